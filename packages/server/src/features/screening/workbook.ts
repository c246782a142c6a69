import { type Call, explain, type Locale, sentence, type Verdict } from '@zhinan/call'
import type { ScreeningApplication, ScreeningFinding } from '@zhinan/documents'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { decidable, STATES } from '../applications/service.ts'
import { callAt } from '../calls/service.ts'
import * as store from './store.ts'

const BATCH = 200

type OutcomeRow = Awaited<ReturnType<typeof store.lastOutcomes>>[number]

/** Every application of a filter as rows for the formal-check table, read batch by batch, so that any number fits. */
export async function* workbookRows(
  db: Db,
  actor: Actor,
  filter: store.Filter,
  locale: Locale,
): AsyncGenerator<ScreeningApplication> {
  let after: store.Cursor | undefined
  for (;;) {
    const start = after
    const { rows, last } = await withActor(db, actor, (tx) => batch(tx, filter, start, locale))
    yield* rows
    if (!last) return
    after = last
  }
}

async function batch(tx: Tx, filter: store.Filter, after: store.Cursor | undefined, locale: Locale) {
  const found = await store.page(tx, filter, { sort: 'number', after, limit: BATCH })
  const ids = found.map((r) => r.id)
  const outcomes = new Map((await store.lastOutcomes(tx, ids)).map((o) => [o.application_id, o]))
  const { verdicts, decisions } = await store.judgedAt(tx, ids)
  const judged = new Map(verdicts.map((v) => [v.application_id, v]))
  const calls = new Map<string, Call>()
  const rows: ScreeningApplication[] = []
  for (const r of found) {
    const v = judged.get(r.id)
    const key = `${r.call_id}@${v?.call_version}`
    const call = calls.get(key) ?? (v && (await callAt(tx, r.call_id, v.call_version)).call)
    if (!v || !call) continue
    calls.set(key, call)
    const own = decisions.filter((d) => d.application_id === r.id)
    rows.push(rowOf(call, r, v.verdict as unknown as Verdict, own, outcomes.get(r.id), locale))
  }
  const end = found.at(-1)
  return { rows, last: found.length === BATCH && end ? { value: end.sorted, id: end.id } : undefined }
}

function rowOf(
  call: Call,
  r: Awaited<ReturnType<typeof store.page>>[number],
  verdict: Verdict,
  decisions: { rule: string; truth: string; note: string }[],
  outcome: OutcomeRow | undefined,
  locale: Locale,
): ScreeningApplication {
  const title = (list: readonly { id: string; title: { zh: string; en: string } }[], id: string) =>
    list.find((x) => x.id === id)?.title[locale] ?? id
  const state = r.state as keyof typeof STATES
  const reasons = (outcome?.reasons ?? []) as unknown as {
    clause?: string
    text?: { zh: string; en: string }
  }[]
  const final = outcome?.outcome === 'eligible' || outcome?.outcome === 'ineligible' ? outcome : undefined
  return {
    number: r.number,
    unit: r.unit_name,
    unitKind: title(call.vocabulary.unitKinds, r.unit_kind),
    region: title(call.vocabulary.regions, r.region),
    track: title(call.tracks, r.track),
    title: r.title,
    ...(r.submitted_at && { submittedAt: r.submitted_at }),
    state: STATES[state][locale],
    findings: verdict.findings
      .filter((f) => f.gate !== 'priority')
      .map((f) => findingOf(call, f, decisions, locale)),
    ...(final && {
      decision: STATES[final.outcome as 'eligible' | 'ineligible'][locale],
      reasons: reasons.map((x) => `${x.clause ?? ''} ${x.text?.[locale] ?? ''}`.trim()).join('\n'),
      officer: final.by ?? '',
      decidedOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(final.decided_at),
    }),
  }
}

function findingOf(
  call: Call,
  f: Verdict['findings'][number],
  decisions: { rule: string; truth: string; note: string }[],
  locale: Locale,
): ScreeningFinding {
  const decision = decisions.find((d) => d.rule === f.rule)
  const officer = decidable(f) || decision !== undefined
  const outcome = decision ? (decision.truth as 'met' | 'notMet') : f.truth
  const note = decision ? decision.note : f.truth === 'met' ? '' : explain(call, f)[locale]
  return {
    source: officer ? 'officer' : 'machine',
    clause: f.clause,
    sentence: sentence(call, f.rule)[locale],
    outcome,
    ...(note && { note }),
  }
}
