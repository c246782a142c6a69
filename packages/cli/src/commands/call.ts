import { formatMoney, type Locale, summarise } from '@zhinan/call'
import { callJsonSchemas, formatIssue } from '@zhinan/call/load'
import { EXIT, UsageError } from '../exit.ts'
import { readCallFolder, wholeCall } from './read-call.ts'
import { table } from './table.ts'

/** `call check`: every fault with file, line and column; without faults the table and the totals. */
export async function callCheck(folder: string, options: { json?: boolean; lang?: string }): Promise<number> {
  const { call, issues } = await readCallFolder(folder)
  const code = call ? EXIT.fine : EXIT.no
  if (options.json) {
    console.log(
      JSON.stringify({ ok: call !== undefined, issues, ...(call && { summary: summarise(call) }) }, null, 2),
    )
    return code
  }
  const lang: Locale = options.lang === 'en' ? 'en' : 'zh'
  for (const issue of issues) {
    const mark =
      issue.severity === 'error' ? (lang === 'zh' ? '错误' : 'error') : lang === 'zh' ? '提醒' : 'warning'
    console.log(`${mark} ${formatIssue(issue, lang)}`)
  }
  if (!call) return code
  const { rows, totals } = summarise(call)
  const head =
    lang === 'zh'
      ? ['类别', '名称', '申报单位', '名额', '金额', '限项', '电话', '规则']
      : ['track', 'title', 'who', 'awards', 'each', 'cap', 'hotline', 'rules']
  console.log(
    table(
      [
        head,
        ...rows.map((row) => [
          row.track,
          row.title[lang],
          row.applicants[lang],
          String(row.quota),
          formatMoney(row.amount)[lang],
          row.cap === undefined ? '–' : String(row.cap),
          row.hotline,
          String(row.rules),
        ]),
      ],
      [3, 4, 5, 7],
    ),
  )
  const money = formatMoney(totals.money)
  console.log(
    lang === 'zh'
      ? `合计 ${totals.awards} 项，${money.zh}（${money.en.replace('yuan', '元')}），规则 ${totals.rules} 条`
      : `total ${totals.awards} awards, ${money.en}, ${totals.rules} rules`,
  )
  return code
}

/** `call load`: puts the call into the database as a new, unpublished version. */
export async function callLoad(folder: string): Promise<number> {
  const call = await wholeCall(folder)
  const { loadConfig, storeCall, withSystem } = await import('@zhinan/server')
  const { withDatabase } = await import('./database.ts')
  const config = loadConfig(process.env)
  const { version } = await withDatabase(config, (db) =>
    withSystem(db, 'command:call load', (tx) => storeCall(tx, call)),
  )
  console.log(
    `已载入 ${call.id} 第 ${version} 版，待发布 / loaded ${call.id}, version ${version}, unpublished`,
  )
  return EXIT.fine
}

/** `call schema`: JSON Schema of one kind of file, or of all by name. */
export function callSchema(file?: string): number {
  const all: Record<string, unknown> = callJsonSchemas()
  if (file === undefined) console.log(JSON.stringify(all, null, 2))
  else if (file in all) console.log(JSON.stringify(all[file], null, 2))
  else
    throw new UsageError(
      `没有 ${file}，只有 ${Object.keys(all).join('、')}`,
      `known: ${Object.keys(all).join(', ')}`,
    )
  return EXIT.fine
}
