import {
  type Entry,
  type ReadSheet,
  type SelectionInput,
  scoreTrack,
  selectionIssues,
  tracksOf,
} from '@zhinan/review'
import * as z from 'zod/mini'
import { UsageError } from '../exit.ts'
import { wholeCall } from './read-call.ts'
import { readJson } from './read-json.ts'
import { ISSUES } from './select-words.ts'

const count = z.number().check(z.int(), z.minimum(0))
const ids = z.array(z.string())
const score = z.number()

const track = z.strictObject({
  id: z.string(),
  quota: count,
  amount: count,
  cap: z.optional(count),
  floor: z.optional(score),
  minOpinions: z._default(count, 3),
  reserve: z.optional(count),
  absorbs: z._default(ids, []),
})
const application = z.strictObject({
  id: z.string(),
  track: z.string(),
  unit: z.string(),
  standing: z.enum(['eligible', 'ineligible', 'withdrawn', 'undecided']),
  score: z._default(z.nullable(score), null),
  opinions: z._default(count, 0),
  priorities: z._default(count, 0),
  panel: z.optional(
    z.strictObject({ result: z.enum(['passed', 'failed', 'open']), for: count, need: count }),
  ),
  companions: z.optional(ids),
})
const sheet = z.strictObject({
  application: z.string(),
  expert: z.string(),
  marks: z.array(z.strictObject({ criterion: z.string(), score, comment: z.optional(z.string()) })),
  comment: z.optional(z.string()),
  recommendation: z.optional(z.string()),
  suggestedAmount: z.optional(z.number()),
  seconds: z.optional(z.number()),
})
const decisions = z.strictObject({
  votes: z.optional(z.array(z.strictObject({ track: z.string(), order: ids }))),
  falls: z.optional(
    z.array(
      z.strictObject({
        application: z.string(),
        cause: z.enum(['withdrawn', 'objection-upheld', 'false-statement', 'found-ineligible']),
      }),
    ),
  ),
})
const season = z.strictObject({
  tracks: z.optional(z.array(track)),
  applications: z.array(application),
  sheets: z.optional(z.array(sheet)),
  decisions: z.optional(decisions),
})
type Season = z.output<typeof season>
type SheetInput = NonNullable<Season['sheets']>[number]

/** What a selection rests on, and the opinions that do not count, each with its faults. */
export interface Given {
  readonly input: SelectionInput
  readonly invalid: readonly ReadSheet[]
}

/**
 * Reads what a selection rests on. With a call its tracks are the call's, and opinions, where the file has any, become
 * scores by its terms.
 *
 * @throws UsageError when something is missing or does not fit together
 */
export async function readSelection(file: string, folder?: string): Promise<Given> {
  const stated = await readJson(file, season)
  const given = folder === undefined ? byItself(file, stated) : await withCall(file, stated, folder)
  const [first, ...more] = selectionIssues(given.input)
  if (!first) return given
  const { zh, en } = ISSUES[first.code](first.about)
  const [moreZh, moreEn] =
    more.length > 0 ? [`（另有 ${more.length} 处）`, ` (and ${more.length} more)`] : ['', '']
  throw new UsageError(`${file}：${zh}${moreZh}`, `${en}${moreEn}`)
}

function byItself(file: string, { tracks, sheets, ...rest }: Season): Given {
  if (!tracks)
    throw new UsageError(
      `${file} 没有 tracks；请写上，或用 --call 指明申报`,
      'has no tracks: state them, or name a call by --call',
    )
  if (sheets)
    throw new UsageError(
      `${file} 有 sheets，须用 --call 指明按哪项申报计分`,
      'has sheets: --call has to say by which call they are scored',
    )
  return { input: { tracks, ...whole(rest) }, invalid: [] }
}

async function withCall(file: string, { tracks, sheets, ...rest }: Season, folder: string): Promise<Given> {
  if (tracks)
    throw new UsageError(
      `${file} 已有 tracks，不能再用 --call`,
      'states tracks itself, so --call is one too many',
    )
  const reviewed = tracksOf(await wholeCall(folder))
  if (!reviewed)
    throw new UsageError(`${folder} 没有写明评审办法 review`, 'does not say how it is reviewed: review')
  const input = whole(rest)
  const plans = reviewed.map((t) => t.plan)
  if (!sheets) return { input: { tracks: plans, ...input }, invalid: [] }
  const byTrack = sheetsByTrack(file, input.applications, sheets)
  const scored = reviewed.flatMap(
    ({ plan, terms }) => scoreTrack(terms, byTrack.get(plan.id) ?? []).applications,
  )
  const scores = new Map(scored.map((a) => [a.application, a]))
  const applications = input.applications.map((a): Entry => {
    const found = scores.get(a.id)
    return { ...a, score: found?.score ?? null, opinions: found?.opinions ?? 0 }
  })
  const invalid = scored.flatMap((a) => a.sheets.filter((o) => o.faults.length > 0))
  return { input: { ...input, tracks: plans, applications }, invalid }
}

function sheetsByTrack(file: string, applications: readonly Entry[], sheets: readonly SheetInput[]) {
  const trackOf = new Map(applications.map((a) => [a.id, a.track]))
  const seen = new Set<string>()
  for (const { application: id, expert } of sheets) {
    if (!trackOf.has(id))
      throw new UsageError(`${file} 的 sheets 中没有这项申报：${id}`, `sheets names no application: ${id}`)
    const pair = JSON.stringify([id, expert])
    if (seen.has(pair))
      throw new UsageError(
        `${file}：专家 ${expert} 对 ${id} 有两份意见`,
        `expert ${expert} has two opinions of ${id}`,
      )
    seen.add(pair)
  }
  return Map.groupBy(sheets, (s) => trackOf.get(s.application)!)
}

/** Without keys that are there and hold nothing. */
const whole = ({ applications, decisions: decided }: Pick<Season, 'applications' | 'decisions'>) => ({
  applications,
  ...(decided && { decisions: decided }),
})
