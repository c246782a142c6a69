/**
 * `npm start`: a demonstration on an embedded PostgreSQL; `npm start -- --empty`: a real beginning, with the settings
 * of the environment.
 */
import { runCli } from '@zhinan/cli'

const empty = process.argv.slice(2).includes('--empty')
// A first look must start with no settings at all; `zhinan serve` itself keeps asking for a mail server.
if (empty && !process.env.SMTP_URL && !process.env.ZHINAN_MAIL) {
  process.env.ZHINAN_MAIL = 'off'
  console.error(
    '未设邮件服务器（SMTP_URL）：邮件只存不发，他人注册收不到确认信；可用 zhinan user link 打印设密码链接 / no mail server (SMTP_URL): mails are kept and not sent, so nobody else can confirm a sign-up; `zhinan user link` prints a link to set a password',
  )
}
const code = await runCli(empty ? ['serve'] : ['serve', '--demo'])
if (code !== 0) process.exit(code)
