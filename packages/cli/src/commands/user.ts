import type { operator as Operator, Tx } from '@zhinan/server'
import type { Command } from 'commander'
import { EXIT, UsageError } from '../exit.ts'
import { table } from './table.ts'

const ROLES = ['officer', 'approver', 'supervisor', 'admin'] as const
const DUTIES = ['screening', 'review', 'finance', 'lead'] as const
type Role = (typeof ROLES)[number]
type Duty = (typeof DUTIES)[number]

type Does = <A extends unknown[]>(
  work: (...args: A) => Promise<number> | number,
) => (...args: A) => Promise<void>

/** `user list | add | link`: accounts, for somebody at the server's own console. */
export function userCommands(program: Command, does: Does): void {
  const user = program.command('user').description('账号 / accounts')
  user
    .command('list')
    .description('列出账号及其角色 / accounts and their roles')
    .option('--json', 'JSON 输出 / as JSON')
    .action(does(userList))
  user
    .command('add <email>')
    .description(
      '新建账号或授予角色，打印设密码链接 / make an account or grant a role; prints a link to set a password',
    )
    .requiredOption('--role <role>', ROLES.join(' | '))
    .option('--name <name>', '姓名 / name')
    .option('--duties <list>', `职责，逗号分隔 / duties by commas: ${DUTIES.join(',')}`, 'screening')
    .option('--call <id>', '限于一项申报 / of one call only')
    .option('--tracks <list>', '限于这些类别，逗号分隔 / of these tracks only, by commas')
    .action(does(userAdd))
  user
    .command('link <email>')
    .description('打印设新密码的链接 / print a link to set a new password')
    .action(does(userLink))
}

async function userList(options: { json?: boolean }): Promise<number> {
  const users = await onDatabase((tx, operator) => operator.listUsers(tx))
  if (options.json) console.log(JSON.stringify(users, null, 2))
  else
    console.log(
      table(
        [
          ['邮箱 / e-mail', '姓名 / name', '已确认 / confirmed', '角色 / roles', '单位 / units'],
          ...users.map((u) => [
            u.email,
            u.name,
            u.verified ? '✓' : '–',
            u.roles.join(' ') || '–',
            String(u.units),
          ]),
        ],
        [4],
      ),
    )
  return EXIT.fine
}

interface AddOptions {
  readonly role: string
  readonly name?: string
  readonly duties: string
  readonly call?: string
  readonly tracks?: string
}

async function userAdd(email: string, options: AddOptions): Promise<number> {
  if (!/^\S+@\S+$/.test(email))
    throw new UsageError(`${email} 不是邮箱地址`, `${email} is not an e-mail address`)
  if (!isOne(ROLES, options.role))
    throw new UsageError(`没有角色 ${options.role}`, `roles are ${ROLES.join(', ')}`)
  const role: Role = options.role
  const duties = role === 'officer' ? listOf(options.duties) : []
  const strange = duties.find((d) => !isOne(DUTIES, d))
  if (strange) throw new UsageError(`没有职责 ${strange}`, `duties are ${DUTIES.join(', ')}`)
  const tracks = options.tracks ? listOf(options.tracks) : null
  if (tracks && (role !== 'officer' || !options.call))
    throw new UsageError(
      '--tracks 要与 --role officer、--call 同用',
      '--tracks goes with --role officer and --call',
    )
  const link = await onDatabase(async (tx, operator, publicUrl) => {
    const { id, isNew } = await operator.ensureUser(tx, email, options.name ?? email.split('@')[0]!)
    const callId = options.call ?? null
    const granted = await operator.grantFromConsole(tx, id, role, {
      duties: duties as Duty[],
      tracks,
      callId,
    })
    if (!granted) console.error(`${email} 已有角色 ${role} / holds the role ${role} already`)
    return isNew ? `${publicUrl}/reset-password?token=${await operator.passwordToken(tx, id)}` : undefined
  })
  console.log(link ? `设密码 / set a password (48 h): ${link}` : `${email}: ${role}`)
  return EXIT.fine
}

async function userLink(email: string): Promise<number> {
  const link = await onDatabase(async (tx, operator, publicUrl) => {
    const user = (await operator.listUsers(tx)).find((u) => u.email === email.toLowerCase())
    return user && `${publicUrl}/reset-password?token=${await operator.passwordToken(tx, user.id)}`
  })
  if (!link) throw new UsageError(`没有账号 ${email}`, `there is no account ${email}`)
  console.log(link)
  return EXIT.fine
}

async function onDatabase<T>(
  work: (tx: Tx, operator: typeof Operator, publicUrl: string) => Promise<T>,
): Promise<T> {
  const { loadConfig, operator, withSystem } = await import('@zhinan/server')
  const { withDatabase } = await import('./database.ts')
  const config = loadConfig(process.env)
  return withDatabase(config, (db) =>
    withSystem(db, 'command:user', (tx) => work(tx, operator, config.publicUrl)),
  )
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean)

const isOne = <T extends string>(all: readonly T[], text: string): text is T =>
  (all as readonly string[]).includes(text)
