import type { Call } from '@zhinan/call'
import { disciplineTitle } from '@zhinan/call/disciplines'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { Text } from '../../platform/start-problem.ts'
import type { Reader } from '../access/service.ts'
import { presentCall } from '../calls/service.ts'
import { regionsOf } from './check-input.ts'
import type { ExpertFilter } from './schemas.ts'
import * as store from './store.ts'
import { keepsPool, maskEmail, maskPhone } from './view.ts'

type Locale = 'zh' | 'en'
const both = (zh: string, en: string): Text => ({ zh, en })

const RANKS: Readonly<Record<string, Text>> = {
  senior: both('正高级', 'senior'),
  associate: both('副高级', 'associate senior'),
  intermediate: both('中级', 'intermediate'),
  other: both('其他', 'other'),
}
const STATUS: Readonly<Record<string, Text>> = {
  proposed: both('待核验', 'to be verified'),
  verified: both('已核验', 'verified'),
  rejected: both('未通过', 'rejected'),
  suspended: both('已暂停', 'suspended'),
}

/** Headers as the import knows them, so that the sheet can be corrected and sent back; the last ones only tell. */
const COLUMNS: readonly (readonly [title: Text, width: number])[] = [
  [both('姓名', 'Name'), 14],
  [both('身份证号', 'Identity number'), 24],
  [both('工作单位', 'Unit'), 26],
  [both('单位代码', 'Credit code'), 24],
  [both('上级或依托单位', 'Host'), 26],
  [both('上级单位代码', 'Host code'), 24],
  [both('职称', 'Title'), 14],
  [both('职级', 'Rank'), 12],
  [both('地区', 'Region'), 14],
  [both('学科代码', 'Disciplines'), 20],
  [both('可评审语种', 'Languages'), 16],
  [both('关键词', 'Keywords'), 30],
  [both('简介', 'Profile'), 50],
  [both('评审数量上限', 'Limit'), 12],
  [both('手机', 'Phone'), 18],
  [both('邮箱', 'E-mail'), 26],
  [both('主学科', 'Main discipline'), 24],
  [both('核验状态', 'Status'), 12],
]

/** What the export is called, its columns, and the call whose regions it names. The look is recorded. */
export async function beginExport(tx: Tx, filter: ExpertFilter, locale: Locale) {
  await record(tx, {
    action: 'expert.exported',
    subjectType: 'expert',
    subjectId: 'pool',
    detail: { filter },
  })
  return {
    call: await presentCall(tx),
    title: both('专家库', 'Pool of experts')[locale],
    columns: COLUMNS.map(([title, width]) => ({ header: title[locale], width })),
  }
}

const BATCH = 1000

/** The experts found, batch by batch; contacts are masked for who only oversees. */
export async function* exportedRows(
  db: Db,
  reader: Reader & Actor,
  filter: ExpertFilter,
  call: Call,
  locale: Locale,
): AsyncGenerator<string[]> {
  const regions = new Map(regionsOf(call.vocabulary).map((r) => [r.id, r.title[locale]]))
  const whole = keepsPool(reader)
  for (let after: readonly [string, string] | undefined; ; ) {
    const from = after
    const rows = await withActor(
      db,
      reader,
      (tx) => store.listExperts(tx, { ...filter, limit: BATCH - 1 }, from),
      { readOnly: true },
    )
    for (const e of rows)
      yield [
        e.name,
        e.id_masked ?? '',
        e.unit_name,
        e.unit_code ?? '',
        e.host_name ?? '',
        e.host_code ?? '',
        e.title,
        RANKS[e.rank]?.[locale] ?? e.rank,
        regions.get(e.region) ?? e.region,
        e.disciplines.join('、'),
        e.languages.join('、'),
        e.keywords.join('、'),
        e.profile,
        e.workload === null ? '' : String(e.workload),
        (whole ? e.phone : maskPhone(e.phone)) ?? '',
        (whole ? e.email : maskEmail(e.email)) ?? '',
        disciplineTitle(e.disciplines[0]!)?.[locale] ?? '',
        STATUS[e.status]?.[locale] ?? e.status,
      ]
    if (rows.length < BATCH) return
    const last = rows.at(-1)!
    after = [last.place, last.id]
  }
}
