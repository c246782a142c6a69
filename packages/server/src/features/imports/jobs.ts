import { z } from 'zod'
import type { Config } from '../../platform/config.ts'
import { withActor, withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { TaskContext, Tasks } from '../../platform/jobs.ts'
import type { Keys } from '../../platform/keys.ts'
import { presentCall } from '../calls/service.ts'
import { both, type Notice, type TableRow } from './convert/column.ts'
import { KINDS } from './kinds/index.ts'
import type { Context } from './kinds/kind.ts'
import { countsOf, digestOf, planRows } from './plan.ts'
import { protectRows } from './protect.ts'
import { FAULTS, readTable } from './read.ts'
import * as store from './store.ts'

export const CHECK = 'imports.check'
export const APPLY = 'imports.apply'
const payload = z.object({ id: z.uuid() })

/** Reading a file and saying what it would do; doing it. Both may be run again: what is done is not done twice. */
export function importTasks({ publicUrl }: Pick<Config, 'publicUrl'>, keys: Keys): Tasks {
  const around = { publicUrl, keys }
  return {
    [CHECK]: async (given, context) => {
      const { id } = payload.parse(given)
      await check(id, context, around).catch(async (err) => {
        context.log.error({ err, import: id }, 'import not checked')
        await withSystem(context.db, 'job:imports.check', (tx) => giveUp(tx, id))
      })
    },
    [APPLY]: (given, context) => apply(payload.parse(given).id, context, around),
  }
}

async function check(id: string, { db }: TaskContext, around: Around): Promise<void> {
  const seen = await withSystem(db, 'job:imports.check', async (tx) => ({
    run: await store.findRun(tx, id),
    file: await store.fileOf(tx, id),
    call: await presentCall(tx),
  }))
  const { run, file, call } = seen
  if (run?.state !== 'reading' || !file) return
  const as = await actorOf(db, run.createdBy)
  const kind = KINDS[run.kind]
  const refuse = (notices: Notice[], sheet?: string) =>
    withActor(db, as, async (tx) => {
      await store.updateRun(tx, id, {
        state: 'unreadable',
        notices,
        ...(sheet !== undefined && { sheet }),
        checked: true,
      })
      await store.dropFile(tx, id)
    })
  const columns = kind.columns(call)
  const read = await readTable(file, columns)
  if ('fault' in read) return refuse([{ code: read.fault, fatal: true, text: FAULTS[read.fault] }])
  const { table } = read
  if (table.notices.some((n) => n.fatal)) return refuse(table.notices, table.sheet)
  await tell(db, id, 40)
  const context = contextOf(id, call, as, around)
  const rows = protectRows(around.keys, id, columns, table.rows)
  await withActor(db, as, async (tx) => {
    const plans = await planRows(tx, kind, context, rows, (part) => tell(db, id, 40 + 40 * part))
    await store.replaceRows(tx, id, rows, plans)
    await store.updateRun(tx, id, {
      state: 'checked',
      progress: 100,
      sheet: table.sheet,
      notices: table.notices,
      counts: countsOf(plans),
      digest: digestOf(plans),
      checked: true,
    })
    await store.dropFile(tx, id)
  })
}

const BROKEN: Notice = {
  code: 'not-checked',
  fatal: true,
  text: both(
    '检查时出错，文件没有读完；请重新上传，仍不行请告诉管理员',
    'Checking it broke off: upload it again, and tell the administrator if it stays',
  ),
}

/** Nobody is to wait for a check that ended. */
async function giveUp(tx: Tx, id: string): Promise<void> {
  if ((await store.findRun(tx, id))?.state !== 'reading') return
  await store.updateRun(tx, id, { state: 'unreadable', notices: [BROKEN], checked: true })
  await store.dropFile(tx, id)
}

const CHANGED: Notice = {
  code: 'rechecked',
  fatal: false,
  text: both(
    '检查之后，登记的数据有变动；已重新检查，还没有导入。请看新的结果，再确认一次',
    'The data changed after the check. It was checked anew and nothing was imported: look at the new result and confirm again',
  ),
}
const FAILED: Notice = {
  code: 'not-applied',
  fatal: false,
  text: both(
    '导入中途出错，全部撤销，什么都没有改变；请再确认一次，仍不行请告诉管理员',
    'The import broke off and was undone as a whole: confirm again, and tell the administrator if it stays',
  ),
}

async function apply(id: string, { db, log }: TaskContext, around: Around): Promise<void> {
  const run = await withSystem(db, 'job:imports.apply', (tx) => store.findRun(tx, id))
  if (run?.state !== 'applying') return
  const as = await actorOf(db, run.confirmedBy!)
  try {
    await withActor(db, as, (tx) => applyIn(tx, db, run, as, around))
  } catch (err) {
    log.error({ err, import: id }, 'import not applied')
    const notices = [...others(run.notices), FAILED]
    await withActor(db, as, (tx) => store.updateRun(tx, id, { state: 'checked', progress: 100, notices }))
  }
}

/** One transaction: compare again, and either do all of it or only say what is different now. */
async function applyIn(tx: Tx, db: Db, run: store.Run, as: Person, around: Around): Promise<void> {
  const kind = KINDS[run.kind]
  const context = contextOf(run.id, await presentCall(tx), as, around)
  const rows = await tableRows(tx, run.id)
  const plans = await planRows(tx, kind, context, rows, (part) => tell(db, run.id, 30 * part))
  const counts = countsOf(plans)
  if (digestOf(plans) !== run.digest) {
    await store.replaceRows(tx, run.id, rows, plans)
    const notices = [...others(run.notices), CHANGED]
    await store.updateRun(tx, run.id, {
      state: 'checked',
      progress: 100,
      counts,
      digest: digestOf(plans),
      checked: true,
      notices,
    })
    return
  }
  await kind.apply(
    tx,
    context,
    plans.flatMap((p) => (p.act === undefined ? [] : [p.act])),
  )
  await record(tx, {
    action: 'import.done',
    subjectType: 'import',
    subjectId: run.id,
    detail: { kind: run.kind, file: run.fileName, ...counts },
  })
  await store.updateRun(tx, run.id, {
    state: 'done',
    progress: 100,
    done: true,
    notices: others(run.notices),
  })
}

const others = (notices: readonly Notice[]) =>
  notices.filter((n) => n.code !== 'rechecked' && n.code !== 'not-applied')

/** The rows as they were read: wrong ones stay wrong, the others are compared anew. */
async function tableRows(tx: Tx, id: string): Promise<TableRow[]> {
  const kept = await store.rowsOf(tx, id, { limit: 1_000_000 })
  return kept.map((r) => ({
    n: r.n,
    seen: r.seen,
    values: { ...r.said },
    issues: r.said === null ? r.issues : [],
  }))
}

type Person = Context['user']
type Around = Pick<Context, 'publicUrl' | 'keys'>

const actorOf = (db: Db, id: string): Promise<Person> =>
  withSystem(db, 'job:imports', (tx) =>
    tx
      .selectFrom('auth.user')
      .select(['id', 'name', 'email', 'locale'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  ) as Promise<Person>

const contextOf = (importId: string, call: Context['call'], user: Person, around: Around): Context => ({
  importId,
  call,
  user,
  ...around,
})

/** Beside the long transaction, so that it is seen while that runs. */
const tell = (db: Db, id: string, progress: number): Promise<void> =>
  withSystem(db, 'job:imports', (tx) => store.updateRun(tx, id, { progress: Math.round(progress) }))
