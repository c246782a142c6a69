import type { Call } from '@zhinan/call'
import type { Tx } from '../../../platform/db/database.ts'
import { bulk } from '../../units/service.ts'
import { listed } from '../convert/cell.ts'
import { both, type Column, issue, plain } from '../convert/column.ts'
import { SOURCE, textColumn, year } from './columns.ts'
import { type Context, defineKind, differences, type GoodRow, type Planned, said } from './kind.ts'
import { findUnits, UNIT_COLUMNS } from './unit-ref.ts'

function columns({ vocabulary: v, year: ofCall }: Call): Column[] {
  const facts = v.registryFacts
  const values = facts.map((f) =>
    both(
      `${f.title.zh}：${f.values.map((x) => x.title.zh).join('、')}`,
      `${f.title.en}: ${f.values.map((x) => x.title.en).join(', ')}`,
    ),
  )
  return [
    ...UNIT_COLUMNS,
    textColumn('fact', '登记事项', 'Fact', both('取值见下', 'Values below'), {
      type: 'choice',
      options: facts.map(({ id, title }) => ({ id, title })),
      example: facts[0]?.title.zh ?? '',
    }),
    year(String(ofCall - 1)),
    textColumn(
      'value',
      '情况',
      'Value',
      both(values.map((x) => x.zh).join('；'), values.map((x) => x.en).join('; ')),
      {
        max: 60,
        example: facts[0]?.values[0]?.title.zh ?? '',
        width: 16,
      },
    ),
    SOURCE,
  ]
}

async function plan(tx: Tx, { call }: Context, rows: readonly GoodRow[]): Promise<Planned<bulk.NewFact>[]> {
  const unitOf = await findUnits(tx, rows)
  const found = rows.map((row) => ({ row, unit: unitOf(row) }))
  const ids = new Set(found.flatMap(({ unit }) => ('unit' in unit ? [unit.unit.id] : [])))
  const before = new Map(
    (await bulk.factsOf(tx, [...ids])).map((f) => [`${f.unit_id}/${f.fact}/${f.year}`, f]),
  )
  return found.map(({ row, unit: there }) => {
    const v = row.said
    if ('issue' in there)
      return { n: row.n, outcome: 'error', unitId: null, issues: [there.issue], changes: [] }
    const { unit } = there
    const wrong = (issues: Planned['issues']): Planned<bulk.NewFact> => ({
      n: row.n,
      outcome: 'error',
      unitId: unit.id,
      issues,
      changes: [],
    })
    const fact = call.vocabulary.registryFacts.find((f) => f.id === v.fact)
    if (!fact)
      return wrong([
        issue(
          'choice',
          'fact',
          said(v, 'fact'),
          both('现行词表中的登记事项', 'a fact of the vocabulary in force'),
          both('请重新下载模板', 'Download the template again'),
        ),
      ])
    if (fact.kinds && !fact.kinds.includes(unit.kind)) {
      const kinds = listed(call.vocabulary.unitKinds.filter((k) => fact.kinds!.includes(k.id)))
      return wrong([
        issue(
          'fact-not-for-kind',
          'fact',
          fact.title.zh,
          both(`这一事项只登记：${kinds.zh}`, `this fact is kept of: ${kinds.en}`),
          both('请删去这一行，或核对单位', 'Remove the row, or check the unit'),
        ),
      ])
    }
    const typed = plain(said(v, 'value'))
    const value = fact.values.find((x) =>
      [x.id, x.title.zh, x.title.en].some((name) => plain(name) === typed),
    )
    if (!value) {
      const all = listed(fact.values)
      return wrong([
        issue(
          'choice',
          'value',
          said(v, 'value'),
          both(`“${fact.title.zh}”的取值：${all.zh}`, `of ${fact.title.en}: ${all.en}`),
          both('请从中选一个填写', 'Take one of them'),
        ),
      ])
    }
    const act = {
      unitId: unit.id,
      fact: fact.id,
      year: Number(v.year),
      value: value.id,
      source: said(v, 'source'),
    }
    const was = before.get(`${unit.id}/${fact.id}/${act.year}`)
    const base = { n: row.n, unitId: unit.id, issues: [] }
    if (!was) return { ...base, outcome: 'create', changes: [], act }
    const changes = differences([
      ['value', was.value, value.id, fact.values],
      ['source', was.source, act.source],
    ])
    return changes.length === 0
      ? { ...base, outcome: 'same', changes }
      : { ...base, outcome: 'change', changes, act }
  })
}

/** Registry facts: a unit, a year, what is so, by which source. */
export const facts = defineKind<bulk.NewFact>({
  id: 'facts',
  title: both('登记事项', 'Registry facts'),
  columns,
  identity: (v, unitId) => [unitId, v.fact, v.year].join('/'),
  plan,
  async apply(tx, { importId, user }, acts) {
    await bulk.lockUnits(tx, [...new Set(acts.map((a) => a.unitId))])
    await bulk.enterFacts(tx, { importId, by: user.id }, acts)
  },
})
