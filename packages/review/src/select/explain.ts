import { joinText, type Text, text } from '@zhinan/call'
import type { Reason, Result } from './model.ts'

/** How a sentence names what a reason is about: by ids alone where nothing better is known. */
export interface ReasonLookup {
  readonly application?: (id: string) => Text
  readonly track?: (id: string) => Text
}

/** What becomes of an application, in a word or two. */
export const RESULT_TITLES: Readonly<Record<Result, Text>> = {
  shortlisted: text('入围', 'shortlisted'),
  nested: text('作为子项目', 'nested'),
  reserve: text('候补', 'on the reserve list'),
  'not-selected': text('未入围', 'not selected'),
  tied: text('同分待表决', 'tied, a vote decides'),
  open: text('未定', 'open'),
  'awaiting-review': text('待评审', 'awaiting review'),
  out: text('不参加', 'out'),
}

/** Names of a long list that a sentence carries. */
const NAMED = 5

type Said = Reason & { readonly names: Text; readonly tracks: Text }

/** Says why something became of an application, in a sentence. */
export function explainReason(reason: Reason, lookup: ReasonLookup = {}): Text {
  const byId = (id: string) => text(id, id)
  const names = listed(reason.about ?? [], lookup.application ?? byId)
  const tracks = listed(reason.about ?? [], lookup.track ?? byId)
  return SENTENCES[reason.code]({ ...reason, names, tracks })
}

function listed(ids: readonly string[], name: (id: string) => Text): Text {
  const said = joinText(ids.slice(0, NAMED).map(name))
  return ids.length > NAMED
    ? text(`${said.zh}等 ${ids.length} 项`, `${said.en} and ${ids.length - NAMED} more`)
    : said
}

const places = (n: number | undefined): string => (n === 1 ? '1 place is' : `${n} places are`)

const SENTENCES: Readonly<Record<Reason['code'], (r: Said) => Text>> = {
  withdrawn: () => text('已撤回', 'It was withdrawn'),
  'objection-upheld': () =>
    text('公示期间的异议成立，取消入围', 'An objection to it was upheld, so that it fell'),
  'false-statement': () =>
    text('申报材料不实，取消入围', 'It was found to state what is false, so that it fell'),
  'found-ineligible': () =>
    text('入围后查实不符合申报条件，取消入围', 'It was found ineligible afterwards, so that it fell'),
  ineligible: () => text('形式审查未通过', 'It did not pass the formal check'),
  'screening-open': () => text('形式审查尚未完成', 'Its formal check is not finished'),
  'companion-out': ({ names }) =>
    text(
      `子项目 ${names.zh} 未能通过，本项目随之不参加`,
      `It falls with its nested project ${names.en}, which is out`,
    ),
  'companion-missing': ({ tracks }) =>
    text(
      `没有指定本单位在 ${tracks.zh} 的子项目`,
      `It names no nested project of its own unit in ${tracks.en}`,
    ),
  'companion-open': ({ names }) =>
    text(
      `子项目 ${names.zh} 的形式审查尚未完成`,
      `The formal check of its nested project ${names.en} is not finished`,
    ),
  'nested-in': ({ names }) =>
    text(
      `作为 ${names.zh} 的子项目实施，经费在其中列支，不占本类名额`,
      `It is a nested project of ${names.en}, is paid from that award and takes no place here`,
    ),
  'carrier-open': ({ names }) =>
    text(
      `${names.zh} 结果未定，本项目待其结果`,
      `It waits for what becomes of ${names.en}, which it is nested in`,
    ),
  'carrier-not-shortlisted': ({ names }) =>
    text(
      `${names.zh} 未入围，本项目单独参加本类评审`,
      `${names.en} was not shortlisted, so it competes here by itself`,
    ),
  'no-score': () => text('尚无得分', 'It has no score yet'),
  'too-few-opinions': ({ saw, need }) =>
    text(`有效意见 ${saw} 份，至少须有 ${need} 份`, `It has ${saw} of at least ${need} valid opinions`),
  'below-floor': ({ saw, need }) =>
    text(
      `得分 ${saw}，低于入围最低分 ${need}`,
      `Its score ${saw} is below ${need}, the least that can be selected`,
    ),
  'panel-open': () => text('评审组尚未表决', 'Its panel has not voted yet'),
  'panel-failed': ({ saw, need }) =>
    text(
      `评审组表决未通过：赞成 ${saw} 票，须 ${need} 票`,
      `Its panel did not pass it: ${saw} of the ${need} votes that it needs were for it`,
    ),
  'within-quota': ({ saw, need }) =>
    text(`排名第 ${saw}，取得 ${need} 个名额之一`, `Ranked no. ${saw}, it takes one of the quota of ${need}`),
  'beyond-quota': ({ saw, need }) =>
    text(`排名第 ${saw}，${need} 个名额已满`, `Ranked no. ${saw}, it finds the quota of ${need} taken`),
  'over-cap': ({ saw, need }) =>
    text(`本单位在本类已有 ${saw} 项，限 ${need} 项`, `Its unit has ${saw} here already, of ${need} at most`),
  'tie-at-cut': ({ names, need }) =>
    text(
      `与 ${names.zh} 不分先后，只剩 ${need} 个名额，须表决`,
      `Nothing tells it from ${names.en}, and ${places(need)} left: a vote has to decide`,
    ),
  'tie-in-unit': ({ names, need }) =>
    text(
      `与本单位的 ${names.zh} 不分先后，本单位还可入围 ${need} 项，须表决`,
      `Nothing tells it from ${names.en} of its unit, for which ${places(need)} left: a vote has to decide`,
    ),
  'by-priorities': () =>
    text(
      '得分相同的，按所符合的优先条件排先后',
      'Among equal scores, the priorities that are met told it apart',
    ),
  'by-vote': () => text('得分相同的，按表决结果排先后', 'Among equals, a vote told it apart'),
}
