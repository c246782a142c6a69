import { type Kind, kind, said } from './kind.ts'

const STATES: Readonly<Record<string, { zh: string; en: string }>> = {
  frozen: {
    zh: '名单已封存，等待双方提交密钥摘要',
    en: 'The list is frozen; both still have to commit to a secret',
  },
  expired: {
    zh: '公开数值公布前双方未交齐密钥摘要，本次抽取只能作废后重来',
    en: 'The public value became known before both had committed: this draw can only be voided and begun anew',
  },
  waiting: { zh: '双方已提交密钥摘要，等待公开数值', en: 'Both have committed; the public value is awaited' },
  revealing: { zh: '等待双方公开密钥', en: 'Both secrets are to be revealed' },
  drawn: { zh: '已抽取完毕', en: 'It has been drawn' },
  void: { zh: '已作废', en: 'It has been voided' },
}

/** What officers, supervisors and experts do about review. */
export const REVIEW = {
  // The draw
  'draw-tracks': kind(400, '项目类别有误', 'There is no such track', (p) => ({
    zh: `本申报没有 ${p.seen}；请从列表中选择`,
    en: `This call has no ${p.seen}; please choose from the list`,
  })),
  'draw-too-soon': kind(400, '公开数值的时间已过', 'The public value would be known already', (p) => ({
    zh: `公开数值须在封存之后才公布，现在是 ${p.now}（北京时间）；请改选以后的时间`,
    en: `The public value has to become known after the list is frozen; it is ${p.now} now (Beijing time)`,
  })),
  'draw-frame': kind(
    409,
    '按这些条件无法抽取',
    'These conditions cannot be drawn from',
    said('逐项说明见下；修改条件后再封存', 'Each is said below; change the conditions, then freeze the list'),
  ),
  'draw-follows': kind(
    409,
    '不能接续这次抽取',
    'That draw cannot be followed',
    said(
      '只能接续本申报中已作废、尚未重抽的一次',
      'Only a voided draw of this call that no other follows yet',
    ),
  ),
  'draw-not-now': kind(409, '现在不能这样做', 'Not at this step', (p) => {
    const state = STATES[String(p.state)]
    return {
      zh: `${state?.zh ?? p.state}；公开数值于 ${p.at} 公布，现在是 ${p.now}（北京时间）。每人只办一份密钥，办理人与监督人须为两人`,
      en: `${state?.en ?? p.state}; the public value becomes known at ${p.at}, it is ${p.now} now (Beijing time). Each person keeps one secret, and officer and supervisor are two people`,
    }
  }),
  'review-draw-tracks': kind(409, '这次抽取不是为所选类别', 'The draw was not for these tracks', (p) => ({
    zh: `这次抽取的类别是：${p.tracks}；请只选其中的类别，或写明理由后指定专家`,
    en: `It was made for ${p.tracks}; choose among these, or name experts with a reason`,
  })),
  'review-answered': kind(409, '已经答复过', 'Answered already', (p) => ({
    zh: `对类别 ${p.track} 的邀请已经答复、已经结束，或没有邀请您；需要更改的，请联系主办单位`,
    en: `The invitation for track ${p.track} is answered or over, or you were not asked; to change it, please write to the association`,
  })),
  'review-declared': kind(
    409,
    '已经声明过回避',
    'Declared already',
    said(
      '您对这份申报书已经声明回避，不会再分给您',
      'You declared a conflict before; the application will not be yours',
    ),
  ),
  'review-over': kind(
    409,
    '这份申报书已不由您评审',
    'This application is not yours to review any more',
    (p) => {
      const why = (
        {
          conflict: { zh: '因回避', en: 'because of a conflict of interest' },
          declined: { zh: '因您谢绝', en: 'because you declined' },
          overdue: { zh: '因逾期', en: 'because it was overdue' },
          reassigned: { zh: '已改派', en: 'because it was given to another' },
          'application-out': { zh: '申报书已退出评审', en: 'because the application left the review' },
        } as Record<string, { zh: string; en: string }>
      )[String(p.why)]
      return {
        zh: `${why?.zh ?? '已结束'}；您写的内容仍保留在记录中，有疑问请联系主办单位`,
        en: `It is over ${why?.en ?? ''}; what you wrote is kept on record. If in doubt, please write to the association`,
      }
    },
  ),
  'review-closed': kind(409, '评审已经截止', 'The review is closed', (p) => ({
    zh: `评审已于 ${p.at}（北京时间）截止；您写的内容没有丢失，如需补交，请联系主办单位延期`,
    en: `It closed at ${p.at} (Beijing time). What you wrote is not lost; ask the association to extend it if you must still send it`,
  })),
  'review-not-open': kind(
    409,
    '评审尚未开始',
    'The review has not opened yet',
    said('主办单位开始评审后会发邮件通知您', 'A mail tells you when the association opens it'),
  ),
  'sheet-unopened': kind(
    409,
    '请先打开申报书',
    'Open the application first',
    said('打分前须先说明是否需要回避', 'Before you score, say whether you know of a conflict'),
  ),
  'sheet-sent': kind(
    409,
    '意见已经提交',
    'The opinion is sent already',
    said(
      '可能是在另一个页面提交的；需要修改时，请先“取回修改”',
      'Perhaps from another page; to change it, take it back first',
    ),
  ),
  'sheet-not-sent': kind(
    409,
    '意见还没有提交',
    'The opinion is not sent',
    said('没有可以取回的意见，请刷新页面', 'There is nothing to take back; please reload the page'),
  ),
  'sheet-final': kind(409, '意见已不能再修改', 'The opinion is final', (p) => ({
    zh: `您已于 ${p.at}（北京时间）看到其他专家的意见，此后自己的意见不再修改；确有错误的，请联系主办单位`,
    en: `You were shown what others gave at ${p.at} (Beijing time); your own opinion does not change after that. If something is wrong, tell the association`,
  })),
  'sheet-faults': kind(409, '意见还不完整', 'The opinion is not complete yet', (p) => ({
    zh: `有 ${p.n} 处需要补充或改正；已写的内容都在`,
    en: `${p.n} place(s) need mending; what you wrote is kept`,
  })),
  'round-past': kind(409, '截止时间已过', 'That time is over', (p) => ({
    zh: `截止时间须晚于现在（北京时间 ${p.now}）`,
    en: `A review closes later than now (${p.now}, Beijing time)`,
  })),
  'round-earlier': kind(409, '截止时间只能延后', 'A review only closes later', (p) => ({
    zh: `现在的截止时间是 ${p.at}（北京时间），新的须晚于它；要提前结束的，请选“现在截止”`,
    en: `It closes at ${p.at} (Beijing time) now: say a later time, or close it now`,
  })),
  'round-closed-already': kind(409, '评审已经截止', 'The review is closed already', (p) => ({
    zh: `已于 ${p.at}（北京时间）截止，截止时间没有改动；需要继续评审的，请选“改到”更晚的时间`,
    en: `It closed at ${p.at} (Beijing time), which stays as it is; to let it go on, choose a later time`,
  })),
  'round-saw-others': kind(409, '有的意见不能退回', 'Some opinions cannot be returned', (p) => ({
    zh: `${p.who} 已看到其他专家的意见，再改就不是独立意见；一份也没有退回。请取消选择，或在“评审指派”中结束其评审、另派专家`,
    en: `${p.who}: shown what others gave, so a new opinion would not be their own; none was returned. Leave them out, or end their assignment and give it to somebody else on the page of assignments`,
  })),
  'round-open': kind(409, '该类别的评审已经开始', 'The review of this track is open already', (p) => ({
    zh: `类别 ${p.track} 的评审已经开始；需要调整截止时间的，请在该类别中延长`,
    en: `The review of track ${p.track} is open; to change its end, extend it there. Nothing was opened`,
  })),
  'round-changed': kind(
    409,
    '截止时间刚被他人修改',
    'Somebody else has just moved the end',
    said('没有保存您的修改；请刷新后再决定', 'Yours was not saved; reload and decide again'),
  ),
  'round-not-sent': kind(409, '有的意见已不在“已提交”状态', 'Some opinions are not sent any more', (p) => ({
    zh: `其中 ${p.n} 份已被取回、退回或改派；一份也没有退回，请刷新后重选`,
    en: `${p.n} of them were taken back, returned or given to another; none was returned, please reload and choose again`,
  })),
  'review-no-terms': kind(
    409,
    '本申报未规定评审办法',
    'The call does not say how it is reviewed',
    said(
      '请先在申报指南数据中写明 review（评审人数、评分尺度、汇总办法等）并发布新版本',
      'State `review` in the call’s data (reviewers, scale, aggregation …) and publish a new version first',
    ),
  ),
  'draw-secret-differs': kind(
    409,
    '密钥与先前的摘要不符',
    'This is not the secret that was committed to',
    said(
      '请核对保存的密钥，逐字粘贴；找不到时只能作废重抽',
      'Paste the secret that you kept, to the letter; if it is lost, the draw has to be voided',
    ),
  ),
  'draw-value-differs': kind(409, '双方看到的公开数值不同', 'The two read different public values', (p) => ({
    zh: `您填的是“${p.seen}”，另一方填的是“${p.other}”；请按公布来源再核对`,
    en: `You read "${p.seen}", the other person "${p.other}"; please look at the source again`,
  })),
  'draw-not-serving': kind(409, '此人不在应评名单中', 'That person is not among those who serve', (p) => ({
    zh: `${p.candidate} 未被抽中或已不能参加`,
    en: `${p.candidate} was not drawn, or has declined already`,
  })),
  // Selection
  'selection-question': kind(400, '这样假设不成立', 'That cannot be asked', (p) => ({
    zh: `读到的是 ${p.seen}；请只改本申报已有的类别、评审标准和专家，数值在允许的范围内`,
    en: `It says ${p.seen}; change only tracks, criteria and experts of this call, within their ranges`,
  })),
  'selection-vote': kind(409, '表决的不是同分的全部申报', 'The vote is not on all that are equal', (p) => ({
    zh: `写的是 ${p.seen}；应表决的是 ${p.need}。同分且优先条件相同的须一并排定先后，每项一次`,
    en: `It names ${p.seen}; to be voted on are ${p.need}: all that nothing else tells apart, each once`,
  })),
  'selection-out-already': kind(409, '这项申报已不参加', 'It is out already', (p) => ({
    zh: `${p.number} 已不在遴选之列，不必再登记；如登记有误，请先撤销原登记`,
    en: `${p.number} takes no part any more; if that was recorded in error, take the record back first`,
  })),
  'selection-waits': kind(409, '已有一份遴选结果待确认', 'Another selection waits', (p) => ({
    zh: `第 ${p.n} 次遴选尚待确认；请等待确认，或先撤回`,
    en: `Selection no. ${p.n} waits to be confirmed; wait for that, or take it back first`,
  })),
  'selection-moved': kind(
    409,
    '您看到的结果已有变化',
    'What you saw has changed',
    said(
      '得分、形式审查结论、表决或取消登记刚刚有变；请看过新的结果后再提请确认',
      'A score, a formal check, a vote or a fall has just changed; look at the new result, then prepare it',
    ),
  ),
  'selection-open': kind(409, '尚有同分或未定的', 'Something is tied or open', (p) => ({
    zh: `类别 ${p.tracks} 尚有同分待表决、待评审或评审未结束的；请先办结，或写明理由后提请确认（同分所争的名额空缺）`,
    en: `Tracks ${p.tracks} have ties, wait for opinions or are still being reviewed; settle that, or state why it is prepared all the same (places that are tied stay empty)`,
  })),
  'selection-stale': kind(
    409,
    '所依据的情况已有变化',
    'What it rests on has changed',
    said(
      '提请之后发生的变化见下；请退回，由办理人按新的情况重新提请',
      'What changed since it was prepared is said below; send it back, to be prepared anew',
    ),
  ),
  'selection-own-decisions': kind(
    403,
    '须由另一人确认',
    'Another person has to confirm',
    said(
      '您登记过本申报的表决或取消，属于办理人；请由其他负责人确认',
      'You recorded a vote or a fall of this call, which makes you one of those who prepared it',
    ),
  ),
} as const satisfies Record<string, Kind>
