import { isDeepStrictEqual } from 'node:util'
import { joinText, type Text, text } from '@zhinan/call'
import type { Entry, SelectionInput, TrackPlan } from '@zhinan/review'

type Said = Readonly<Record<string, Text>>

const TRACK: Said = {
  quota: text('名额', 'quota'),
  amount: text('金额', 'amount'),
  cap: text('单位限项', 'cap per unit'),
  floor: text('入围最低分', 'floor'),
  minOpinions: text('最少意见数', 'opinions needed'),
  reserve: text('候补人数', 'reserve list'),
  absorbs: text('子项目类别', 'absorbed tracks'),
}
const ENTRY: Said = {
  track: text('类别', 'track'),
  unit: text('单位', 'unit'),
  standing: text('形式审查结论', 'formal check'),
  score: text('得分', 'score'),
  opinions: text('有效意见数', 'valid opinions'),
  priorities: text('优先条件数', 'priorities met'),
  companions: text('子项目', 'nested projects'),
  panel: text('评审组表决', 'its panel’s vote'),
}
const STANDINGS: Said = {
  eligible: text('合格', 'eligible'),
  ineligible: text('不合格', 'ineligible'),
  withdrawn: text('已撤回', 'withdrawn'),
  undecided: text('未定', 'undecided'),
}

/** What of an input is otherwise in another, a sentence each: tracks, applications, votes and falls. */
export function inputChanges(before: SelectionInput, after: SelectionInput): Text[] {
  return [
    ...partChanges(before.tracks, after.tracks, TRACK),
    ...partChanges(before.applications, after.applications, ENTRY),
    ...decisionChanges(before, after),
  ]
}

function partChanges<T extends TrackPlan | Entry>(
  before: readonly T[],
  after: readonly T[],
  names: Said,
): Text[] {
  const old = new Map(before.map((x) => [x.id, x]))
  const found: Text[] = []
  for (const now of after) {
    const was = old.get(now.id)
    old.delete(now.id)
    if (!was) {
      found.push(text(`${now.id}：新增`, `${now.id}: new`))
      continue
    }
    const parts = Object.keys(names).flatMap((key) => {
      const [a, b] = [was[key as keyof T], now[key as keyof T]]
      if (isDeepStrictEqual(a, b)) return []
      const [x, y] = [shown(a), shown(b)]
      return [text(`${names[key]!.zh} ${x.zh} → ${y.zh}`, `${names[key]!.en} ${x.en} → ${y.en}`)]
    })
    if (parts.length > 0) {
      const all = joinText(parts)
      found.push(text(`${now.id}：${all.zh}`, `${now.id}: ${all.en}`))
    }
  }
  for (const id of old.keys()) found.push(text(`${id}：不再参加`, `${id}: gone`))
  return found
}

function shown(value: unknown): Text {
  if (value === null || value === undefined) return text('无', 'none')
  if (isVote(value)) return text(`${value.for}/${value.need} 票`, `${value.for} of ${value.need} votes`)
  const words = typeof value === 'string' ? STANDINGS[value] : undefined
  if (words) return words
  const said = Array.isArray(value) ? value.join(' ') || '–' : String(value)
  return text(said, said)
}

const isVote = (value: unknown): value is NonNullable<Entry['panel']> =>
  typeof value === 'object' && value !== null && 'need' in value

function decisionChanges({ decisions: a }: SelectionInput, { decisions: b }: SelectionInput): Text[] {
  const found: Text[] = []
  const [votes, now] = [a?.votes ?? [], b?.votes ?? []]
  for (const v of now.slice(votes.length))
    found.push(
      text(`${v.track}：新的表决 ${v.order.join('、')}`, `${v.track}: a new vote ${v.order.join(', ')}`),
    )
  const fell = new Set((a?.falls ?? []).map((f) => f.application))
  const falls = new Set((b?.falls ?? []).map((f) => f.application))
  for (const id of falls)
    if (!fell.has(id)) found.push(text(`${id}：登记取消入围`, `${id}: a fall was recorded`))
  for (const id of fell)
    if (!falls.has(id)) found.push(text(`${id}：撤销取消入围`, `${id}: its fall was taken back`))
  return found
}
