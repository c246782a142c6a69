import { compileCall, type Evaluator } from './evaluate.ts'
import type { EarlierProject, Facts, SanctionFacts, Sibling } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Call, Track } from './model.ts'
import type { KindLookup } from './rules/kind.ts'
import { fullId } from './rules/lookup.ts'
import { SANCTION_KINDS, type SanctionRule } from './rules/sanctions.ts'
import type { Option } from './schema/common.ts'
import { joinText, type Text, text } from './text.ts'

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
  const asked = sanctionsAsked(call, kinds)
  if (asked) questions.push(asked)
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

/** One question for all rules about sanctions: of any kind that some rule counts. */
function sanctionsAsked(call: Call, kinds: KindLookup): Question | undefined {
  const rules = unitRules(call, kinds)
    .filter((r) => r.kind === 'sanctions')
    .map((r) => r.params as SanctionRule)
  if (rules.length === 0) return undefined
  const counted = SANCTION_KINDS.filter((k) => rules.some((r) => r.kinds === 'any' || r.kinds.includes(k.id)))
  const which = joinText(
    counted.map((k) => k.title),
    '、',
    ', ',
  )
  const years = rules.flatMap((r) => (r.counted === 'deadline' ? [] : [r.counted.withinYears]))
  const longest = Math.max(0, ...years)
  return {
    id: 'sanctions',
    type: 'choice',
    title: text(
      `惩戒名单中的处理决定（${which.zh}）`,
      `Decisions in the register of sanctions (${which.en})`,
    ),
    options: [
      {
        id: 'none',
        title:
          longest === 0
            ? text('没有在期的', 'None in force')
            : text(`没有，近 ${longest} 年也没有过`, `None, nor in the last ${longest} year(s)`),
      },
      ...(longest === 0
        ? []
        : [
            {
              id: 'past',
              title: text(
                `已期满或解除，在近 ${Math.min(...years)} 年之内`,
                `Ended, within the last ${Math.min(...years)} year(s)`,
              ),
            },
          ]),
      { id: 'now', title: text('有，申报截止时仍在期', 'In force at the deadline') },
    ],
  }
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
      host: host(own('host')),
      facts,
      trackRecord: record(call, own('record')),
      sanctions: register(call, own('sanctions')),
    },
    siblings: siblings(track, own(`applied/${track.id}`)),
  }
}

/** Compared, never turned into text: what a stranger sends need not have a text, or is a name every object knows. */
function host(answer: unknown): { kind: string } | null | undefined {
  if (answer === 'yes') return { kind: 'host' }
  return answer === 'no' ? null : undefined
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

/** The register that an answer amounts to, held against a day of the call's year. */
function register(call: Call, answer: unknown): SanctionFacts | undefined {
  const [at, past] = [`${call.year}-12-31`, `${call.year}-12-30`]
  const known = { at, checked: call.year }
  if (answer === 'none') return { ...known, entries: [] }
  if (answer !== 'now' && answer !== 'past') return undefined
  const document = answer === 'now' ? '在期的处理决定' : '已结束的处理决定'
  const until = answer === 'now' ? null : past
  return { ...known, entries: SANCTION_KINDS.map((k) => ({ kind: k.id, document, from: past, until })) }
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
