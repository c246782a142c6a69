import { type Locale, type Text, text } from '@zhinan/call'

type Said = Readonly<Record<string, Text>>

export const AGGREGATIONS: Said = {
  mean: text('平均分', 'mean'),
  trimmed: text('去掉最高分和最低分', 'without the highest and the lowest'),
  median: text('中位数', 'median'),
  calibrated: text('校正宽严后的平均分', 'mean, calibrated for leniency'),
}
export const FLAGS: Said = {
  'too-fast': text('用时过短', 'very fast'),
  'too-short': text('评语过短', 'very short'),
  outlier: text('偏离其他意见', 'far from the others'),
}
/** Why an assignment ended, so that its opinion does not count. */
export const ENDED: Said = {
  conflict: text('因回避结束', 'ended by a conflict'),
  declined: text('退出评审', 'the expert left the review'),
  overdue: text('逾期未交', 'overdue'),
  reassigned: text('改派', 'reassigned'),
  'application-out': text('申报书退出评审', 'the application left the review'),
}
export const CONFLICTS: Said = {
  'same-unit': text('同一单位或依托单位', 'same unit or host'),
  'partner-unit': text('联合、参与单位', 'a partner’s unit'),
  'earlier-unit': text('近年曾在该单位任职', 'recent employer'),
  'same-person': text('申报人员本人', 'named in the application'),
  relation: text('与申报人员有特定关系', 'close to somebody in it'),
  excluded: text('申报单位请求回避', 'the applicant asks not to'),
  declared: text('专家自行申明', 'declared by the expert'),
}
export const CAUSES: Said = {
  withdrawn: text('入围后撤回', 'withdrawn after selection'),
  'objection-upheld': text('异议成立', 'objection upheld'),
  'false-statement': text('申报材料不实', 'false statement'),
  'found-ineligible': text('查实不符合条件', 'found ineligible'),
}
export const ANSWERS: Said = {
  accepted: text('同意', 'agreed'),
  declined: text('谢绝', 'declined'),
}
export const PANEL_RESULTS: Said = {
  passed: text('通过', 'passed'),
  failed: text('未通过', 'not passed'),
  discussed: text('讨论，未表决', 'discussed, no vote'),
}
export const CHOICES: Said = {
  for: text('赞成', 'for'),
  against: text('反对', 'against'),
  abstain: text('弃权', 'abstained'),
}
export const TRUTHS: Said = {
  met: text('符合', 'met'),
  notMet: text('不符合', 'not met'),
  undecided: text('待核', 'undecided'),
}
export const STATES: Said = {
  prepared: text('待确认', 'waits to be confirmed'),
  confirmed: text('已确认', 'confirmed'),
  'sent-back': text('已退回', 'sent back'),
  'taken-back': text('已撤回', 'taken back'),
}

/** Why an assignment ended, in words: the database writes down a conflict as `kind: what it rests on`. */
export function endReason(reason: string, locale: Locale): string {
  const [, kind = '', source = ''] = /^([a-z-]+): (.*)$/s.exec(reason) ?? []
  const said = CONFLICTS[kind]?.[locale]
  if (!said || source === '-') return said ?? reason
  return locale === 'zh' ? `${said}（${source}）` : `${said} (${source})`
}
