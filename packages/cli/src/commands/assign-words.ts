import type { AssignIssue, LackReason, PairReason, RowIssue } from '@zhinan/review'

interface Words {
  readonly zh: string
  readonly en: string
}

/** What an issue of an assignment's input says. */
export const ISSUES: Record<AssignIssue['code'], Words> = {
  'not-a-problem': {
    zh: '此处形式不对，请对照文档',
    en: 'has not the shape that the documentation describes',
  },
  'application-twice': { zh: '申报编号重复', en: 'the application is listed twice' },
  'expert-twice': { zh: '专家编号重复', en: 'the expert is listed twice' },
  'candidate-twice': { zh: '同一申报下专家重复', en: 'the application has the candidate twice' },
  'application-unknown': { zh: '申报清单中没有它', en: 'is not among the applications' },
  'expert-unknown': { zh: '专家清单中没有此人', en: 'is not among the experts' },
  'reviewers-not-a-count': {
    zh: 'reviewers 应为 0 以上的整数',
    en: 'reviewers must be a whole number from 0',
  },
  'max-not-a-count': { zh: 'max 应为 0 以上的整数', en: 'max must be a whole number from 0' },
  'min-not-a-count': { zh: 'min 应为 0 以上的整数', en: 'min must be a whole number from 0' },
  'min-over-max': { zh: 'min 大于 max', en: 'min is greater than max' },
  'limit-not-a-count': {
    zh: '应为 1 以上的整数，不限请写 null',
    en: 'must be a whole number from 1, or null',
  },
  'fit-out-of-range': { zh: 'fit 应在 0 与 1 之间', en: 'fit must lie between 0 and 1' },
  'apart-from-oneself': { zh: '不能与自己回避', en: 'nobody is kept apart from himself' },
  'unit-in-two-regions': {
    zh: '限制地区时，同一单位的专家应在同一地区',
    en: 'with a limit on regions, experts of one unit must stand in one region',
  },
  'lock-twice': { zh: '同一对保留了两次', en: 'the pair is locked twice' },
  'lock-in-conflict': { zh: '保留的一对有利益冲突', en: 'the locked pair is in conflict' },
  'lock-forbidden': { zh: '同一对既保留又不要', en: 'the pair is both locked and forbidden' },
  'locks-over-reviewers': { zh: '保留的专家多于席位', en: 'more experts are locked than it has places' },
  'locks-over-max': {
    zh: '保留的申报多于专家的上限',
    en: 'more applications are locked than the expert takes',
  },
  'locks-over-unit': { zh: '保留的同单位专家过多', en: 'too many of one unit are locked' },
  'locks-over-region': { zh: '保留的同地区专家过多', en: 'too many of one region are locked' },
  'locks-apart': { zh: '保留的两位专家须回避', en: 'the two locked experts are kept apart' },
}

/** What an issue of an edited plan's row says. */
export const ROWS: Record<RowIssue['code'], Words> = {
  'no-heading': { zh: '第一行缺少此列', en: 'the first row lacks this column' },
  'empty-cell': { zh: '单元格为空', en: 'the cell is empty' },
  'unknown-wish': { zh: 'wish 只能是 keep、forbid 或 free', en: 'wish is one of keep, forbid, free' },
  'unknown-application': { zh: '没有此申报', en: 'there is no such application' },
  'unknown-expert': { zh: '没有此专家', en: 'there is no such expert' },
  'pair-twice': { zh: '同一对出现两次', en: 'the pair stands there twice' },
  malformed: { zh: '引号不成对', en: 'a quotation mark is missing' },
}

/** Why an application lacks experts. */
export const LACKS: Record<LackReason, Words> = {
  'no-candidate': { zh: '无人可评', en: 'nobody may review it' },
  'too-few-candidates': { zh: '候选人少于席位', en: 'fewer candidates than places' },
  spread: { zh: '候选人过于集中于同一单位或地区', en: 'its candidates are too many of one unit or region' },
  'all-at-limit': { zh: '可用专家均已满额', en: 'all whom it could have are at their limit' },
}

/** Why a pair is in the plan or not. */
export const REASONS: Record<PairReason['code'], Words> = {
  unknown: { zh: '没有此申报或此专家', en: 'there is no such application or expert' },
  'in-conflict': { zh: '有利益冲突', en: 'they are in conflict' },
  forbidden: { zh: '管理员不要这一对', en: 'an officer does not want the pair' },
  locked: { zh: '管理员保留这一对', en: 'an officer keeps the pair' },
  'not-a-candidate': { zh: '不在候选人中', en: 'the expert is not among the candidates' },
  'no-places': { zh: '此申报不需要专家', en: 'the application needs no experts' },
  'takes-none': { zh: '此专家不接任务', en: 'the expert takes no applications' },
  'places-locked': { zh: '席位均为保留', en: 'all places are filled by pairs that are kept' },
  chosen: { zh: '已选', en: 'chosen' },
  'unit-taken': { zh: '同单位专家已占名额', en: 'others of the unit fill its share' },
  'region-taken': { zh: '同地区专家已占名额', en: 'others of the region fill its share' },
  'kept-apart': { zh: '须与已选专家回避', en: 'the expert is kept apart from one who is chosen' },
  'locked-elsewhere': {
    zh: '此专家的任务均为保留',
    en: 'pairs that are kept fill all that the expert takes',
  },
  'others-fit-better': { zh: '所选专家更契合', en: 'those who were chosen fit better' },
  'needed-elsewhere': { zh: '此专家已满额，用在别处更好', en: 'the expert is full and worth more elsewhere' },
  full: { zh: '此专家已满额，他处无人可替', en: 'the expert is full, and nobody can take over elsewhere' },
  'as-good': { zh: '同样好，方案只是其中之一', en: 'it would be as good: the plan is one of several' },
}
