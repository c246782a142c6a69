import { type Kind, kind, said } from './kind.ts'

/** Calls, and what is asked of them. */
export const CALLS = {
  // Calls
  'no-call-yet': kind(
    409,
    '系统中还没有申报项目',
    'There is no call yet',
    said('请联系主办单位', 'Please ask the association'),
  ),
  'calendar-wrong': kind(
    400,
    '时间有误',
    'The dates are wrong',
    said('截止时间须晚于开始时间', 'The deadline must come after the opening'),
  ),
  'call-already-published': kind(
    409,
    '申报已经发布',
    'The call is published already',
    said('如需更正时间，请写明理由', 'To amend its dates, give a reason'),
  ),
  'deadline-by-two': kind(
    409,
    '截止时间不能这样更改',
    'The deadline is not changed like this',
    said(
      '申报开始后，截止时间只能延长，由一人提出、另一人确认；请在“截止与公告”中提出',
      'Once a call is open its deadline is only extended: one person proposes it under "Deadline and notices", another confirms',
    ),
  ),
  'deadline-not-later': kind(400, '截止时间只能延后', 'A deadline is only moved later', (p) => ({
    zh: `新的截止时间须晚于现在的截止时间 ${p.present}，也须晚于现在 ${p.now}（北京时间）`,
    en: `The new one must be after the present deadline ${p.present} and after now, ${p.now} (Beijing time)`,
  })),
  'extension-proposed': kind(
    409,
    '已有一项延期等待确认',
    'An extension waits to be confirmed already',
    said('请先确认、退回或撤回那一项', 'Confirm, decline or withdraw that one first'),
  ),
  'permit-number-unknown': kind(404, '没有这个编号的申报书', 'No application has this number', (p) => ({
    zh: `本申报中没有编号 ${p.number}；请对照单位告知的编号重新输入`,
    en: `There is no ${p.number} in this call; compare it with the number that the unit gave`,
  })),
  'permit-too-early': kind(400, '时限须晚于截止时间', 'It must end after the deadline', (p) => ({
    zh: `准予提交的时限须晚于截止时间 ${p.deadline}，也须晚于现在 ${p.now}（北京时间）`,
    en: `The exception must end after the deadline ${p.deadline} and after now, ${p.now} (Beijing time)`,
  })),
  'permit-proposed': kind(
    409,
    '这份申报书已有一项例外等待批准',
    'An exception for this application waits already',
    said('请先办理那一项', 'Decide that one first'),
  ),
  'second-person': kind(
    403,
    '须由另一人确认',
    'Another person has to confirm it',
    said('提出的人不能自己确认；如不需要了，可以撤回', 'Who proposed it cannot confirm it, only withdraw it'),
  ),
  'proposal-decided': kind(
    409,
    '这一项已有结论',
    'It has been decided already',
    said('请刷新后查看', 'Please reload to see how'),
  ),
  'call-published': kind(
    409,
    '申报已经发布，口径不能再改',
    'The call is published: its rulings stand',
    said('已发布的内容以更正的形式另立新版', 'What is published is amended by a new version'),
  ),

  // Mail
  'template-refused': kind(400, '邮件文字不能这样写', 'A mail cannot be worded so', (p) => ({
    zh: `有 ${p.count} 处需要改正；现在用的文字没有变`,
    en: `${p.count} place(s) need correction; the words in use stay as they are`,
  })),
  'mail-weight': kind(
    400,
    '这类邮件不能关闭',
    'Mail of this kind cannot be turned off',
    said(
      '回执、退回、结论和延期有法律意义；可以改为每日汇总',
      'Receipts, returns, outcomes and extensions have legal weight; a daily digest is possible',
    ),
  ),

  // Questions and answers
  'thread-state': kind(
    409,
    '已被别人关闭或重新打开',
    'Somebody closed or reopened it meanwhile',
    said(
      '请看最新的状态，再决定是否还要这样做',
      'See how it stands now, then decide whether it is still needed',
    ),
  ),
  'quote-unknown': kind(
    400,
    '引用的位置不存在',
    'The quoted place is not there',
    said(
      '这份申报书没有这个栏目或条款，请重新选择引用',
      'This application has no such field or clause; choose another',
    ),
  ),
} as const satisfies Record<string, Kind>
