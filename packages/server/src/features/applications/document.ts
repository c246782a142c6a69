import type { Call, Form } from '@zhinan/call'
import {
  explain,
  findRule,
  type Locale,
  paperCode,
  sentence,
  type Text,
  type Track,
  type Verdict,
} from '@zhinan/call'
import type { ApplicationDocument, VerdictRow } from '@zhinan/documents'
import { sectionBlocks } from './document-blocks.ts'
import type { UnitRow } from './store.ts'

/** What an application is printed from. */
export type Printable = {
  call: Call
  form: Form
  track: string
  type: string | undefined
  content: unknown
  unit: UnitRow
  number: string
  title: string
  verdict: Verdict
  /** Applications that the content may name: companions. */
  siblings: readonly { id: string; number: string; title: string }[]
  /** Of what was submitted; a draft has none. */
  submitted?: { at: string; contentHash: string; url: string }
}

/** The document of an application in one language: the form's sections as filled in, and the verdict with clauses. */
export function documentOf(p: Printable, locale: Locale): ApplicationDocument {
  const say = (t: Text): string => t[locale]
  const track = p.call.tracks.find((t) => t.id === p.track)!
  const type = track.types.find((t) => t.id === p.type)
  const { unit, submitted } = p
  const region = p.call.vocabulary.regions.find((r) => r.id === unit.region)
  return {
    kind: submitted ? 'submitted' : 'draft',
    callTitle: say(p.call.title),
    trackTitle: say(track.title),
    ...(type && { typeTitle: say(type.title) }),
    number: p.number,
    title: p.title || (locale === 'zh' ? '（未填项目名称）' : '(no title yet)'),
    unit: {
      name: unit.name,
      ...(unit.credit_code && { code: unit.credit_code }),
      ...(unit.host_name && { host: unit.host_name }),
      region: region ? say(region.title) : unit.region,
      contact: `${unit.contact_name}　${unit.contact_phone}`,
    },
    ...(submitted && { date: shanghaiDay(submitted.at) }),
    sections: p.form.sections.map((s) => ({
      heading: say(s.title),
      blocks: sectionBlocks(s.fields, p.content, p.siblings, locale),
    })),
    verdict: { rows: verdictRows(p.call, track, p.verdict, locale) },
    ...(submitted && { verify: { hash: submitted.contentHash, url: submitted.url } }),
    ...(submitted && { paperCode: paperCode(p.number, submitted.contentHash) }),
  }
}

function verdictRows(call: Call, track: Track, verdict: Verdict, locale: Locale): VerdictRow[] {
  return verdict.findings.map((f) => {
    const place = call.vocabulary.places.find((x) => x.id === findRule(call, f.rule)?.rule.place)
    const where = place ? (locale === 'zh' ? `（${place.title.zh}）` : ` (${place.title.en})`) : ''
    return {
      clause: f.clause || track.clause,
      sentence: `${sentence(call, f.rule)[locale]}${where}`,
      outcome: f.truth,
      ...(f.truth !== 'met' && { note: explain(call, f)[locale] }),
    }
  })
}

/** The day in Shanghai, `YYYY-MM-DD`. */
export function shanghaiDay(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
}
