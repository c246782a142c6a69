import { type Call, SANCTION_KINDS } from '@zhinan/call'
import type { Tx } from '../../../platform/db/database.ts'
import { bulk as register } from '../../sanctions/service.ts'
import { bulk } from '../../units/service.ts'
import { both, type Column, issue, plain } from '../convert/column.ts'
import { textColumn } from './columns.ts'
import { type Context, defineKind, differences, type GoodRow, type Planned, said } from './kind.ts'
import { findUnits, UNIT_COLUMNS } from './unit-ref.ts'

const TRACK = /^[A-Za-z][A-Za-z0-9-]{0,19}$/

function columns(call: Call): Column[] {
  return [
    ...UNIT_COLUMNS,
    textColumn('kind', '惩戒种类', 'Kind', both('取值见下', 'Values below'), {
      type: 'choice',
      options: SANCTION_KINDS,
      example: SANCTION_KINDS[0]!.title.zh,
      width: 14,
    }),
    textColumn('document', '文件名称', 'Document', both('作出处理的文件', 'The decision itself'), {
      max: 200,
      example: '关于某项目申报材料造假的处理决定',
      width: 36,
    }),
    textColumn('number', '文号', 'Number', both('没有文号的可不填', 'Blank where it has none'), {
      required: false,
      max: 60,
      example: '豫科协〔2022〕8号',
    }),
    textColumn(
      'grounds',
      '事由',
      'Grounds',
      both('一两句话，单位能看到', 'A sentence or two; the unit reads it'),
      {
        max: 1000,
        example: '2022 年度申报材料中的合作协议系伪造',
        width: 40,
      },
    ),
    textColumn('from', '起始日', 'From', both('含当日', 'This day included'), {
      type: 'date',
      example: '2022-06-01',
      width: 14,
    }),
    textColumn(
      'until',
      '截止日',
      'Until',
      both('含当日；不填为“解除为止”', 'This day included; blank: until it is lifted'),
      {
        type: 'date',
        required: false,
        example: '2025-05-31',
        width: 14,
      },
    ),
    textColumn('track', '涉及项目类别', 'Track', both('可不填', 'May be blank'), {
      type: 'choice',
      required: false,
      options: call.tracks.map(({ id, title }) => ({ id, title })),
      pattern: TRACK.source,
      example: '',
    }),
  ]
}

const keyOf = (unitId: string, kind: unknown, document: string, from: unknown) =>
  [unitId, kind, document, from].join('/')

async function plan(
  tx: Tx,
  { call, user }: Context,
  rows: readonly GoodRow[],
): Promise<Planned<register.NewSanction>[]> {
  const unitOf = await findUnits(tx, rows)
  const found = rows.map((row) => ({ row, there: unitOf(row) }))
  const ids = new Set(found.flatMap(({ there }) => ('unit' in there ? [there.unit.id] : [])))
  const before = new Map(
    (await register.sanctionsOf(tx, [...ids])).map((s) => [
      keyOf(s.unitId, s.kind, s.documentNumber ?? s.documentTitle, s.from),
      s,
    ]),
  )
  const own = new Set(
    (
      await tx
        .selectFrom('unit_member')
        .select('unit_id')
        .where('user_id', '=', user.id)
        .where('left_at', 'is', null)
        .execute()
    ).map((m) => m.unit_id),
  )
  return found.map(({ row, there }) => {
    const v = row.said
    if ('issue' in there)
      return { n: row.n, outcome: 'error', unitId: null, issues: [there.issue], changes: [] }
    const unitId = there.unit.id
    const wrong = (...why: Parameters<typeof issue>): Planned<register.NewSanction> => ({
      n: row.n,
      outcome: 'error',
      unitId,
      issues: [issue(...why)],
      changes: [],
    })
    const until = said(v, 'until') || null
    const from = said(v, 'from')
    if (until !== null && until < from)
      return wrong(
        'ends-before',
        'until',
        until,
        both('不早于起始日', 'not before its first day'),
        both('请核对两个日期', 'Check both days'),
      )
    if (own.has(unitId))
      return wrong(
        'own-unit',
        'unitName',
        there.unit.name,
        both('不是自己所在的单位', 'a unit that is not one’s own'),
        both('请由另一位工作人员登记', 'Another officer has to enter it'),
      )
    const act = {
      unitId,
      kind: said(v, 'kind') as register.NewSanction['kind'],
      documentTitle: said(v, 'document'),
      documentNumber: said(v, 'number') || null,
      grounds: said(v, 'grounds'),
      from,
      until,
      callId: null,
      track: said(v, 'track') || null,
      replaces: null,
    }
    const was = before.get(keyOf(unitId, act.kind, act.documentNumber ?? act.documentTitle, from))
    const base = { n: row.n, unitId, issues: [] }
    if (!was) return { ...base, outcome: 'create', changes: [], act }
    const changes = differences([
      ['document', was.documentTitle, act.documentTitle],
      ['grounds', was.grounds, act.grounds],
      ['until', was.until ?? '', until ?? ''],
      ['track', was.track ?? '', act.track ?? '', call.tracks],
    ])
    if (changes.length === 0) return { ...base, outcome: 'same', changes }
    const { column, before: stands, after } = changes[0]!
    if (was.decision === 'confirmed')
      return wrong(
        'confirmed-differs',
        column,
        after?.zh ?? '',
        both(
          `已确认的记录写的是“${stands?.zh ?? '空白'}”`,
          `the confirmed entry says "${stands?.en ?? 'nothing'}"`,
        ),
        both(
          '已生效的不改写：请先在惩戒名单中解除，再重新登记',
          'What holds is not rewritten: lift it in the register, then enter it anew',
        ),
      )
    if (was.enteredBy !== user.id)
      return wrong(
        'waits-differs',
        column,
        after?.zh ?? '',
        both(
          `他人登记、待确认的记录写的是“${stands?.zh ?? '空白'}”`,
          `another officer’s entry, which waits, says "${stands?.en ?? 'nothing'}"`,
        ),
        both('请先在惩戒名单中退回那一条', 'Decline that entry in the register first'),
      )
    return { ...base, outcome: 'change', changes, act: { ...act, replaces: was.id } }
  })
}

/** The register of sanctions: rows are entries that wait for a second person. */
export const sanctions = defineKind<register.NewSanction>({
  id: 'sanctions',
  title: both('惩戒名单', 'Sanctions'),
  columns,
  identity: (v, unitId) =>
    keyOf(unitId ?? '', v.kind, plain(said(v, 'number') || said(v, 'document')), v.from),
  plan,
  async apply(tx, { importId, user }, acts) {
    await bulk.lockUnits(tx, [...new Set(acts.map((a) => a.unitId))])
    await register.enterSanctions(tx, { importId, by: user.id }, acts, '由导入的更正记录取代')
  },
})
