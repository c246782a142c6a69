import type { Call } from '@zhinan/call'
import { asSystem } from '../../../platform/db/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { FieldIssue } from '../../../platform/http/problem.ts'
import { bulk } from '../../units/service.ts'
import { both, type Column, issue, plain, type Values } from '../convert/column.ts'
import { textColumn } from './columns.ts'
import { type Context, defineKind, differences, type GoodRow, type Planned, said } from './kind.ts'

type Act = { create: bulk.NewUnit } | { change: bulk.UnitChange }

const STATUS = [
  { id: 'verified', title: both('已核验', 'verified') },
  { id: 'pending', title: both('待核验', 'to be verified') },
]

function columns({ vocabulary: v }: Call): Column[] {
  return [
    textColumn('name', '单位名称', 'Unit name', both('证书上的全称', 'The full name on the certificate'), {
      max: 100,
      example: '示例：某某学会（这一行不会被读取）',
      width: 30,
    }),
    textColumn('kind', '单位类型', 'Kind of unit', both('取值见下', 'Values below'), {
      type: 'choice',
      options: v.unitKinds.filter((k) => !k.partnerOnly).map(({ id, title }) => ({ id, title })),
      example: v.unitKinds[0]?.title.zh ?? '',
    }),
    textColumn(
      'creditCode',
      '统一社会信用代码',
      'Credit code',
      both(
        '18 位，请把该列设为“文本”；以依托单位名义申报而没有自己代码的留空',
        '18 characters, column formatted as text. Blank for an association that has none of its own.',
      ),
      { type: 'code', required: false, example: '（18 位代码）', width: 24 },
    ),
    textColumn(
      'hostName',
      '依托单位名称',
      'Host name',
      both('以依托单位名义申报的填写', 'For associations that apply in their host’s name'),
      {
        required: false,
        max: 100,
        width: 26,
      },
    ),
    textColumn(
      'hostCode',
      '依托单位代码',
      'Host code',
      both('依托单位的统一社会信用代码，文本格式', 'The host’s credit code, as text'),
      {
        type: 'code',
        required: false,
        width: 24,
      },
    ),
    textColumn('region', '地区', 'Region', both('取值见下', 'Values below'), {
      type: 'choice',
      options: v.regions,
      example: v.regions[0]?.title.zh ?? '',
      width: 14,
    }),
    textColumn('address', '地址', 'Address', both('可不填', 'May be blank'), {
      required: false,
      max: 200,
      width: 30,
    }),
    textColumn('contactName', '联系人', 'Contact', both('姓名', 'A name'), {
      max: 50,
      example: '王芳',
      width: 12,
    }),
    textColumn('contactPhone', '联系电话', 'Phone', both('数字、空格、短横', 'Digits, blanks, hyphens'), {
      type: 'phone',
      example: '0371-65700000',
      width: 18,
    }),
    textColumn('contactEmail', '联系邮箱', 'E-mail', both('一个邮箱地址', 'One address'), {
      type: 'email',
      example: 'name@example.org',
      width: 24,
    }),
    textColumn(
      'status',
      '核验状态',
      'Status',
      both(
        '不填为“待核验”；已对照证书核对的填“已核验”',
        'Blank: to be verified. "verified" when the certificates have been checked.',
      ),
      {
        type: 'choice',
        required: false,
        options: STATUS,
        example: '已核验',
        width: 14,
      },
    ),
  ]
}

/** Its own code; without one, its name within its host. */
const identity = (v: Values): string =>
  said(v, 'creditCode') || `${said(v, 'hostCode')}/${said(v, 'kind')}/${plain(said(v, 'name'))}`

/** From a field of the API to the column that it is read from. */
const COLUMN_OF: Record<string, string> = {
  host: 'hostName',
  'host/creditCode': 'hostCode',
  'host/kind': 'hostName',
}

async function plan(tx: Tx, { call }: Context, rows: readonly GoodRow[]): Promise<Planned<Act>[]> {
  const codes = new Set(
    rows.flatMap((r) => [said(r.said, 'creditCode'), said(r.said, 'hostCode')].filter(Boolean)),
  )
  const known = await bulk.unitsNamed(tx, { codes: [...codes], names: [] })
  const byCode = new Map(known.flatMap((u) => (u.creditCode ? [[u.creditCode, u]] : [])))
  const hosted = new Map(
    known.flatMap((u) =>
      u.hostCode && !u.creditCode ? [[`${u.hostCode}/${u.kind}/${plain(u.name)}`, u]] : [],
    ),
  )
  const seats = new Map(
    (await bulk.regionSeats(tx)).map((s) => [`${s.kind}/${s.region}`, { id: s.id, name: s.name }]),
  )
  return rows.map((row) => {
    const v = row.said
    const kind = call.vocabulary.unitKinds.find((k) => k.id === v.kind)
    const host = said(v, 'hostName') || said(v, 'hostCode')
    const { unit, issues } = bulk.checkUnit(
      {
        name: said(v, 'name'),
        kind: said(v, 'kind'),
        creditCode: said(v, 'creditCode') || null,
        host: host
          ? { name: said(v, 'hostName'), kind: kind?.hostKind ?? '', creditCode: said(v, 'hostCode') }
          : null,
        region: said(v, 'region'),
        address: said(v, 'address'),
        contact: {
          name: said(v, 'contactName'),
          phone: said(v, 'contactPhone'),
          email: said(v, 'contactEmail'),
        },
        bank: null,
      },
      call.vocabulary,
    )
    const wrong = issues.map((i) => fieldIssue(i, v))
    if (host && !said(v, 'hostName'))
      wrong.push(
        issue(
          'missing',
          'hostName',
          '',
          both('依托单位名称', 'the host’s name'),
          both('请填写', 'Fill it in'),
        ),
      )
    if ([...said(v, 'name')].length < 2)
      wrong.push(
        issue(
          'too-short',
          'name',
          said(v, 'name'),
          both('至少 2 个字', 'at least 2 characters'),
          both('请写全称', 'Write the full name'),
        ),
      )
    if (!unit || wrong.length > 0)
      return { n: row.n, outcome: 'error', unitId: null, issues: wrong, changes: [] }
    const before = unit.creditCode
      ? byCode.get(unit.creditCode)
      : hosted.get(`${unit.host?.creditCode}/${v.kind}/${plain(said(v, 'name'))}`)
    const seat = unit.onePerRegion ? seats.get(`${v.kind}/${v.region}`) : undefined
    const self = before?.id ?? `row ${row.n}`
    if (seat && seat.id !== self) {
      const need = both(
        `每个地区一个；“${seat.name}”已在该地区`,
        `one for each region: "${seat.name}" is there already`,
      )
      wrong.push(
        issue(
          'region-taken',
          'region',
          said(v, 'region'),
          need,
          both('请核对地区；确要替换的，先处理原单位', 'Check the region, or settle the other unit first'),
        ),
      )
      return { n: row.n, outcome: 'error', unitId: null, issues: wrong, changes: [] }
    }
    if (unit.onePerRegion) seats.set(`${v.kind}/${v.region}`, { id: self, name: said(v, 'name') })
    return before ? compared(row, before, unit, call.vocabulary) : created(row, unit)
  })
}

function created(
  row: GoodRow,
  unit: { creditCode: string | null; host: bulk.NewUnit['host']; onePerRegion: boolean },
): Planned<Act> {
  const v = row.said
  const create: bulk.NewUnit = {
    ...unit,
    name: said(v, 'name'),
    kind: said(v, 'kind'),
    region: said(v, 'region'),
    address: said(v, 'address'),
    contact: { name: said(v, 'contactName'), phone: said(v, 'contactPhone'), email: said(v, 'contactEmail') },
    verified: v.status === 'verified',
  }
  return { n: row.n, outcome: 'create', unitId: null, issues: [], changes: [], act: { create } }
}

const FIELDS = [
  ['name', 'name', 'name'],
  ['region', 'region', 'region'],
  ['address', 'address', 'address'],
  ['contactName', 'contact_name', 'contactName'],
  ['contactPhone', 'contact_phone', 'contactPhone'],
  ['contactEmail', 'contact_email', 'contactEmail'],
] as const

/** A unit that is there: who belongs to it keeps its details; otherwise the list's hold. What it is, stays. */
function compared(
  row: GoodRow,
  before: bulk.KnownUnit,
  unit: { creditCode: string | null; host: bulk.NewUnit['host'] },
  vocabulary: Call['vocabulary'],
): Planned<Act> {
  const v = row.said
  const base = { n: row.n, unitId: before.id, changes: [] as Planned['changes'] }
  const moved = differences([
    ['kind', before.kind, said(v, 'kind'), vocabulary.unitKinds],
    ['hostCode', before.hostCode ?? '', unit.host?.creditCode ?? ''],
    ['creditCode', before.creditCode ?? '', unit.creditCode ?? ''],
  ])
  if (moved.length > 0)
    return {
      ...base,
      outcome: 'error',
      issues: moved.map(({ column, before: was, after: is }) =>
        issue(
          'identity-differs',
          column,
          is?.zh ?? '',
          both(`已登记的是“${was?.zh ?? '无'}”`, `on record: "${was?.en ?? 'none'}"`),
          both(
            '登记后类型、依托单位和代码不由导入更改；请核对',
            'An import changes no unit’s kind, host or code: check them',
          ),
        ),
      ),
    }
  const changes = differences(
    FIELDS.map(([column, , field]) => [
      column,
      before[field],
      said(v, column),
      column === 'region' ? vocabulary.regions : [],
    ]),
  )
  const verify = v.status === 'verified' && before.status === 'pending'
  if (before.peopled) {
    const kept = [...changes.map((c) => c.column), ...(verify ? ['status'] : [])]
    const issues = kept.map((column) =>
      issue(
        'kept-own',
        column,
        said(v, column),
        both(
          '单位已有成员，资料由其自行维护，保持不变',
          'the unit has people of its own, who keep its details: left as they are',
        ),
        both(
          '如需更正，请联系单位；核验在单位页面办理',
          'To correct them, ask the unit; verify it on its page',
        ),
      ),
    )
    return { ...base, outcome: 'same', issues }
  }
  if (changes.length === 0 && !verify) return { ...base, outcome: 'same', issues: [] }
  const to = Object.fromEntries(
    FIELDS.filter(([column]) => changes.some((c) => c.column === column)).map(([column, field]) => [
      field,
      said(v, column),
    ]),
  )
  const all = verify ? [...changes, ...differences([['status', 'pending', 'verified', STATUS]])] : changes
  return {
    ...base,
    outcome: 'change',
    issues: [],
    changes: all,
    act: { change: { unitId: before.id, to, verify } },
  }
}

function fieldIssue({ path, code, message }: FieldIssue, v: Values) {
  const field = path.replace('/body/', '')
  const column = COLUMN_OF[field] ?? field
  return issue(
    code,
    column,
    said(v, column),
    message,
    both('请对照证书改正', 'Correct it by the certificate'),
  )
}

/** Units: those that are new are entered, those that nobody belongs to yet are brought up to date. */
export const units = defineKind<Act>({
  id: 'units',
  title: both('单位', 'Units'),
  columns,
  identity,
  plan,
  async apply(tx, { importId, user }, acts) {
    const by = { importId, by: user.id }
    await asSystem(tx, 'import:units', async () => {
      await bulk.enterUnits(
        tx,
        by,
        acts.flatMap((a) => ('create' in a ? [a.create] : [])),
      )
      await bulk.changeUnits(
        tx,
        by,
        acts.flatMap((a) => ('change' in a ? [a.change] : [])),
      )
    })
  },
})
