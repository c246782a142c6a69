import { type Kind, kind, said } from './kind.ts'

/** What is our own fault. */
export const OURS = {
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
