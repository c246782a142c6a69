/** Median milliseconds of the documents, after warm-up: `node bench/pdf.ts`. */
import { Writable } from 'node:stream'
import {
  applicationPdf,
  receiptPdf,
  type ScreeningApplication,
  screeningWorkbook,
  warmUp,
} from '../packages/documents/src/index.ts'
import { sampleApplication, sampleReceipt } from '../packages/documents/test/sample.ts'

const ROUNDS = 100

async function median(make: (round: number) => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await make(round)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return `median ${times[ROUNDS / 2]!.toFixed(1)} ms, p95 ${times[ROUNDS * 0.95]!.toFixed(1)} ms`
}

/** No two rounds share their text, so nothing is answered from the compiler's memory. */
const other = (round: number) => {
  const text = JSON.stringify(sampleApplication({ number: `N-${round}` }))
  return JSON.parse(text.replaceAll('服务', String.fromCharCode(0x4e00 + round, 0x5e00 + round * 3)))
}

const start = performance.now()
await warmUp()
console.log(`warm-up             ${(performance.now() - start).toFixed(0)} ms, once`)
console.log(`application, 6 pages ${await median((round) => applicationPdf(other(round)))}`)
console.log(
  `receipt              ${await median((n) => receiptPdf(sampleReceipt({ number: `N-${n}` }), 'zh'))}`,
)

const ROWS = 20_000
function* applications(): Generator<ScreeningApplication> {
  for (let i = 0; i < ROWS; i++) {
    yield {
      number: `KCZY-2023-${i}`,
      unit: `某某学会${i}`,
      unitKind: '全省学会',
      region: '郑州市',
      track: '协同创新服务平台',
      title: `项目${i}产业协同创新服务平台建设`,
      submittedAt: new Date(1.7e12 + i * 1000),
      state: '待审查',
      findings: Array.from({ length: 6 }, (_, f) => ({
        source: 'machine',
        clause: `三(${f})`,
        sentence: '全年服务企业不少于 150 家次',
        outcome: f === 3 ? 'notMet' : 'met',
        note: `现填 ${i}`,
      })),
    }
  }
}
let bytes = 0
let most = 0
const sink = new Writable({
  write(chunk, _encoding, done) {
    bytes += chunk.length
    most = Math.max(most, process.memoryUsage().rss)
    done()
  },
})
const before = process.memoryUsage().rss
const began = performance.now()
const rows = await screeningWorkbook({ title: '形式审查表', applications: applications() }, sink)
console.log(
  `workbook, ${rows.applications} + ${rows.findings} rows: ${(performance.now() - began).toFixed(0)} ms, ` +
    `${(bytes / 1e6).toFixed(1)} MB, memory +${((most - before) / 1e6).toFixed(0)} MB`,
)
