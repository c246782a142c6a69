import type { Sheet, SheetFault } from '@zhinan/review'
import type { Text } from '../../platform/start-problem.ts'
import type { SheetContent } from './schemas.ts'

/** A sheet's content as scoring takes it: what has no score yet is no mark. */
export function opinionOf(
  content: SheetContent,
  about: { readonly application: string; readonly expert: string },
): Sheet {
  const { marks, comment, recommendation, suggestedAmount } = content
  return {
    ...about,
    marks: Object.entries(marks).flatMap(([criterion, m]) =>
      m.score === undefined
        ? []
        : [{ criterion, score: m.score, ...(m.comment?.trim() && { comment: m.comment.trim() }) }],
    ),
    ...(comment?.trim() && { comment: comment.trim() }),
    ...(recommendation && { recommendation }),
    ...(suggestedAmount !== undefined && { suggestedAmount }),
  }
}

/** A kept opinion as a sheet shows it. */
export function contentOf(opinion: Omit<Sheet, 'application' | 'expert'>): SheetContent {
  const { marks, comment, recommendation, suggestedAmount } = opinion
  return {
    marks: Object.fromEntries(marks.map(({ criterion, ...m }) => [criterion, m])),
    ...(comment !== undefined && { comment }),
    ...(recommendation !== undefined && { recommendation }),
    ...(suggestedAmount !== undefined && { suggestedAmount }),
  }
}

/** What is wrong, in words; `of` names a criterion. */
export function faultText(f: SheetFault, of: (criterion: string) => Text): Text {
  const c = f.criterion === undefined ? { zh: '', en: '' } : of(f.criterion)
  switch (f.code) {
    case 'mark-missing':
      return { zh: `“${c.zh}”还没有打分`, en: `"${c.en}" has no score yet` }
    case 'off-scale':
      return { zh: `“${c.zh}”的 ${f.saw} 分超出评分范围`, en: `"${c.en}": ${f.saw} is off the scale` }
    case 'off-step':
      return {
        zh: `“${c.zh}”的 ${f.saw} 分不是 ${f.need} 的整数倍`,
        en: `"${c.en}": ${f.saw} is no multiple of ${f.need}`,
      }
    case 'comment-missing':
      return {
        zh: `“${c.zh}”打分很高或很低，请写明理由：至少 ${f.need} 个字，现有 ${f.saw} 个`,
        en: `"${c.en}" is scored very high or low, please say why: ${f.need} characters at least, there are ${f.saw}`,
      }
    case 'recommendation-missing':
      return { zh: '请选择推荐意见', en: 'Please choose a recommendation' }
    case 'recommendation-unknown':
      return { zh: `没有“${f.saw}”这一推荐意见`, en: `There is no recommendation "${f.saw}"` }
    case 'amount-not-asked':
      return { zh: '本次评审不填建议金额', en: 'No amount is asked for' }
    case 'amount-not-money':
      return { zh: '建议金额不是有效金额', en: 'The suggested amount is no amount of money' }
    case 'criterion-unknown':
    case 'mark-twice':
      return {
        zh: `没有“${f.criterion}”这一评审标准，或重复打分`,
        en: `There is no criterion "${f.criterion}", or it is scored twice`,
      }
  }
}
