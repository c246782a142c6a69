import type { Call } from '@zhinan/call'
import type { Tx } from '../../../platform/db/database.ts'
import { bulk } from '../../units/service.ts'
import { both, type Column, plain } from '../convert/column.ts'
import { SOURCE, textColumn, year } from './columns.ts'
import { type Context, defineKind, differences, type GoodRow, type Planned, said } from './kind.ts'
import { findUnits, UNIT_COLUMNS } from './unit-ref.ts'

const RESULTS = [
  { id: 'completed-well', title: both('较好完成', 'completed well') },
  { id: 'completed', title: both('完成', 'completed') },
  { id: 'unfinished', title: both('未完成', 'unfinished') },
  { id: 'failed', title: both('不通过', 'failed') },
]

function columns(call: Call): Column[] {
  return [
    ...UNIT_COLUMNS,
    year(String(call.year - 1)),
    textColumn(
      'track',
      '项目类别',
      'Track',
      both('类别名称或编号；以往年度的其他编号也可', 'Its title or id; ids of earlier years are taken too'),
      {
        type: 'choice',
        options: call.tracks.map(({ id, title }) => ({ id, title })),
        pattern: '^[A-Za-z][A-Za-z0-9-]{0,19}$',
        example: call.tracks[0]?.title.zh ?? '',
        width: 24,
      },
    ),
    textColumn('title', '项目名称', 'Title', both('立项文件中的名称', 'As in the award'), {
      max: 200,
      example: '某某项目',
      width: 36,
    }),
    textColumn('result', '完成情况', 'Result', both('取值见下', 'Values below'), {
      type: 'choice',
      options: RESULTS,
      example: '较好完成',
      width: 14,
    }),
    SOURCE,
  ]
}

async function plan(tx: Tx, _: Context, rows: readonly GoodRow[]): Promise<Planned<bulk.NewProject>[]> {
  const unitOf = await findUnits(tx, rows)
  const found = rows.map((row) => ({ row, there: unitOf(row) }))
  const ids = new Set(found.flatMap(({ there }) => ('unit' in there ? [there.unit.id] : [])))
  const key = (unitId: string, y: unknown, track: unknown, title: string) =>
    [unitId, y, track, plain(title)].join('/')
  const before = new Map(
    (await bulk.projectsOf(tx, [...ids])).map((p) => [key(p.unit_id, p.year, p.track, p.title), p]),
  )
  return found.map(({ row, there }) => {
    const v = row.said
    if ('issue' in there)
      return { n: row.n, outcome: 'error', unitId: null, issues: [there.issue], changes: [] }
    const unitId = there.unit.id
    const was = before.get(key(unitId, v.year, v.track, said(v, 'title')))
    const act = {
      unitId,
      year: Number(v.year),
      track: said(v, 'track'),
      title: said(v, 'title'),
      result: said(v, 'result'),
      source: said(v, 'source'),
      replaces: was?.id ?? null,
    }
    const base = { n: row.n, unitId, issues: [] }
    if (!was) return { ...base, outcome: 'create', changes: [], act }
    const changes = differences([
      ['result', was.result, act.result, RESULTS],
      ['source', was.source, act.source],
    ])
    return changes.length === 0
      ? { ...base, outcome: 'same', changes }
      : { ...base, outcome: 'change', changes, act }
  })
}

/** Earlier projects and how they ended; a correction strikes out what it corrects. */
export const projects = defineKind<bulk.NewProject>({
  id: 'projects',
  title: both('以往项目', 'Earlier projects'),
  columns,
  identity: (v, unitId) => [unitId, v.year, v.track, plain(said(v, 'title'))].join('/'),
  plan,
  async apply(tx, { importId, user }, acts) {
    await bulk.lockUnits(tx, [...new Set(acts.map((a) => a.unitId))])
    await bulk.enterProjects(tx, { importId, by: user.id }, acts, '由导入的更正记录取代')
  },
})
