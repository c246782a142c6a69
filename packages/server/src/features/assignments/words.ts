import type { AssignIssue, PlanFault, RowIssue } from '@zhinan/review'
import type { Text } from '../../platform/start-problem.ts'

/** What people call an application and an expert. */
export type Names = { application(id: string): string; expert(id: string): string }

type Words = (about: string[], names: Names) => Text

const pair =
  (zh: string, en: string): Words =>
  ([a = '', e = ''], n) => ({
    zh: `${n.application(a)} — ${n.expert(e)}：${zh}`,
    en: `${n.application(a)} – ${n.expert(e)}: ${en}`,
  })
const ofApplication =
  (zh: string, en: string): Words =>
  ([a = '', x = ''], n) => ({
    zh: `${n.application(a)}：${zh}${x && `（${n.expert(x)}）`}`,
    en: `${n.application(a)}: ${en}${x && ` (${n.expert(x)})`}`,
  })
const ofExpert =
  (zh: string, en: string): Words =>
  ([e = ''], n) => ({
    zh: `${n.expert(e)}：${zh}`,
    en: `${n.expert(e)}: ${en}`,
  })

/** What an officer can do about a problem that cannot be solved as it was put. */
const ISSUES: Partial<Record<AssignIssue['code'], Words>> = {
  'application-unknown': ofApplication(
    '不在所选类别待评审的申报书中；请去掉这一条',
    'is not among what is to be reviewed in these tracks; take it out',
  ),
  'expert-unknown': ofExpert(
    '不在所选类别的评审专家中；请去掉这一条',
    'does not serve in these tracks; take it out',
  ),
  'apart-from-oneself': ofExpert(
    '不能与本人分开；请选两位专家',
    'cannot be kept apart from themselves; choose two people',
  ),
  'lock-twice': pair('重复锁定；请保留一条', 'is kept twice; leave one'),
  'lock-in-conflict': pair('须回避，不能锁定；请取消锁定', 'a conflict bars this pair; do not keep it'),
  'lock-forbidden': pair(
    '既锁定（或已在评审）又禁止；请取消其一，已指派的先结束指派',
    'is kept (or under review already) and forbidden; drop one of the two, or end the assignment first',
  ),
  'locks-over-reviewers': ofApplication(
    '锁定的专家多于评审人数；请减少锁定或提高人数',
    'more experts are kept than it needs; keep fewer, or raise the number',
  ),
  'locks-over-max': ofExpert(
    '锁定的申报书超出其评审上限；请减少锁定或提高上限',
    'more is kept for them than they take; keep less, or raise their limit',
  ),
  'locks-over-unit': ofApplication(
    '已指派或锁定的专家中，同一单位的超过限制；请放宽单位限制或结束其中一份指派',
    'more of one unit are kept than the limit allows; relax it, or end one of the assignments',
  ),
  'locks-over-region': ofApplication(
    '已指派或锁定的专家中，同一地区的超过限制；请放宽地区限制或结束其中一份指派',
    'more of one region are kept than the limit allows; relax it, or end one of the assignments',
  ),
  'locks-apart': ([a = '', x = '', y = ''], n) => ({
    zh: `${n.application(a)}：${n.expert(x)}与${n.expert(y)}须分开，却都已指派或锁定；请取消其一`,
    en: `${n.application(a)}: ${n.expert(x)} and ${n.expert(y)} are to be kept apart, yet both are kept; drop one`,
  }),
}

/** An issue of a problem in words. What only our own mistakes could cause is named by its code. */
export const issueText = ({ code, about }: { code: string; about: string }, names: Names): Text =>
  ISSUES[code as AssignIssue['code']]?.(about.split(' '), names) ?? {
    zh: `条件有误（${code} ${about}）`,
    en: `The conditions do not fit (${code} ${about})`,
  }

/** Why a pair of a proposal cannot be written down any more. */
export type StaleCode =
  | 'application-out'
  | 'not-serving'
  | 'in-conflict'
  | 'away'
  | 'over-max'
  | 'over-reviewers'
  | 'over-unit'
  | 'over-region'
  | 'apart-together'

const STALE: Record<StaleCode, [zh: string, en: string]> = {
  'application-out': ['申报书已不在评审中', 'the application is under review no more'],
  'not-serving': [
    '专家已不参加本类别评审（谢绝、退出或资格暂停）',
    'the expert serves in the track no more (declined, left or suspended)',
  ],
  'in-conflict': ['新发现须回避', 'a conflict was found'],
  away: ['专家在评审截止前都不在', 'the expert is away until the review ends'],
  'over-max': ['专家已达评审上限', 'the expert is at their limit'],
  'over-reviewers': ['申报书的专家已够', 'the application has experts enough'],
  'over-unit': ['同单位专家超过限制', 'too many experts of one unit'],
  'over-region': ['同地区专家超过限制', 'too many experts of one region'],
  'apart-together': ['与须分开的专家同评一份', 'together with somebody they are to be kept apart from'],
}

export const staleText = (code: StaleCode, more: string): Text => ({
  zh: `${STALE[code][0]}${more && `（${more}）`}`,
  en: `${STALE[code][1]}${more && ` (${more})`}`,
})

/** The faults of a plan that fresh facts can cause. */
export const STALE_FAULTS: Partial<Record<PlanFault['code'], StaleCode>> = {
  'in-conflict': 'in-conflict',
  'over-reviewers': 'over-reviewers',
  'over-max': 'over-max',
  'over-unit': 'over-unit',
  'over-region': 'over-region',
  'apart-together': 'apart-together',
}

const ROWS: Record<RowIssue['code'], (about: string) => Text> = {
  'no-heading': (about) => ({
    zh: `第一行缺少列名 ${about}`,
    en: `The first row has no column named ${about}`,
  }),
  'empty-cell': (about) => ({
    zh: `${about === 'expert' ? '专家' : '申报书'}一格是空的；请填写或删去这一行`,
    en: `The cell for the ${about} is empty: fill it in or take the row out`,
  }),
  'unknown-wish': (about) => ({
    zh: `wish 一列写着“${about}”；只能写 keep（保留）、forbid（禁止）、free（不定），或留空`,
    en: `The column "wish" says "${about}"; it takes keep, forbid, free or nothing`,
  }),
  'unknown-application': (about) => ({
    zh: `没有编号为“${about}”的待评审申报书；请照导出的文件填写编号`,
    en: `No application to be reviewed has the number "${about}"; write it as in the exported file`,
  }),
  'unknown-expert': (about) => ({
    zh: `“${about}”不是本类别的评审专家，或有同名者；请照导出的文件填写专家编码`,
    en: `"${about}" is none of the experts who serve, or the name of several; write the code as in the exported file`,
  }),
  'pair-twice': () => ({
    zh: '这一对前面已有一行；请只留一行',
    en: 'This pair stands in a row above already: leave one',
  }),
  malformed: (about) => ({
    zh: `引号不成对（${about}）；请用表格软件另存为 CSV 再上传`,
    en: `The quotes do not match (${about}): save the file as CSV again`,
  }),
}

/** What is wrong with a row, in words; long cells are cut. */
export const rowText = ({ row, code, about }: RowIssue): Text => {
  const { zh, en } = ROWS[code](about.slice(0, 80))
  return { zh: `第 ${row} 行：${zh}`, en: `Row ${row}: ${en}` }
}
