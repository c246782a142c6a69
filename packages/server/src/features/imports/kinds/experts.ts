import type { Call, Text } from '@zhinan/call'
import type { Tx } from '../../../platform/db/database.ts'
import { bulk } from '../../experts/service.ts'
import { both, type Column, issue, type Option, plain, type Values } from '../convert/column.ts'
import { hashOfProtected, openProtected } from '../protect.ts'
import { textColumn } from './columns.ts'
import { type Context, defineKind, type GoodRow, type Planned, said, titleIn } from './kind.ts'

const RANKS = [
  { id: 'senior', title: both('正高级', 'senior') },
  { id: 'associate', title: both('副高级', 'associate senior') },
  { id: 'intermediate', title: both('中级', 'intermediate') },
  { id: 'other', title: both('其他', 'other') },
]
const LANGUAGES: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  英语: 'en',
  英文: 'en',
  俄语: 'ru',
  日语: 'ja',
  德语: 'de',
  法语: 'fr',
  韩语: 'ko',
  西班牙语: 'es',
}

/** The sheet’s columns; the export of the pool has the same, so that it can be corrected and sent back. */
export function expertColumns(call: Call): Column[] {
  const blank = { required: false }
  const optional = both('可不填；留空保持原样', 'May be blank: then it stays as it is')
  return [
    textColumn('name', '姓名', 'Name', both('本人姓名', 'The person’s name'), {
      max: 50,
      example: '示例：王芳（这一行不会被读取）',
      width: 14,
    }),
    textColumn(
      'idNumber',
      '身份证号',
      'Identity number',
      both(
        '18 位，请把该列设为“文本”；加密保存。留空时按姓名和单位认人',
        '18 characters, column formatted as text; kept encrypted. Blank: known by name and unit.',
      ),
      { ...blank, type: 'idNumber', example: '（18 位号码）', width: 24 },
    ),
    textColumn('unitName', '工作单位', 'Unit', both('全称', 'Its full name'), {
      max: 100,
      example: '某某大学',
      width: 26,
    }),
    textColumn('unitCode', '单位代码', 'Credit code', optional, { ...blank, type: 'code', width: 24 }),
    textColumn('hostName', '上级或依托单位', 'Host', optional, { ...blank, max: 100, width: 26 }),
    textColumn('hostCode', '上级单位代码', 'Host code', optional, { ...blank, type: 'code', width: 24 }),
    textColumn('title', '职称', 'Title', both('如教授、主任医师', 'e.g. professor'), {
      max: 40,
      example: '教授',
      width: 14,
    }),
    textColumn('rank', '职级', 'Rank', both('取值见下', 'Values below'), {
      type: 'choice',
      options: RANKS,
      example: '正高级',
      width: 12,
    }),
    textColumn('region', '地区', 'Region', both('取值见下', 'Values below'), {
      type: 'choice',
      options: bulk.regionsOf(call.vocabulary),
      example: call.vocabulary.regions[0]?.title.zh ?? '',
      width: 14,
    }),
    textColumn(
      'disciplines',
      '学科代码',
      'Disciplines',
      both(
        'GB/T 13745 的 3 位或 5 位代码，1–5 个，用顿号隔开，第一个为主学科',
        'Codes of GB/T 13745, three or five digits, one to five with commas between them, the main one first',
      ),
      { max: 60, example: '52020、41310', width: 20 },
    ),
    textColumn(
      'languages',
      '可评审语种',
      'Languages',
      both('如中文、英语；不填为中文', 'e.g. zh, en. Blank: Chinese.'),
      { ...blank, max: 60, example: '中文、英语' },
    ),
    textColumn('keywords', '关键词', 'Keywords', optional, {
      ...blank,
      max: 500,
      example: '机器学习、智能诊断',
      width: 30,
    }),
    textColumn('profile', '简介', 'Profile', optional, { ...blank, max: 2000, width: 50 }),
    textColumn('workload', '评审数量上限', 'Limit', optional, {
      ...blank,
      type: 'count',
      example: '20',
      width: 12,
    }),
    textColumn('phone', '手机', 'Phone', optional, {
      ...blank,
      type: 'phone',
      example: '13800000000',
      width: 18,
    }),
    textColumn('email', '邮箱', 'E-mail', optional, {
      ...blank,
      type: 'email',
      example: 'name@example.org',
      width: 26,
    }),
  ]
}

type Act = { create: bulk.NewExpert } | { change: bulk.ExpertChange }

const split = (text: string): string[] => [...new Set(text.split(/[、,，;；\s]+/).filter(Boolean))]
const words = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；]+/)
      .map((w) => w.trim())
      .filter(Boolean),
  ),
]

/** From a field of the API to the column that it is read from. */
const COLUMN_OF: Record<string, string> = {
  'unit/creditCode': 'unitCode',
  'host/creditCode': 'hostCode',
  unit: 'unitName',
  host: 'hostName',
}

async function plan(tx: Tx, context: Context, rows: readonly GoodRow[]): Promise<Planned<Act>[]> {
  const hashes = rows.flatMap((r) => (r.said.idNumber ? [hashText(r.said)] : []))
  const names = [...new Set(rows.map((r) => said(r.said, 'name')))]
  const known = await bulk.expertsLike(tx, { hashes, names })
  const byHash = new Map(known.flatMap((e) => (e.personHash ? [[e.personHash, e]] : [])))
  const byPlace = Map.groupBy(known, (e) => placeKey(e.name, e.unit_name))
  const regions = bulk.regionsOf(context.call.vocabulary)
  return rows.map((row) => {
    const base = {
      n: row.n,
      unitId: null,
      issues: [] as Planned['issues'],
      changes: [] as Planned['changes'],
    }
    const issues = faultsOf(row.said, context)
    if (issues.length > 0) return { ...base, outcome: 'error', issues }
    const number = numberOf(row.said, context)
    // Two who have different numbers are two, whatever they are called.
    const namesakes = (
      byPlace.get(placeKey(said(row.said, 'name'), said(row.said, 'unitName'))) ?? []
    ).filter((e) => !number || e.personHash === null)
    const found = (number && byHash.get(number.hash)) ?? (namesakes.length === 1 ? namesakes[0] : undefined)
    if (!found && namesakes.length > 1)
      return {
        ...base,
        outcome: 'error',
        issues: [
          issue(
            'ambiguous',
            'idNumber',
            '',
            both(
              `库里有 ${namesakes.length} 位同单位同名的专家，须用身份证号区分`,
              `the pool has ${namesakes.length} of this name and unit: the identity number tells which`,
            ),
            both('请填写身份证号', 'Fill in the identity number'),
          ),
        ],
      }
    return found
      ? compared(row, base, found, number, regions)
      : { ...base, outcome: 'create', act: { create: { ...columnsOf(row.said), number } } }
  })
}

const hashText = (v: Values): string => hashOfProtected(said(v, 'idNumber')).toString('hex')
const placeKey = (name: string, unit: string): string => `${plain(name)}/${plain(unit)}`

/** Its number opens when it is kept, and stays out of what is compared and logged. */
function numberOf(v: Values, { keys, importId }: Context): bulk.Number | null {
  if (!v.idNumber) return null
  const text = said(v, 'idNumber')
  return { hash: hashText(v), open: () => openProtected(keys, importId, text) }
}

/** What the sheet alone does not show to be wrong. */
function faultsOf(v: Values, { call }: Context): Planned['issues'] {
  const disciplines = split(said(v, 'disciplines'))
  const strange = split(said(v, 'languages')).filter((l) => !LANGUAGES[l] && !/^[a-z]{2}$/.test(l))
  const wrong: Planned['issues'] = []
  if (disciplines.length > 5)
    wrong.push(
      issue(
        'too-many',
        'disciplines',
        said(v, 'disciplines'),
        both('最多 5 个', 'five at most'),
        both('请只留最主要的', 'Keep the most important'),
      ),
    )
  if (strange.length > 0)
    wrong.push(
      issue(
        'choice',
        'languages',
        strange.join('、'),
        both(`以下语种：${Object.keys(LANGUAGES).join('、')}`, 'languages by their two letters, like zh, en'),
        both('请照取值填写', 'Take one of these'),
      ),
    )
  const { issues } = bulk.checkExpert(inputOf(v, disciplines), call.vocabulary)
  for (const { path, code, message } of issues) {
    const field = path.replace('/body/', '')
    const column = COLUMN_OF[field] ?? field.split('/')[0]!
    wrong.push(
      issue(code, column, said(v, column), message, both('改正后重新上传', 'Correct it, then upload again')),
    )
  }
  return wrong
}

/** A row as a form would send it, for the checks that both share. */
const inputOf = (v: Values, disciplines: string[]): bulk.ExpertInput => ({
  name: said(v, 'name'),
  unit: { name: said(v, 'unitName'), creditCode: said(v, 'unitCode') || null },
  host: said(v, 'hostName') ? { name: said(v, 'hostName'), creditCode: said(v, 'hostCode') || null } : null,
  title: said(v, 'title'),
  rank: bulk.rank.parse(v.rank),
  region: said(v, 'region'),
  languages: ['zh'],
  disciplines,
  keywords: [],
  profile: said(v, 'profile'),
  absences: [],
  workload: null,
  employers: [],
  relations: [],
  email: null,
  phone: null,
})

const languagesOf = (v: Values): string[] => {
  const list = split(said(v, 'languages')).map((l) => LANGUAGES[l] ?? l)
  return list.length > 0 ? [...new Set(list)] : ['zh']
}

const columnsOf = (v: Values): bulk.ExpertColumns => ({
  name: said(v, 'name'),
  unit_name: said(v, 'unitName'),
  unit_code: said(v, 'unitCode') || null,
  host_name: said(v, 'hostName') || null,
  host_code: (said(v, 'hostName') && said(v, 'hostCode')) || null,
  title: said(v, 'title'),
  rank: said(v, 'rank'),
  region: said(v, 'region'),
  languages: languagesOf(v),
  disciplines: split(said(v, 'disciplines')),
  keywords: words(said(v, 'keywords')).slice(0, 20),
  profile: said(v, 'profile'),
  workload: v.workload === null || v.workload === undefined ? null : Math.min(200, Number(v.workload)),
  email: said(v, 'email') || null,
  phone: said(v, 'phone') || null,
})

/** Column of the sheet, column of the table, and what the history calls the field. */
const FIELDS = [
  ['name', 'name', 'name'],
  ['unitName', 'unit_name', 'unit'],
  ['unitCode', 'unit_code', 'unit'],
  ['hostName', 'host_name', 'host'],
  ['hostCode', 'host_code', 'host'],
  ['title', 'title', 'title'],
  ['rank', 'rank', 'title'],
  ['region', 'region', 'region'],
  ['languages', 'languages', 'languages'],
  ['disciplines', 'disciplines', 'disciplines'],
  ['keywords', 'keywords', 'keywords'],
  ['profile', 'profile', 'profile'],
  ['workload', 'workload', 'workload'],
  ['phone', 'phone', 'contact'],
  ['email', 'email', 'contact'],
] as const

const shown = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''))

/** A value as its readers call it. */
const named = (column: string, value: string, regions: readonly Option[] = []): Text | null =>
  value === '' ? null : titleIn(column === 'rank' ? RANKS : column === 'region' ? regions : undefined, value)

/** An expert who is there: who signs in keeps their own record; otherwise what the list states holds, and blanks say nothing. */
function compared(
  row: GoodRow,
  base: Omit<Planned<Act>, 'outcome' | 'act'>,
  before: bulk.KnownExpert,
  number: bulk.Number | null,
  regions: readonly Option[],
): Planned<Act> {
  const now = columnsOf(row.said)
  const differing = FIELDS.filter(
    ([column, key]) =>
      row.said[column] !== null && row.said[column] !== undefined && shown(before[key]) !== shown(now[key]),
  )
  const newNumber = number !== null && number.hash !== before.personHash
  if (differing.length === 0 && !newNumber) return { ...base, outcome: 'same' }
  if (before.hasAccount)
    return {
      ...base,
      outcome: 'same',
      issues: [...differing.map(([column]) => column as string), ...(newNumber ? ['idNumber'] : [])].map(
        (column) =>
          issue(
            'kept-own',
            column,
            column === 'idNumber' ? '' : said(row.said, column),
            both(
              '专家已有账号，信息由本人维护，保持不变',
              'the expert has an account and keeps the record: left as it is',
            ),
            both('如需更正，请联系本人或在专家页面修改', 'Ask the expert, or change it on the expert’s page'),
          ),
      ),
    }
  const to = Object.fromEntries(differing.map(([, key]) => [key, now[key]]))
  return {
    ...base,
    outcome: 'change',
    changes: [
      ...differing.map(([column, key]) => ({
        column,
        before: named(column, shown(before[key]), regions),
        after: named(column, shown(now[key]), regions),
      })),
      ...(newNumber
        ? [
            {
              column: 'idNumber',
              before: named('idNumber', before.idMasked ?? ''),
              after: both('******', '******'),
            },
          ]
        : []),
    ],
    act: {
      change: {
        id: before.id,
        to,
        number: newNumber ? number : null,
        fields: [
          ...new Set([
            ...differing.map(([, , field]) => field as string),
            ...(newNumber ? ['idNumber'] : []),
          ]),
        ],
      },
    },
  }
}

/** Experts: new ones are proposed, to be verified by another officer; known ones are brought up to date. */
export const experts = defineKind<Act>({
  id: 'experts',
  title: both('专家', 'Experts'),
  duty: 'review',
  columns: expertColumns,
  identity: (v) => (v.idNumber ? hashText(v) : placeKey(said(v, 'name'), said(v, 'unitName'))),
  plan,
  async apply(tx, { importId, user, keys }, acts) {
    await bulk.enterExperts(
      tx,
      keys,
      { importId, by: user.id },
      acts.flatMap((a) => ('create' in a ? [a.create] : [])),
    )
    await bulk.changeExperts(
      tx,
      keys,
      importId,
      acts.flatMap((a) => ('change' in a ? [a.change] : [])),
    )
  },
})
