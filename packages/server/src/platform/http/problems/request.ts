import { type Kind, kind, said } from './kind.ts'

/** What is wrong with a request, who asks, and what has changed meanwhile. */
export const REQUEST = {
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
} as const satisfies Record<string, Kind>
