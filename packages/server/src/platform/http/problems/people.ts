import { type Kind, kind, said } from './kind.ts'

/** Accounts, staff and units. */
export const PEOPLE = {
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

  // Experts
  'expert-known': kind(
    409,
    '专家库里已有这个证件号码',
    'The pool has this identity number already',
    said(
      '请核对号码；如是本人，请联系主办单位，用您的邮箱邀请您登录',
      'Check the number. If it is yours, ask the association to invite you by your address',
    ),
  ),
  'expert-registered': kind(
    409,
    '您已登记为专家',
    'You are registered as an expert already',
    said('请打开“我的专家信息”修改', 'Open “My expert record” to change it'),
  ),
  'expert-own': kind(
    403,
    '不能办理本人的专家信息',
    'Not for yourself',
    said('请由另一位工作人员办理', 'Another officer has to decide'),
  ),
  'expert-stated': kind(
    403,
    '须由另一人核验',
    'Another person has to verify it',
    said(
      '这份信息最近由您填写或修改，请由另一位工作人员核验',
      'You wrote or changed it last: another officer verifies it',
    ),
  ),
  'expert-step': kind(
    409,
    '专家的状态已经变了',
    'The expert’s status has changed',
    said('请刷新后查看现在的状态', 'Please reload to see how it stands'),
  ),
  'expert-has-account': kind(
    409,
    '专家已经登录过',
    'The expert has signed in already',
    said('信息由本人维护，不必再邀请', 'They keep their own record: no invitation is needed'),
  ),
  'expert-address-taken': kind(
    409,
    '这个邮箱已属于另一位专家',
    'This address belongs to another expert',
    said(
      '请核对邮箱；同一人有两条记录时，请先驳回其中一条',
      'Check the address. If both are the same person, reject one of the records first',
    ),
  ),

  'pledge-first': kind(
    409,
    '请先签署诚信承诺',
    'Sign the pledge of integrity first',
    said(
      '参加本次评审前须签署诚信承诺：打开“诚信承诺”，阅读并签署后再试',
      'Who takes part in this review signs the pledge first: open “Pledges of integrity”, read and sign it, then try again',
    ),
  ),
  'pledge-none': kind(
    409,
    '这个申报项目没有这项承诺',
    'This call asks for no such pledge',
    said('不需要签署', 'There is nothing to sign'),
  ),
  'pledge-changed': kind(
    409,
    '承诺的文字已经变了',
    'The words of the pledge have changed',
    said('请重新阅读现在的文字，再签署', 'Read the words as they are now, then sign'),
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
} as const satisfies Record<string, Kind>
