import { compileCall, type Evaluator } from './evaluate.ts'
import type { EarlierProject, Facts, Sibling } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Call, Track } from './model.ts'
import type { KindLookup } from './rules/kind.ts'
import { fullId } from './rules/lookup.ts'
import type { Option } from './schema/common.ts'
import { type Text, text } from './text.ts'

/** One question of "Can I apply?"; `id` is the answer's key. */
export interface Question {
  readonly id: string
  readonly title: Text
  readonly type: 'choice' | 'count'
  /** Of a choice; "not known" is not among them: it is leaving the question open. */
  readonly options?: readonly Option[]
  /** Of a count: the allowance it is held against, and the track. */
  readonly max?: number
  readonly track?: string
  /** Asked only of these kinds of unit. */
  readonly kinds?: readonly string[]
}

/** Answers by question id. What is not answered, or is no answer to the question, is not known. */
export type Answers = Readonly<Record<string, unknown>>

export interface TrackAnswer {
  readonly track: string
  /** `depends`: something is not known yet, or an officer decides it. */
  readonly answer: 'yes' | 'no' | 'depends'
  /** Only of rules about the unit. */
  readonly findings: readonly Finding[]
  /** Rules about the application itself, which remain to be met (full ids). */
  readonly remaining: readonly string[]
  /** Tracks that must be applied for together with this one. */
  readonly companions: readonly string[]
}

const YES_NO: readonly Option[] = [
  { id: 'yes', title: text('有', 'Yes') },
  { id: 'no', title: text('没有', 'No') },
]
const RECORDS: readonly Option[] = [
  { id: 'none', title: text('没有承担过', 'None') },
  { id: 'well', title: text('有，均较好完成', 'Some, all completed well') },
  { id: 'badly', title: text('有，存在未较好完成的', 'Some, not all completed well') },
]

/** What a visitor is asked: only what some rule about the unit looks at. */
export function questionsFor(call: Call, kinds: KindLookup): Question[] {
  const { unitKinds, registryFacts } = call.vocabulary
  const applying = new Set(
    call.tracks.flatMap((t) => t.applicants.allow.flatMap((a) => (typeof a === 'string' ? [a] : a.kind))),
  )
  const open = unitKinds.filter((k) => applying.has(k.id) && !k.partnerOnly)
  const others = unitKinds.filter((k) => !open.includes(k))
  const questions: Question[] = [
    {
      id: 'kind',
      type: 'choice',
      title: text('我单位是', 'We are a'),
      options: [...open, ...others].map(plain),
    },
  ]
  const hosted = hostedKinds(call)
  if (hosted.length > 0)
    questions.push({
      id: 'host',
      type: 'choice',
      title: text(
        '是否有依托单位（高校、企业、医疗机构）',
        'Is there a host institution in whose name it applies?',
      ),
      options: YES_NO,
      kinds: hosted,
    })
  for (const { fact, year } of factsAsked(call, kinds)) {
    const f = registryFacts.find((x) => x.id === fact)
    if (!f) continue
    questions.push({
      id: factKey(fact, year),
      type: 'choice',
      title:
        year === undefined
          ? f.question
          : text(`（${year} 年）${f.question.zh}`, `(${year}) ${f.question.en}`),
      options: f.values,
      kinds: f.kinds,
    })
  }
  if (unitRules(call, kinds).some((r) => r.kind === 'trackRecord'))
    questions.push({
      id: 'record',
      type: 'choice',
      title: text('以往承担的专项资金项目', 'Earlier funded projects'),
      options: RECORDS,
    })
  for (const track of call.tracks)
    for (const rule of track.rules)
      if (rule.kind === 'unitCap')
        questions.push({
          id: `applied/${track.id}`,
          type: 'count',
          title: text(`${track.title.zh}：本年度已申报几项`, `${track.title.en}: submitted this year`),
          max: (rule.params as { max: number }).max,
          track: track.id,
          kinds: kindsOf(track),
        })
  return questions
}

/** Answers, per track, "may this unit apply?", by the same rules that judge applications. Total. */
export function canApply(call: Call, answers: Answers, kinds: KindLookup): TrackAnswer[] {
  return unitEvaluator(call, kinds)(answers)
}

/** {@link canApply} with the call prepared once. */
export function unitEvaluator(call: Call, kinds: KindLookup): (answers: Answers) => TrackAnswer[] {
  const evaluator: Evaluator = compileCall(call, kinds, (r) => kinds(r.kind)?.about === 'unit')
  const rest = new Map(call.tracks.map((t) => [t.id, remainder(call, t, kinds)]))
  return (answers) =>
    call.tracks.map((track) => {
      const { truth, findings } = evaluator.evaluate(track.id, factsFrom(call, track, answers))
      return {
        track: track.id,
        answer: truth === 'met' ? 'yes' : truth === 'notMet' ? 'no' : 'depends',
        findings,
        ...rest.get(track.id)!,
      }
    })
}

const plain = ({ id, title }: Option): Option => ({ id, title })
const factKey = (fact: string, year?: number): string => (year === undefined ? fact : `${fact}@${year}`)
const kindsOf = (track: Track): string[] =>
  track.applicants.allow.flatMap((a) => (typeof a === 'string' ? [a] : a.kind))

const unitRules = (call: Call, kinds: KindLookup) =>
  call.tracks.flatMap((t) => t.rules.filter((r) => kinds(r.kind)?.about === 'unit'))

const hostedKinds = (call: Call): string[] => [
  ...new Set(
    call.tracks.flatMap((t) =>
      t.applicants.allow.flatMap((a) => (typeof a !== 'string' && a.inNameOf === 'host' ? a.kind : [])),
    ),
  ),
]

function factsAsked(call: Call, kinds: KindLookup): { fact: string; year?: number }[] {
  const asked = new Map<string, { fact: string; year?: number }>()
  for (const r of unitRules(call, kinds)) {
    if (r.kind !== 'registryFact') continue
    const { fact, year } = r.params as { fact: string; year?: number }
    asked.set(factKey(fact, year), { fact, year })
  }
  return [...asked.values()]
}

function remainder(
  call: Call,
  track: Track,
  kinds: KindLookup,
): Pick<TrackAnswer, 'remaining' | 'companions'> {
  const left = track.rules.filter((r) => kinds(r.kind)?.about !== 'unit')
  return {
    remaining: left.map((rule) => fullId({ call, track, rule, kinds })),
    companions: left.flatMap((r) =>
      r.kind === 'companion' ? (r.params as { tracks: string[] }).tracks : [],
    ),
  }
}

/** The facts that a visitor's answers amount to; nothing is assumed where nothing is said. */
function factsFrom(call: Call, track: Track, answers: Answers): Facts {
  const own = (id: string): unknown => (Object.hasOwn(answers, id) ? answers[id] : undefined)
  const kind = own('kind')
  const facts: Record<string, unknown> = {}
  for (const f of call.vocabulary.registryFacts)
    for (const key of Object.keys(answers))
      if ((key === f.id || key.startsWith(`${f.id}@`)) && f.values.some((v) => v.id === answers[key]))
        facts[key] = answers[key]
  return {
    unit: {
      kind: call.vocabulary.unitKinds.find((k) => k.id === kind)?.id,
      host: { yes: { kind: 'host' }, no: null }[String(own('host'))],
      facts,
      trackRecord: record(call, own('record')),
    },
    siblings: siblings(track, own(`applied/${track.id}`)),
  }
}

function record(call: Call, answer: unknown): EarlierProject[] | undefined {
  if (answer === 'none') return []
  if (answer !== 'well' && answer !== 'badly') return undefined
  const result = answer === 'well' ? 'completed-well' : 'unfinished'
  const named = call.tracks.flatMap((t) =>
    t.rules.flatMap((r) => {
      const of = r.kind === 'trackRecord' ? (r.params as { of: string | string[] }).of : 'any'
      return of === 'any' ? [] : of
    }),
  )
  return [...new Set([...call.tracks.map((t) => t.id), ...named])].map((track) => ({
    year: call.year - 1,
    track,
    result,
  }))
}

/** A number that is no count leaves it open; huge ones are as good as "many". */
function siblings(track: Track, applied: unknown): Sibling[] | undefined {
  const n = typeof applied === 'string' && /^\d{1,4}$/.test(applied.trim()) ? Number(applied) : applied
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0) return undefined
  return Array.from({ length: Math.min(n, 99) }, (_, i) => ({
    id: `applied-${i}`,
    track: track.id,
    state: 'submitted',
  }))
}
