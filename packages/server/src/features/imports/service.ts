import { createHash } from 'node:crypto'
import { fileFault, type RemarkedRow } from '@zhinan/documents'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { cutPage, readCursor } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Reader } from '../access/service.ts'
import { presentCall } from '../calls/service.ts'
import { both, type Column } from './convert/column.ts'
import { APPLY, CHECK } from './jobs.ts'
import { KINDS, type KindId } from './kinds/index.ts'
import type { Outcome } from './kinds/kind.ts'
import { FAULTS } from './read.ts'
import type { RunAnswer } from './schemas.ts'
import * as store from './store.ts'

/** Bytes in one file, at most. */
export const IMPORT_MAX = 10 * 1024 * 1024

/** The columns of a kind, by the call that the registry is kept by. @throws Problem `no-call-yet` */
export async function columnsOf(tx: Tx, kind: KindId): Promise<Column[]> {
  return KINDS[kind].columns(await presentCall(tx))
}

/** Takes a file and has it read. @throws Problem `forbidden`, `not-a-workbook` for what cannot be one, `no-call-yet` */
export async function startImport(
  tx: Tx,
  by: Reader,
  kind: KindId,
  file: { name: string; content: Buffer },
): Promise<RunAnswer> {
  const { duty } = KINDS[kind]
  if (duty && !by.standing.staff.some((s) => s.role === 'officer' && s.duties.includes(duty)))
    throw new Problem('forbidden')
  const fault = fileFault(file.content)
  if (fault) throw new Problem('not-a-workbook', { params: { ...FAULTS[fault] } })
  await presentCall(tx)
  const id = uuidv7()
  const sha256 = createHash('sha256').update(file.content).digest('hex')
  await store.insertRun(tx, { id, kind, sha256, by: by.id, ...file })
  await record(tx, {
    action: 'import.uploaded',
    subjectType: 'import',
    subjectId: id,
    detail: { kind, file: file.name, sha256 },
  })
  await enqueue(tx, CHECK, { id })
  return readRun(tx, id)
}

/** @throws Problem `not-found` */
export async function readRun(tx: Tx, id: string): Promise<RunAnswer> {
  const run = await store.findRun(tx, id)
  if (!run) throw new Problem('not-found')
  return answerOf(run)
}

/** Imports, newest first. */
export async function listRuns(tx: Tx, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(z.tuple([z.uuid()]), cursor)?.[0]
  const page = cutPage(await store.listRuns(tx, limit, after), limit, (r) => [r.id])
  return { items: page.rows.map(answerOf), nextCursor: page.nextCursor }
}

/** What was said of the rows, in the sheet's order. @throws Problem `not-found` */
export async function listRows(
  tx: Tx,
  id: string,
  query: { cursor?: string | undefined; limit: number; outcome?: Outcome | undefined },
) {
  const run = await readRun(tx, id)
  const after = readCursor(z.tuple([z.number().int()]), query.cursor)?.[0]
  const rows = await store.rowsOf(tx, id, { after, limit: query.limit + 1, outcome: query.outcome })
  const page = cutPage(rows, query.limit, (r) => [r.n])
  const columns = await columnsOf(tx, run.kind)
  return {
    columns: columns.map(({ key, title }) => ({ key, title })),
    items: page.rows.map(({ said: _, ...row }) => row),
    nextCursor: page.nextCursor,
    total: query.outcome ? run.counts?.[query.outcome] : sum(run.counts),
  }
}

const sum = (counts: RunAnswer['counts']) => Object.values(counts ?? {}).reduce((a, b) => a + b, 0)

/**
 * Has the import done: by a job, which compares once more first.
 *
 * @throws Problem `not-found`, `version-changed`, `import-not-ready`, `import-has-errors`, `import-changes-nothing`
 */
export async function confirmImport(
  tx: Tx,
  by: { id: string },
  id: string,
  match: (version: number) => void,
  { skipWrong }: { skipWrong: boolean },
): Promise<RunAnswer> {
  const run = await store.findRun(tx, id, 'update')
  if (!run) throw new Problem('not-found')
  match(run.version)
  if (run.state !== 'checked' || !run.counts) throw new Problem('import-not-ready')
  if (run.counts.create + run.counts.change === 0) throw new Problem('import-changes-nothing')
  if (run.counts.error > 0 && !skipWrong)
    throw new Problem('import-has-errors', { params: { count: run.counts.error } })
  await store.updateRun(tx, id, { state: 'applying', progress: 0, confirmedBy: by.id, skipWrong })
  await record(tx, {
    action: 'import.confirmed',
    subjectType: 'import',
    subjectId: id,
    detail: { kind: run.kind, ...run.counts },
  })
  await enqueue(tx, APPLY, { id })
  return readRun(tx, id)
}

const OUTCOMES: Record<Outcome, ReturnType<typeof both>> = {
  create: both('新增', 'new'),
  change: both('变更', 'changed'),
  same: both('不变', 'as it is'),
  error: both('有误', 'wrong'),
}
const BATCH = 1000

/** The rows for the report, batch by batch, so that any number fits. */
export async function* remarkedRows(
  db: Db,
  actor: Actor,
  id: string,
  columns: readonly Column[],
  locale: 'zh' | 'en',
): AsyncGenerator<RemarkedRow> {
  const title = (key: string) => columns.find((c) => c.key === key)?.title[locale] ?? key
  for (let after = 0; ; ) {
    const from = after
    const rows = await withActor(db, actor, (tx) => store.rowsOf(tx, id, { after: from, limit: BATCH }))
    for (const row of rows)
      yield {
        n: row.n,
        outcome: OUTCOMES[row.outcome][locale],
        remarks: remarks(row, title, locale),
        cells: columns.map((c) => row.seen[c.key] ?? ''),
      }
    if (rows.length < BATCH) return
    after = rows.at(-1)!.n
  }
}

function remarks(
  { issues, changes }: store.KeptRow,
  title: (key: string) => string,
  locale: 'zh' | 'en',
): string {
  const colon = locale === 'zh' ? '：' : ': '
  const stop = locale === 'zh' ? '；' : '; '
  const quoted = (text: string) => (locale === 'zh' ? `“${text}”` : `"${text}"`)
  const lines = [
    ...issues.map((i) => {
      const saw = i.saw
        ? locale === 'zh'
          ? `填的是${quoted(i.saw)}${stop}`
          : `it says ${quoted(i.saw)}${stop}`
        : ''
      const need = locale === 'zh' ? `应为${colon}` : `needed${colon}`
      return `${i.column ? title(i.column) + colon : ''}${saw}${need}${i.need[locale]}${stop}${i.todo[locale]}`
    }),
    ...changes.map(
      (c) =>
        `${title(c.column)}${colon}${quoted(c.before?.[locale] ?? '')} → ${quoted(c.after?.[locale] ?? '')}`,
    ),
  ]
  return lines.join('\n')
}

function answerOf(run: store.Run): RunAnswer {
  return {
    id: run.id,
    kind: run.kind,
    fileName: run.fileName,
    size: run.size,
    state: run.state,
    progress: run.progress,
    version: run.version,
    sheet: run.sheet,
    notices: run.notices,
    counts: run.counts,
    skipWrong: run.skipWrong,
    createdBy: run.createdByName,
    createdAt: run.createdAt.toISOString(),
    doneAt: run.doneAt?.toISOString() ?? null,
  }
}
