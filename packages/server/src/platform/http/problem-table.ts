import type { Text } from '../start-problem.ts'

/** What goes into a problem's text; already in the reader's words. */
export type ProblemParams = Readonly<Record<string, string | number>>

type Kind = { status: number; title: Text; detail?: (p: ProblemParams) => Text }

const kind = (status: number, zh: string, en: string, detail?: Kind['detail']): Kind => ({
  status,
  title: { zh, en },
  ...(detail && { detail }),
})

const said = (zh: string, en: string) => () => ({ zh, en })

/**
 * Every problem that the API answers with: a stable code, its HTTP status and its text. Closed: a route cannot answer
 * with a code that is not here. Features add their rows here too.
 */
export const PROBLEMS = {
  // The request itself
  'bad-request': kind(400, '请求有误', 'Bad request'),
  validation: kind(400, '填写有误', 'Some fields are wrong', (p) => ({
    zh: `有 ${p.count} 处需要改正`,
    en: `${p.count} field(s) need correction`,
  })),
  'not-found': kind(404, '没有找到', 'Not found'),
  'method-not-allowed': kind(405, '不支持这种操作', 'Method not allowed'),
  'payload-too-large': kind(413, '内容太大', 'Too large'),
  'unsupported-media-type': kind(415, '不支持这种内容格式', 'Unsupported content type'),
  'too-many-requests': kind(429, '操作太频繁', 'Too many requests', (p) => ({
    zh: `请 ${p.seconds} 秒后再试`,
    en: `Please try again in ${p.seconds} seconds`,
  })),
  'cross-site': kind(
    403,
    '请求来自别的网站',
    'Request from another site',
    said('请在本站页面上操作', 'Please use the pages of this site'),
  ),

  // Who asks
  'signed-out': kind(401, '请先登录', 'Please sign in'),
  forbidden: kind(
    403,
    '没有权限',
    'Not allowed',
    said('您的身份不能做这一步操作', 'Your role does not allow this'),
  ),

  // State
  conflict: kind(409, '与现状冲突', 'In conflict with the present state'),
  'version-required': kind(
    428,
    '请带上所依据的版本',
    'A version is needed',
    said('请用 If-Match 带上读到的 ETag', 'Send the ETag that you read as If-Match'),
  ),
  'version-changed': kind(
    412,
    '内容已被改动',
    'Changed meanwhile',
    said(
      '别处已经保存了新的内容，请比对之后再保存',
      'A newer content was saved elsewhere; please compare before saving',
    ),
  ),
  'idempotency-key-required': kind(400, '缺少 Idempotency-Key', 'An Idempotency-Key is needed'),
  'idempotency-key-reused': kind(
    422,
    'Idempotency-Key 已用于别的请求',
    'The Idempotency-Key was used for another request',
  ),
  'still-running': kind(
    409,
    '同一请求正在处理',
    'The same request is being handled',
    said('请稍候再取结果', 'Please ask for the result in a moment'),
  ),

  // Accounts
  'wrong-credentials': kind(401, '邮箱或密码不对', 'Wrong e-mail address or password'),
  'wrong-password': kind(400, '密码不对', 'Wrong password'),
  'email-not-verified': kind(
    403,
    '邮箱还没有确认',
    'E-mail address not confirmed',
    said(
      '确认邮件已重新发出，请查收',
      'The confirmation mail has been sent again, please check your mailbox',
    ),
  ),
  'email-invalid': kind(400, '邮箱地址有误', 'Not an e-mail address'),
  'password-too-short': kind(
    400,
    '密码太短',
    'Password too short',
    said('至少 10 个字符，建议用几个词连成一句', 'At least 10 characters; a few words make a good one'),
  ),
  'password-too-long': kind(
    400,
    '密码太长',
    'Password too long',
    said('最多 128 个字符', 'At most 128 characters'),
  ),
  'link-invalid': kind(
    400,
    '链接无效',
    'Invalid link',
    said(
      '链接用过了或不完整，请重新申请',
      'The link was used before or is incomplete; please ask for a new one',
    ),
  ),
  'link-expired': kind(400, '链接已过期', 'Expired link', said('请重新申请', 'Please ask for a new one')),
  'account-exists': kind(409, '账号已存在', 'The account exists'),
  'sign-in-again': kind(
    403,
    '请重新登录',
    'Please sign in again',
    said('这一步要求刚刚登录过', 'This step needs a recent sign-in'),
  ),

  // Giving files to officers
  'assignment-changed': kind(409, '分工已变', 'Given to somebody meanwhile', (p) => ({
    zh: `有 ${p.count} 份刚被别人分派或办结，请刷新后再分`,
    en: `${p.count} file(s) were given out or concluded by somebody else just now; please look again`,
  })),
  'too-many-filters': kind(409, '常用筛选已满', 'No more filters can be kept', (p) => ({
    zh: `每人至多保存 ${p.most} 个；请先删去不用的，或用已有的名称替换`,
    en: `One person keeps at most ${p.most}; delete one that is not used, or replace one by its name`,
  })),
  'officer-unfit': kind(409, '这位同志不能审查', 'This officer may not examine it', (p) => ({
    zh: `${p.number} 不在其审查范围内，或属于其本单位；请换一位`,
    en: `${p.number} is outside their tracks, or of their own unit; please choose another officer`,
  })),

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

  // Units
  'unit-code-taken': kind(409, '该单位已登记', 'This unit is registered already', (p) => ({
    zh: `统一社会信用代码已由“${p.unit}”登记；请联系该单位的管理员邀请您加入`,
    en: `The credit code belongs to "${p.unit}"; please ask its manager to invite you`,
  })),
  'region-taken': kind(409, '该地区已有同类单位登记', 'The region has its unit already', (p) => ({
    zh: `“${p.unit}”已经登记；请联系该单位的管理员邀请您加入`,
    en: `"${p.unit}" is registered already; please ask its manager to invite you`,
  })),
  'unit-frozen': kind(
    409,
    '单位已核验，类型、依托单位和代码不能再改',
    'A verified unit keeps its kind, host and code',
    said('确有变更的，请联系主办单位', 'If they did change, please ask the association'),
  ),
  'own-unit': kind(
    403,
    '不能办理自己所在单位的事项',
    'Not for a unit of your own',
    said('请由其他工作人员办理', 'Another officer has to decide'),
  ),
  'reason-required': kind(
    400,
    '请写明理由',
    'A reason is needed',
    said('理由会写进邮件和操作记录', 'It goes into the mail and the history'),
  ),
  'last-manager': kind(
    409,
    '单位至少要有一名管理员',
    'A unit keeps at least one manager',
    said('请先请另一位成员担任管理员', 'Please make somebody else a manager first'),
  ),
  'already-member': kind(409, '对方已是本单位成员', 'This person is in the unit already'),
  'invitation-closed': kind(
    409,
    '邀请已失效',
    'The invitation is no longer open',
    said(
      '它已被接受、撤回或过期，请联系邀请人',
      'It was accepted, revoked or has expired; please ask who invited you',
    ),
  ),
  'invitation-for-another': kind(
    403,
    '这份邀请发给了另一个邮箱',
    'The invitation is for another address',
    (p) => ({
      zh: `请用 ${p.email} 登录`,
      en: `Please sign in as ${p.email}`,
    }),
  ),
  'fact-unknown': kind(400, '没有这个登记事项或取值', 'There is no such fact or value'),

  // Imports
  'not-a-workbook': kind(415, '读不了这个文件', 'This file cannot be read', (p) => ({
    zh: String(p.zh),
    en: String(p.en),
  })),
  'import-not-ready': kind(
    409,
    '现在不能导入',
    'It cannot be imported now',
    said(
      '文件还在检查，或已经导入；请刷新页面',
      'The file is still being checked or has been imported: reload the page',
    ),
  ),
  'import-has-errors': kind(409, '有的行有误', 'Some rows are wrong', (p) => ({
    zh: `有 ${p.count} 行有误；请改正后重新上传，或勾选“略过有误的行”`,
    en: `${p.count} row(s) are wrong: correct them and upload again, or choose to leave them out`,
  })),
  'import-changes-nothing': kind(
    409,
    '没有要导入的内容',
    'There is nothing to import',
    said(
      '文件中的内容与登记的一致，或都有误',
      'What the file says is on record already, or all of it is wrong',
    ),
  ),

  // Applications
  'unit-not-verified': kind(
    409,
    '单位还没有通过核验',
    'The unit is not verified yet',
    said('核验通过后才能新建申报书', 'Applications can be started once the unit is verified'),
  ),
  'not-eligible-here': kind(
    409,
    '本单位不能申报这一类',
    'The unit cannot apply in this track',
    said('原因和可以申报的类别见下', 'Why, and where it can apply, is listed below'),
  ),
  'state-forbids': kind(409, '现在的状态不能做这一步', 'Its state does not allow this step', (p) => ({
    zh: `申报书现在的状态是“${p.stateZh}”`,
    en: `The application is ${p.stateEn}`,
  })),
  'approval-needed': kind(
    409,
    '提交前须经本单位负责人审定',
    'A manager of your unit approves before it goes out',
    said(
      '请点“请负责人审定”；审定后内容再有改动，须重新审定',
      'Ask a manager for approval; after any later change it is asked for again',
    ),
  ),
  'approval-not-asked': kind(
    409,
    '没有待审定或已审定的内容',
    'Nothing was asked or approved',
    said('可能已被收回，请刷新后再看', 'It may have been taken back: load the page again'),
  ),
  'call-not-open': kind(409, '申报尚未开始', 'The call is not open yet'),
  'deadline-passed': kind(409, '已过截止时间', 'The deadline has passed', (p) => ({
    zh: `截止时间是 ${p.deadline}，收到时是 ${p.now}（北京时间）`,
    en: `The deadline was ${p.deadline}; this arrived at ${p.now} (Beijing time)`,
  })),
  'not-submittable': kind(409, '还不能提交', 'It cannot be submitted yet', (p) => ({
    zh: `有 ${p.count} 处需要补充或改正`,
    en: `${p.count} place(s) need mending`,
  })),
  'cap-reached': kind(
    409,
    '本单位的申报限额已满',
    'The unit’s allowance is used up',
    said(
      '如需改报，请先撤回占用限额的一项',
      'To submit this one, withdraw one of those that use the allowance',
    ),
  ),
  'companions-missing': kind(
    409,
    '须同时申报的项目不齐',
    'Companion applications are missing',
    said('补齐后一并提交', 'Complete them; they are submitted together'),
  ),
  'nested-in-submitted': kind(
    409,
    '这是已提交的试点市项目的子项目',
    'It is nested in a submitted application',
    (p) => ({
      zh: `如需撤回，请先撤回 ${p.number}`,
      en: `To withdraw it, withdraw ${p.number} first`,
    }),
  ),
  'content-refused': kind(400, '有内容无法保存', 'Some of the content cannot be kept'),
  'verdict-open': kind(409, '还有未通过或未判定的条款', 'Some rules are open or not met', (p) => ({
    zh: `有 ${p.count} 条未符合或未判定，不能认定合格`,
    en: `${p.count} rule(s) are not met or undecided, so it cannot be found eligible`,
  })),
  'rule-not-decidable': kind(
    409,
    '这一条不由人工判定',
    'This rule is not for a person to decide',
    said('机器已能判定，或须由申报单位补充', 'The machine decides it, or the applicant has to add something'),
  ),
  'date-passed': kind(400, '日期须晚于现在', 'The date must lie ahead'),

  // Prepared sentences
  'phrase-place': kind(400, '常用语里有认不出的占位', 'A sentence names a place that is none', (p) => ({
    zh: `看到 ${p.seen}；可用的是 ${p.known}，其余地方请不要用花括号`,
    en: `Seen: ${p.seen}. There are ${p.known}; please use no braces elsewhere`,
  })),
  'phrases-full': kind(409, '常用语已满', 'There are enough sentences', (p) => ({
    zh: `最多 ${p.most} 条，请先删去不用的`,
    en: `There may be ${p.most}; please delete what is not used first`,
  })),

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

  // Files
  'file-type': kind(415, '不接受这种文件', 'This kind of file is not accepted', (p) => ({
    zh: `文件实际是 ${p.saw}，这里接受：${p.accepted}`,
    en: `The file is ${p.saw}; accepted here: ${p.accepted}`,
  })),
  'file-too-large': kind(413, '文件太大', 'The file is too large', (p) => ({
    zh: `单个文件不超过 ${p.max} MB`,
    en: `At most ${p.max} MB a file`,
  })),
  'file-empty': kind(400, '文件是空的', 'The file is empty'),
  'too-many-files': kind(409, '文件数已满', 'No more files here', (p) => ({
    zh: `这里最多 ${p.max} 个文件`,
    en: `At most ${p.max} file(s) here`,
  })),
  'file-infected': kind(409, '文件有病毒，不能打开', 'The file is infected and cannot be opened', (p) => ({
    zh: `查毒发现 ${p.found}。请申报单位另换干净的文件`,
    en: `The scanner found ${p.found}. The applicant has to replace it with a clean file`,
  })),
  'file-waiting': kind(
    409,
    '文件还在等待查毒',
    'The file waits to be scanned',
    said(
      '查过之后才能打开，一般不超过一两分钟；久等不到请告诉管理员',
      'It opens once it was scanned, within a minute or two; tell the administrator if it takes longer',
    ),
  ),
  'upload-gone': kind(
    404,
    '没有这个上传',
    'No such upload',
    said(
      '它可能已被取消或过期清除；请重新选择文件上传',
      'It was given up or has expired: choose the file and upload it again',
    ),
  ),
  'upload-expired': kind(
    410,
    '上传已过期',
    'The upload has expired',
    said(
      '超过两天没有传完，已清除；请重新选择文件上传',
      'It was not completed within two days: upload the file again',
    ),
  ),
  'upload-elsewhere': kind(
    409,
    '这个文件正在另一处上传',
    'This file is being uploaded elsewhere',
    said('会按已收到的部分自动接着传', 'It goes on from what has come'),
  ),
  'upload-unfinished': kind(409, '文件还没有传完', 'The file has not come whole', (p) => ({
    zh: `已收到 ${p.received} 字节，共 ${p.size} 字节；请接着传`,
    en: `${p.received} of ${p.size} bytes have come: go on with it`,
  })),
  'too-many-uploads': kind(409, '同时上传的文件太多', 'Too many uploads at once', (p) => ({
    zh: `最多同时 ${p.max} 个；请等前面的传完或取消`,
    en: `At most ${p.max} at once: wait for the others or give them up`,
  })),
  'storage-full': kind(
    507,
    '存储空间不足',
    'Storage is full',
    said(
      '文件没有保存，请稍后再试或联系管理员',
      'The file was not kept; try later or tell the administrator',
    ),
  ),

  // Register of sanctions
  'sanction-known': kind(
    409,
    '这份处理决定已经登记',
    'This decision is in the register already',
    said(
      '同一单位、种类、文号和起始日只登记一次；要更正，请先撤回或解除原来的一条',
      'One entry for each unit, kind, document and first day; to correct it, withdraw or lift that one first',
    ),
  ),
  'sanction-ends-early': kind(
    400,
    '截止日早于起始日',
    'It would end before it begins',
    said('请核对两个日期；没有截止日的留空', 'Check both days; leave the end blank where there is none'),
  ),
  'sanction-not-in-force': kind(
    409,
    '这一条不在期',
    'This entry is not in force',
    said('只有已确认、尚未到期的才能解除', 'Only a confirmed entry that has not ended can be lifted'),
  ),
  'lift-proposed': kind(
    409,
    '已有人提出解除',
    'Lifting it is proposed already',
    said('请等待另一人确认，或先撤回', 'Wait for the second person, or withdraw that proposal first'),
  ),

  // Paper and seal
  'paper-too-early': kind(
    409,
    '纸质材料的截止时间不晚于申报截止',
    'The paper would be due before the application',
    (p) => ({
      zh: `指南数据写明纸质材料截至 ${p.deadline}；请先改指南数据，或把申报截止定在此前`,
      en: `The call’s data states ${p.deadline} for the paper: change the data first, or set the deadline before that`,
    }),
  ),
  'no-paper': kind(
    409,
    '不需要盖章材料',
    'No sealed paper is needed',
    said(
      '这项申报没有要求，或申报书尚未提交',
      'The call asks for none, or the application has not been submitted yet',
    ),
  ),
  'paper-code': kind(400, '无法识别的编号', 'No code of a print', (p) => ({
    zh: `“${p.saw}”不是申报书编号或识别码；请重新扫描，或照封面输入编号`,
    en: `"${p.saw}" is neither a number nor a print’s code: scan it again, or type the number from the cover`,
  })),
  'paper-number-unknown': kind(404, '没有这份申报书', 'No such application', (p) => ({
    zh: `${p.saw} 不是本申报中您负责、已提交的申报书`,
    en: `${p.saw} is no submitted application of this call that is yours to look after`,
  })),
  'paper-print-unknown': kind(409, '不是平台打印的内容', 'Not a print of what was submitted', (p) => ({
    zh: `${p.saw} 的识别码与历次提交都不一致；请单位重新下载打印`,
    en: `The code of ${p.saw} fits none of its submissions: the unit has to download and print it again`,
  })),
  'paper-marked': kind(409, '已登记收到', 'Marked as received already', (p) => ({
    zh: `${p.saw} 的这一次提交已登记收到`,
    en: `This submission of ${p.saw} is marked already`,
  })),
  'paper-day': kind(409, '收到日期不对', 'That day cannot be', (p) => ({
    zh: `${p.saw}：收到日期不能早于提交日期，也不能晚于今天`,
    en: `${p.saw}: paper can have arrived neither before it was submitted nor after today`,
  })),
  'scan-decided': kind(409, '这份扫描件已处理', 'This scan is dealt with already'),

  // Appeals
  'no-appeal': kind(
    409,
    '本申报没有申诉程序',
    'This call knows no appeals',
    said('如有疑问，请给审查人员留言', 'If something is unclear, write to the officers'),
  ),
  'appeal-late': kind(409, '申诉期限已过', 'The time to appeal has passed', (p) => ({
    zh: `申诉须在 ${p.until}（北京时间）前提出，现在是 ${p.now}`,
    en: `An appeal had to be made by ${p.until} (Beijing time); it is ${p.now} now`,
  })),
  'appeal-filed': kind(
    409,
    '对这次结论已提出过申诉',
    'This finding has been appealed against already',
    said(
      '每次结论只能申诉一次；请在申报书页面查看办理情况',
      'Once for each finding; the application’s page shows how it stands',
    ),
  ),
  'appeal-open': kind(
    409,
    '单位的申诉正在办理',
    'An appeal is waiting for its decision',
    said(
      '由作出结论以外的另一名审查人员办理申诉，申诉成立即重新审查',
      'Another officer than the one who concluded decides on it; if it is upheld, the application is examined again',
    ),
  ),

  // Staff
  'not-yourself': kind(
    403,
    '不能给自己授予角色',
    'Not for yourself',
    said('请由另一位管理员授予', 'Another administrator has to grant it'),
  ),
  'roles-apart': kind(
    409,
    '两种角色不能由同一人担任',
    'One person may not hold both roles',
    said(
      '监督、审批与经办须分开；请先收回另一角色',
      'Overseeing, approving and preparing are kept apart; take the other role back first',
    ),
  ),
  'role-held': kind(409, '对方已有这一角色', 'This person has the role already'),
  'last-admin': kind(
    409,
    '系统至少要有一名管理员',
    'The system keeps at least one administrator',
    said('请先授予另一人管理员角色', 'Please make somebody else an administrator first'),
  ),

  // Ours
  internal: kind(500, '系统出错了', 'Something broke on our side', (p) => ({
    zh: `请稍后再试；若仍不行，请把编号 ${p.requestId} 告诉管理员`,
    en: `Please try again later; if it stays, tell the administrator the number ${p.requestId}`,
  })),
  busy: kind(503, '现在访问的人很多', 'Very busy just now', (p) => ({
    zh: `先让提交与保存通过；${p.seconds} 秒后可以再试`,
    en: `Submitting and saving go first; try again in ${p.seconds} seconds`,
  })),
  unavailable: kind(
    503,
    '系统繁忙或正在维护',
    'Busy or under maintenance',
    said('请稍后再试，已填写的内容不会丢失', 'Please try again shortly; nothing that you saved is lost'),
  ),
} as const satisfies Record<string, Kind>

export type ProblemCode = keyof typeof PROBLEMS
