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
  'call-published': kind(
    409,
    '申报已经发布，口径不能再改',
    'The call is published: its rulings stand',
    said('已发布的内容以更正的形式另立新版', 'What is published is amended by a new version'),
  ),

  // Ours
  internal: kind(500, '系统出错了', 'Something broke on our side', (p) => ({
    zh: `请稍后再试；若仍不行，请把编号 ${p.requestId} 告诉管理员`,
    en: `Please try again later; if it stays, tell the administrator the number ${p.requestId}`,
  })),
  unavailable: kind(
    503,
    '系统繁忙或正在维护',
    'Busy or under maintenance',
    said('请稍后再试，已填写的内容不会丢失', 'Please try again shortly; nothing that you saved is lost'),
  ),
} as const satisfies Record<string, Kind>

export type ProblemCode = keyof typeof PROBLEMS
