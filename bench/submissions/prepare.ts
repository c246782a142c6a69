import { makeNumber } from '@zhinan/call'
import {
  type Config,
  connectApp,
  type DatabaseTarget,
  loadCallFolder,
  openKeys,
  publishCall,
  storeCall,
  withSystem,
} from '@zhinan/server'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { eligible, GUIDE } from '../../guides/kczy-2023/test/eligible.ts'
import { creditCode } from '../../packages/cli/src/season/codes.ts'
import { seededRandom } from '../../packages/cli/src/season/random.ts'
import { sessionReader } from '../../packages/server/src/platform/session.ts'

/** A draft that only waits to be submitted: its id, version and its owner's cookie. */
export type ReadyDraft = { id: string; version: number; cookie: string; unit: number; track: string }
export type Prepared = { drafts: ReadyDraft[] }

const CALL = 'kczy-2023'

/** A draft to make: in which track, of which call (default the present one), and whether the files that it needs are there. */
export type Plan = { track: string; type?: string; call?: string; files?: boolean }

/**
 * Puts `count` just-eligible drafts straight into the database, each unit with one in track A (no cap) and one in D
 * (a cap of two), and a session for each unit's manager.
 */
export async function prepareDrafts(
  config: Config,
  target: DatabaseTarget,
  count: number,
  round: number,
): Promise<Prepared> {
  await publish(target, CALL, new Date(Date.now() + 1e9))
  const plans = Array.from({ length: Math.ceil(count / 2) }, (): Plan[] => [{ track: 'A' }, { track: 'D' }])
  return prepareUnits(config, target, plans, round)
}

/** Publishes the 2023 call under this id, unless it is: open since long, until then. */
export async function publish(target: DatabaseTarget, id: string, deadline: Date): Promise<void> {
  const { db } = connectApp(target, 1)
  const { call } = await loadCallFolder(GUIDE)
  await withSystem(db, 'bench', async (tx) => {
    const row = await tx.selectFrom('call').select('current_version').where('id', '=', id).executeTakeFirst()
    if (row?.current_version) return
    await storeCall(tx, { ...call!, id })
    await publishCall(tx, id, { opens: new Date(Date.now() - 1e7), deadline, correctionDays: 5 })
  })
  await db.destroy()
}

/** Puts societies into the database, each with the drafts planned for it, and a session for its manager. */
export async function prepareUnits(
  config: Config,
  target: DatabaseTarget,
  plans: readonly (readonly Plan[])[],
  round: number,
): Promise<Prepared> {
  const { db } = connectApp(target, 1)
  const keys = await openKeys(config.dataDir, config.secret)
  const { sessionCookie } = sessionReader(db, keys.authSecret, 'zhinan.session_token')
  await db.destroy()
  const r = seededRandom(round)
  const known = Object.assign({}, ...['A', 'D', 'C3'].map((track) => eligible(track).unit.facts ?? {}))
  const drafts: ReadyDraft[] = []
  const rows = {
    users: [] as unknown[],
    sessions: [] as unknown[],
    units: [] as unknown[],
    members: [] as unknown[],
    facts: [] as unknown[],
    checks: [] as unknown[],
    applications: [] as unknown[],
  }
  for (const [u, planned] of plans.entries()) {
    const [user, unit, token] = [uuidv7(), uuidv7(), uuidv7()]
    const code = creditCode(r)
    rows.users.push({ id: user, name: `u${u}`, email: `${user}@bench.test`, email_verified: true })
    rows.sessions.push({ user_id: user, token, expires_at: new Date(Date.now() + 1e8) })
    rows.units.push({
      id: unit,
      name: `河南省第${u}学会`,
      kind: 'provincial-society',
      credit_code: code,
      region: '410100',
      contact_name: '张三',
      contact_phone: '13800000000',
      contact_email: 'a@b.test',
      status: 'verified',
      created_by: user,
    })
    rows.members.push({ unit_id: unit, user_id: user, role: 'manager' })
    for (const [fact, value] of Object.entries(known))
      if (!fact.includes('@'))
        rows.facts.push({ id: uuidv7(), unit_id: unit, fact, year: 2023, value, source: 'bench' })
    rows.checks.push({ id: uuidv7(), unit_id: unit, year: 2023, source: 'bench' })
    for (const { track, type, call = CALL, files = true } of planned) {
      const id = uuidv7()
      const title = `round ${round} ${u}`
      const { content } = eligible(track, type)
      rows.applications.push({
        id,
        call_id: call,
        call_version: 1,
        track,
        number: makeNumber(
          'KCZY23',
          track,
          Array.from({ length: 7 }, () => r.int(0, 1e6)),
        ),
        unit_id: unit,
        counting_unit: code,
        title,
        content: {
          ...content,
          basics: { ...(content.basics as object), title },
          ...(!files && { attachments: {} }),
        },
        created_by: user,
      })
      drafts.push({ id, version: 1, cookie: sessionCookie(token), unit: u, track })
    }
  }
  await insertAll(target, [
    ['auth.user', rows.users],
    ['auth.session', rows.sessions],
    ['unit', rows.units],
    ['unit_member', rows.members],
    ['unit_fact', rows.facts],
    ['unit_record_check', rows.checks],
    ['application', rows.applications],
  ])
  return { drafts: drafts.sort((a, b) => (a.id.slice(-6) < b.id.slice(-6) ? -1 : 1)) }
}

/** Inserts rows by the names of their keys, as the superuser, in big statements. */
async function insertAll(target: DatabaseTarget, tables: [string, unknown[]][]): Promise<void> {
  const client = new pg.Client(target.admin)
  await client.connect()
  for (const [table, rows] of tables)
    for (let i = 0; i < rows.length; i += 500) {
      const part = rows.slice(i, i + 500) as object[]
      const columns = Object.keys(part[0]!).join(', ')
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(part)],
      )
    }
  await client.query('vacuum analyze')
  await client.end()
}
