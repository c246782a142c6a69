import { type Kind, kind, said } from './kind.ts'

const STATES: Readonly<Record<string, { zh: string; en: string }>> = {
  waiting: { zh: '尚在等待计算', en: 'it waits to be made' },
  running: { zh: '正在计算', en: 'it is being made' },
  proposed: { zh: '已算出，尚未采用', en: 'it is made and not applied' },
  failed: { zh: '计算失败', en: 'it failed' },
  cancelled: { zh: '已取消', en: 'it was cancelled' },
  applied: { zh: '已采用', en: 'it has been applied' },
  dropped: { zh: '已放弃', en: 'it was put aside' },
}

/** What officers do about who reviews what. */
export const ASSIGNMENT = {
  'assignment-tracks': kind(400, '项目类别有误', 'There is no such track', (p) => ({
    zh: `本申报没有 ${p.seen}；请从列表中选择`,
    en: `This call has no ${p.seen}; please choose from the list`,
  })),
  'assignment-under-way': kind(
    409,
    '这些类别已有方案在计算',
    'A proposal for these tracks is being made',
    said('请等它算完，或先取消它', 'Wait until it is ready, or cancel it first'),
  ),
  'assignment-issues': kind(409, '条件互相矛盾，无法计算', 'The conditions contradict each other', (p) => ({
    zh: `共 ${p.n} 处，逐项说明见下；改正后再计算`,
    en: `${p.n} in all, each said below; mend them, then ask again`,
  })),
  'assignment-settled': kind(409, '这份方案已有人处理', 'Somebody has dealt with this proposal', (p) => ({
    zh: `${STATES[String(p.state)]?.zh ?? p.state}（${p.by}）；请刷新页面看现在的情况`,
    en: `${STATES[String(p.state)]?.en ?? p.state} (${p.by}); reload the page to see how it stands`,
  })),
  'assignment-stale': kind(
    409,
    '情况有变，方案不能采用',
    'Things have changed: the proposal cannot be applied',
    (p) => ({
      zh: `有 ${p.n} 对已不成立，逐对说明见下；什么都没有写入。请重新计算`,
      en: `${p.n} pairs cannot be any more, each said below; nothing was written. Ask for it anew`,
    }),
  ),
  'assignment-stale-now': kind(
    409,
    '采用时情况有变，什么都没有写入',
    'Things changed that moment: nothing was written',
    said(
      '请再看一遍将写入的内容，然后重试或重新计算',
      'Look at what would be written once more, then try again or ask anew',
    ),
  ),
  'assignment-no-plan': kind(409, '这份方案没有结果', 'This proposal has no result', (p) => ({
    zh: `${STATES[String(p.state)]?.zh ?? p.state}；请等它算完或重新计算`,
    en: `${STATES[String(p.state)]?.en ?? p.state}; wait for it, or ask anew`,
  })),
  'assignment-csv': kind(400, '文件有误，没有使用', 'The file was not used', (p) => ({
    zh: `共 ${p.n} 行有误，逐行说明见下；改正后再上传`,
    en: `${p.n} rows are wrong, each said below; mend them and send it again`,
  })),
  'assignment-not-possible': kind(
    409,
    '不能这样指派',
    'This cannot be assigned',
    said(
      '申报书须已通过形式审查，专家须已同意参加本类别评审且在库有效；请刷新后另选',
      'The application has to have passed the formal check, and the expert to have agreed to serve in its track; reload and choose again',
    ),
  ),
  'assignment-barred': kind(409, '专家须回避这份申报书', 'A conflict bars this expert', (p) => ({
    zh: `${p.name}${p.source && `（${p.source}）`} 须回避，谁都不能指派；请另选专家`,
    en: `${p.name}${p.source && ` (${p.source})`} has a conflict of interest, which nobody can set aside; choose somebody else`,
  })),
  'assignment-there': kind(409, '专家已在评审这份申报书', 'The expert reviews it already', (p) => ({
    zh: `${p.name} 已经指派；请刷新页面`,
    en: `${p.name} has it already; reload the page`,
  })),
  'assignment-full': kind(409, '专家已达评审上限', 'The expert is at their limit', (p) => ({
    zh: `${p.name} 已有 ${p.load} 份，上限 ${p.max} 份；请另选，或在征得本人同意后勾选“超出上限也指派”`,
    en: `${p.name} has ${p.load} of at most ${p.max}; choose somebody else, or, if they agree, tick “although at their limit”`,
  })),
  'assignment-saw-others': kind(
    409,
    '专家看过其他专家的意见',
    'The expert was shown what others gave',
    (p) => ({
      zh: `${p.name} 评审这份申报书时已看到其他专家的意见，不能再作独立评审；请另选专家`,
      en: `${p.name} reviewed it before and was shown what others gave, so cannot judge it on their own; choose somebody else`,
    }),
  ),
  'assignment-unit-taken': kind(409, '已有同一单位的专家', 'Somebody of the same unit is there', (p) => ({
    zh: `${p.name} 与已指派的 ${p.other} 同属“${p.unit}”；请另选，或写明为什么需要同一单位的两位专家`,
    en: `${p.name} and ${p.other}, who has it already, are both of "${p.unit}"; choose somebody else, or say why two of one unit are needed`,
  })),
  'assignment-not-late': kind(409, '意见已经提交，不算逾期', 'The opinion is sent, and not overdue', (p) => ({
    zh: `${p.name} 的意见已提交并计入；要换人的，请选“改派”并写明原因`,
    en: `What ${p.name} sent counts; to put somebody else in their place, choose “given to another” and say why`,
  })),
  'assignment-replaces': kind(
    409,
    '不能接替这份指派',
    'Nobody can take the place of that assignment',
    said(
      '只能接替同一申报书已结束、尚无人接替的指派',
      'It has to be one of the same application, ended, with nobody in its place',
    ),
  ),
  'assignment-over': kind(409, '这份指派已经结束', 'This assignment has ended', (p) => ({
    zh: `${p.name} 已不评审这份申报书；请刷新页面`,
    en: `${p.name} does not review it any more; reload the page`,
  })),
} as const satisfies Record<string, Kind>
