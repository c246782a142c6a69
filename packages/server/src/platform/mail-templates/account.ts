import type { Text } from '../start-problem.ts'
import { line, link, template } from './template.ts'

const name = line('收件人姓名', 'the reader’s name')

/** To a new account: the address must be confirmed before one can sign in. */
export const verifyEmail = template<{ name: string; url: string; hours: number }>({
  title: { zh: '确认邮箱', en: 'Confirm an address' },
  of: 'platform',
  kind: 'account',
  words: {
    zh: {
      subject: '请确认您的邮箱',
      body: '{name}，您好！\n\n请在 {hours} 小时内点击下面的链接，确认这是您的邮箱。确认之后才能登录。\n\n[确认邮箱]({url})\n\n如果不是您注册的，请不必理会。',
    },
    en: {
      subject: 'Confirm your e-mail address',
      body: 'Hello {name},\n\nplease open the link below within {hours} hours to confirm that this is your address. You can sign in after that.\n\n[Confirm the address]({url})\n\nIf you did not sign up, please ignore this mail.',
    },
  },
  places: {
    name,
    hours: line('链接有效的小时数', 'hours that the link works'),
    url: link('确认链接', 'the link'),
  },
  values: (p) => ({ ...p, hours: String(p.hours) }),
  link: (p) => p.url,
  sample: { name: '王芳', url: 'https://example.org/verify', hours: 24 },
})

/** To somebody who forgot the password. */
export const resetPassword = template<{ name: string; url: string; hours: number }>({
  title: { zh: '重设密码', en: 'Set a new password' },
  of: 'platform',
  kind: 'account',
  words: {
    zh: {
      subject: '重设密码',
      body: '{name}，您好！\n\n请在 {hours} 小时内用下面的链接设新密码。\n\n[设新密码]({url})\n\n如果不是您申请的，请不必理会，原密码照旧有效。',
    },
    en: {
      subject: 'Set a new password',
      body: 'Hello {name},\n\nplease use the link below within {hours} hours to set a new password.\n\n[Set a new password]({url})\n\nIf you did not ask for it, please ignore this mail; your password stays as it is.',
    },
  },
  places: {
    name,
    hours: line('链接有效的小时数', 'hours that the link works'),
    url: link('重设链接', 'the link'),
  },
  values: (p) => ({ ...p, hours: String(p.hours) }),
  link: (p) => p.url,
  sample: { name: '王芳', url: 'https://example.org/reset', hours: 2 },
})

/** To somebody whose address is registered already, in place of a second confirmation: signing up must not tell who is. */
export const alreadyRegistered = template<{ name: string; signInUrl: string; resetUrl: string }>({
  title: { zh: '邮箱已注册', en: 'Address registered already' },
  of: 'platform',
  kind: 'account',
  words: {
    zh: {
      subject: '您的邮箱已经注册过',
      body: '{name}，您好！\n\n有人（多半是您自己）又用这个邮箱注册了一次。请直接登录；忘了密码可以重设。\n\n[登录]({signInUrl})\n\n[重设密码]({resetUrl})',
    },
    en: {
      subject: 'Your address is registered already',
      body: 'Hello {name},\n\nsomebody, most likely you, signed up with this address again. Please just sign in, or set a new password.\n\n[Sign in]({signInUrl})\n\n[Set a new password]({resetUrl})',
    },
  },
  places: {
    name,
    signInUrl: link('登录链接', 'to sign in'),
    resetUrl: link('重设密码链接', 'to set a new password'),
  },
  values: (p) => p,
  link: (p) => p.signInUrl,
  sample: { name: '王芳', signInUrl: 'https://example.org/sign-in', resetUrl: 'https://example.org/reset' },
})

/** To somebody invited into a unit or to a staff role. */
export const invitation = template<{ name: string; inviter: string; to: Text; url: string; days: number }>({
  title: { zh: '邀请', en: 'Invitation' },
  of: 'platform',
  kind: 'account',
  words: {
    zh: {
      subject: '邀请您加入：{to}',
      body: '{name}，您好！\n\n{inviter} 邀请您加入“{to}”。请在 {days} 天内接受。\n\n[接受邀请]({url})',
    },
    en: {
      subject: 'Invitation: {to}',
      body: 'Hello {name},\n\n{inviter} invites you to "{to}". Please accept within {days} days.\n\n[Accept the invitation]({url})',
    },
  },
  places: {
    name,
    inviter: line('邀请人', 'who invites'),
    to: line('单位或角色', 'the unit or role', true),
    days: line('有效天数', 'days that it holds'),
    url: link('接受链接', 'the link'),
  },
  values: (p, locale) => ({ ...p, to: p.to[locale], days: String(p.days) }),
  link: (p) => p.url,
  sample: {
    name: '王芳',
    inviter: '李强',
    to: { zh: '某省级学会', en: 'A society' },
    url: 'https://example.org/invitation',
    days: 7,
  },
})
