import { type Letter, link, text } from './letter.ts'

/** To a new account: the address must be confirmed before one can sign in. */
export function verifyEmail(p: { name: string; url: string; hours: number }): Letter {
  return {
    subject: { zh: '请确认您的邮箱', en: 'Confirm your e-mail address' },
    parts: [
      text(`${p.name}，您好！`, `Hello ${p.name},`),
      text(
        `请在 ${p.hours} 小时内点击下面的链接，确认这是您的邮箱。确认之后才能登录。`,
        `please open the link below within ${p.hours} hours to confirm that this is your address. You can sign in after that.`,
      ),
      link('确认邮箱', 'Confirm the address', p.url),
      text('如果不是您注册的，请不必理会。', 'If you did not sign up, please ignore this mail.'),
    ],
  }
}

/** To somebody who forgot the password. */
export function resetPassword(p: { name: string; url: string; hours: number }): Letter {
  return {
    subject: { zh: '重设密码', en: 'Set a new password' },
    parts: [
      text(`${p.name}，您好！`, `Hello ${p.name},`),
      text(
        `请在 ${p.hours} 小时内用下面的链接设新密码。`,
        `please use the link below within ${p.hours} hours to set a new password.`,
      ),
      link('设新密码', 'Set a new password', p.url),
      text(
        '如果不是您申请的，请不必理会，原密码照旧有效。',
        'If you did not ask for it, please ignore this mail; your password stays as it is.',
      ),
    ],
  }
}

/** To somebody whose address is registered already, in place of a second confirmation: signing up must not tell who is. */
export function alreadyRegistered(p: { name: string; signInUrl: string; resetUrl: string }): Letter {
  return {
    subject: { zh: '您的邮箱已经注册过', en: 'Your address is registered already' },
    parts: [
      text(`${p.name}，您好！`, `Hello ${p.name},`),
      text(
        '有人（多半是您自己）又用这个邮箱注册了一次。请直接登录；忘了密码可以重设。',
        'somebody, most likely you, signed up with this address again. Please just sign in, or set a new password.',
      ),
      link('登录', 'Sign in', p.signInUrl),
      link('重设密码', 'Set a new password', p.resetUrl),
    ],
  }
}

/** To somebody invited into a unit or to a staff role. */
export function invitation(p: {
  name: string
  inviter: string
  to: { zh: string; en: string }
  url: string
  days: number
}): Letter {
  return {
    subject: { zh: `邀请您加入：${p.to.zh}`, en: `Invitation: ${p.to.en}` },
    parts: [
      text(`${p.name}，您好！`, `Hello ${p.name},`),
      text(
        `${p.inviter} 邀请您加入“${p.to.zh}”。请在 ${p.days} 天内接受。`,
        `${p.inviter} invites you to "${p.to.en}". Please accept within ${p.days} days.`,
      ),
      link('接受邀请', 'Accept the invitation', p.url),
    ],
  }
}
