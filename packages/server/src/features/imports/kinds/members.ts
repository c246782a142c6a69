import type { Call } from '@zhinan/call'
import { asSystem } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { bulk } from '../../units/service.ts'
import { both, type Column, issue } from '../convert/column.ts'
import { textColumn } from './columns.ts'
import { type Context, defineKind, differences, type GoodRow, type Planned, said, titleIn } from './kind.ts'
import { findUnits, UNIT_COLUMNS } from './unit-ref.ts'

const ROLES = [
  { id: 'manager', title: both('管理员', 'manager') },
  { id: 'member', title: both('成员', 'member') },
]

function columns(_: Call): Column[] {
  return [
    ...UNIT_COLUMNS,
    textColumn('email', '邮箱', 'E-mail', both('邀请发到这个邮箱', 'The invitation goes to this address'), {
      type: 'email',
      example: 'name@example.org',
      width: 28,
    }),
    textColumn(
      'role',
      '身份',
      'Role',
      both(
        '管理员可以邀请他人、修改单位资料；不填为“成员”',
        'A manager invites others and changes the unit’s details. Blank: member.',
      ),
      {
        type: 'choice',
        required: false,
        options: ROLES,
        example: '管理员',
        width: 12,
      },
    ),
  ]
}

async function plan(
  tx: Tx,
  { user }: Context,
  rows: readonly GoodRow[],
): Promise<Planned<bulk.NewInvitation>[]> {
  const unitOf = await findUnits(tx, rows)
  const found = rows.map((row) => ({ row, there: unitOf(row) }))
  const ids = new Set(found.flatMap(({ there }) => ('unit' in there ? [there.unit.id] : [])))
  const people = await asSystem(tx, 'import:members', () => bulk.peopleOf(tx, [...ids]))
  const known = new Map(people.map((p) => [`${p.unitId}/${p.email}`, p]))
  return found.map(({ row, there }) => {
    const v = row.said
    if ('issue' in there)
      return { n: row.n, outcome: 'error', unitId: null, issues: [there.issue], changes: [] }
    const { unit } = there
    const email = said(v, 'email')
    const base = {
      n: row.n,
      unitId: unit.id,
      issues: [] as Planned['issues'],
      changes: [] as Planned['changes'],
    }
    if (email === user.email.toLowerCase())
      return {
        ...base,
        outcome: 'error',
        issues: [
          issue(
            'own-address',
            'email',
            email,
            both(
              '别人的邮箱；工作人员不能邀请自己进入单位',
              'somebody else’s address: officers do not invite themselves',
            ),
            both('请删去这一行', 'Remove this row'),
          ),
        ],
      }
    const role = v.role === 'manager' ? 'manager' : 'member'
    const was = known.get(`${unit.id}/${email}`)
    const act = { unit: { id: unit.id, name: unit.name }, email, role } as const
    if (!was) return { ...base, outcome: 'create', act }
    if (was.role === role) return { ...base, outcome: 'same' }
    if (was.invited)
      return {
        ...base,
        outcome: 'change',
        changes: differences([['role', was.role, role, ROLES]]),
        act,
      }
    return {
      ...base,
      outcome: 'same',
      issues: [
        issue(
          'kept-own',
          'role',
          titleIn(ROLES, role).zh,
          both(
            `已是本单位的${titleIn(ROLES, was.role).zh}，保持不变`,
            `is a ${was.role} of the unit already: left as it is`,
          ),
          both('身份由单位管理员调整', 'Its managers change roles'),
        ),
      ],
    }
  })
}

/** Members: invitations by mail. Whoever accepts belongs to the unit. */
export const members = defineKind<bulk.NewInvitation>({
  id: 'members',
  title: both('单位成员', 'Members'),
  columns,
  identity: (v, unitId) => [unitId, v.email].join('/'),
  plan,
  async apply(tx, { importId, user, publicUrl }, acts) {
    await asSystem(tx, 'import:members', () => bulk.inviteAll(tx, { publicUrl }, user, importId, acts))
  },
})
