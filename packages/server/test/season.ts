import { randomUUID } from 'node:crypto'
import { type Call, fieldsOf, reader, type UnitFacts, wholeFormOf, withValue } from '@zhinan/call'
import { sql } from 'kysely'
import { eligible, kczy } from '../../../guides/kczy-2023/test/eligible.ts'
import { publishCall, storeCall } from '../src/features/calls/service.ts'
import { parts } from '../src/features/index.ts'
import { setClockShift } from '../src/platform/clock.ts'
import { withActor, withSystem } from '../src/platform/db/actor.ts'
import type { AppDeps } from '../src/platform/http/app.ts'
import { type SignedIn, signInAs, type TestApp, testApp } from './app.ts'
import { creditCode } from './credit-codes.ts'
import { makeUser, type TestDb, testDb } from './helpers.ts'

/** A unit that may apply, and one of its people. */
export type Applicant = { id: string; name: string; manager: SignedIn }
/** An application as the API gives it; only what tests look at. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what the API answers, whatever its shape
export type Json = any

export type Season = Awaited<ReturnType<typeof season>>

/** The 2023 call, published and open for a month, on a database of its own, with ways to make people and applications. */
export async function season(
  env: Record<string, string> = {},
  pressure?: AppDeps['pressure'],
  /** Another call, made of the 2023 one. */
  change: (call: Call) => Call = (call) => call,
) {
  const t: TestDb = await testDb()
  const a: TestApp = await testApp(t, {
    features: parts.features!,
    authorize: parts.authorize!,
    tasks: (deps) => parts.tasks!(deps),
    env,
    ...(pressure && { pressure }),
  })
  const call = change(kczy())
  const deadline = new Date(Math.floor(Date.now() / 1000) * 1000 + 30 * 86_400_000)
  await withSystem(t.db, 'test', async (tx) => {
    await storeCall(tx, call)
    await publishCall(tx, call.id, { opens: new Date(Date.now() - 86_400_000), deadline, correctionDays: 5 })
  })
  const system = <T>(fn: Parameters<typeof withSystem<T>>[2]) => withSystem(t.db, 'test', fn)

  /** A verified unit of a track's just-eligible kind, with what the registry must know. */
  async function applicant(
    track: string,
    more: Partial<UnitFacts> & { code?: string; hostCode?: string } = {},
  ): Promise<Applicant> {
    const user = await makeUser(t.db, '王芳')
    const facts: UnitFacts = { ...eligible(track).unit, ...more }
    const id = randomUUID()
    const name = `测试单位${id.slice(0, 4)}`
    await system(async (tx) => {
      await tx
        .insertInto('unit')
        .values({
          id,
          name,
          kind: facts.kind!,
          credit_code: more.code ?? (facts.host ? null : creditCode(nextCode++)),
          host_name: facts.host ? '某依托单位' : null,
          host_kind: facts.host?.kind ?? null,
          host_code: facts.host ? (more.hostCode ?? creditCode(nextCode++)) : null,
          region: facts.region ?? 'zhengzhou',
          contact_name: '王芳',
          contact_phone: '0371-65707080',
          contact_email: 'w@example.org',
          status: 'verified',
          created_by: user.id,
        })
        .execute()
      await tx.insertInto('unit_member').values({ unit_id: id, user_id: user.id, role: 'manager' }).execute()
      for (const [key, value] of Object.entries(facts.facts ?? {})) {
        const [fact, year] = key.split('@') as [string, string?]
        const row = {
          id: randomUUID(),
          unit_id: id,
          fact,
          year: Number(year ?? 2023),
          value: String(value),
          source: '测试',
        }
        await tx
          .insertInto('unit_fact')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
      }
      for (const p of facts.trackRecord ?? [])
        await tx
          .insertInto('unit_project')
          .values({ id: randomUUID(), unit_id: id, ...p, title: '既往项目', source: '测试' })
          .execute()
      if (facts.trackRecord)
        await tx
          .insertInto('unit_record_check')
          .values({ id: randomUUID(), unit_id: id, year: 2023, source: '测试' })
          .execute()
    })
    if (facts.sanctions) await checkSanctions(id, facts.sanctions.checked ?? call.year)
    return { id, name, manager: await signInAs(a, user) }
  }

  /** Somebody looked whether the register of sanctions is complete about a unit. */
  const checkSanctions = (unit_id: string, year: number) =>
    system((tx) =>
      tx.insertInto('sanction_check').values({ id: randomUUID(), unit_id, year, source: '测试' }).execute(),
    )

  /** A later statement of the registry about a unit. */
  const recordFact = (unit: Applicant, fact: string, value: string, year = 2024) =>
    system((tx) =>
      tx
        .insertInto('unit_fact')
        .values({ id: randomUUID(), unit_id: unit.id, fact, year, value, source: '测试' })
        .execute(),
    )

  /** One more person of a unit. */
  async function colleague(unit: Applicant, role: 'member' | 'manager' = 'member'): Promise<SignedIn> {
    const user = await makeUser(t.db, '刘洋')
    await system((tx) =>
      tx.insertInto('unit_member').values({ unit_id: unit.id, user_id: user.id, role }).execute(),
    )
    return signInAs(a, user)
  }

  async function staff(role: string, only: { tracks?: string[]; duties?: string[] } = {}): Promise<SignedIn> {
    const user = await makeUser(t.db, '李强')
    await system((tx) =>
      tx
        .insertInto('staff_role')
        .values({
          id: randomUUID(),
          user_id: user.id,
          role,
          duties: role === 'officer' ? (only.duties ?? ['screening']) : [],
          call_id: call.id,
          tracks: only.tracks ?? null,
        })
        .execute(),
    )
    return signInAs(a, user)
  }

  /** Starts a draft and fills it so that it is just eligible; `change` sets places of the content. */
  async function draft(
    unit: Applicant,
    track: string,
    {
      type,
      change = {},
      who = unit.manager,
    }: { type?: string; change?: Record<string, unknown>; who?: SignedIn } = {},
  ): Promise<Json> {
    const started = await who.inject({
      method: 'POST',
      url: '/api/v1/applications',
      payload: { callId: call.id, track, unitId: unit.id, ...(type && { type }) },
    })
    if (started.statusCode !== 201) throw new Error(`start: ${started.statusCode} ${started.body}`)
    const { id, version } = started.json()
    const content = Object.entries(change).reduce(
      (c, [path, value]) => withValue(c, path, value),
      await withFiles(id, unit.manager.id, track, eligible(track, type).content),
    )
    const saved = await save(who, id, version, content)
    if (saved.statusCode !== 200) throw new Error(`save: ${saved.statusCode} ${saved.body}`)
    return (await who.inject({ url: `/api/v1/applications/${id}` })).json()
  }

  /** The content with files that exist in place of the ones that the cases name. */
  async function withFiles(id: string, by: string, track: string, content: Record<string, unknown>) {
    let filled = content
    for (const field of fieldsOf(wholeFormOf(call, track))) {
      if (field.type !== 'attachment') continue
      const list = reader(field.path)(filled)
      if (!Array.isArray(list)) continue
      const real = await Promise.all(
        list.map(async () => {
          const file = { name: '附件.pdf', type: 'application/pdf', size: 10 }
          const row = {
            ...file,
            id: randomUUID(),
            application_id: id,
            sha256: 'a'.repeat(64),
            uploaded_by: by,
          }
          await system((tx) => tx.insertInto('file').values(row).execute())
          return { file: row.id, ...file }
        }),
      )
      filled = withValue(filled, field.path, real)
    }
    return filled
  }

  /** More drafts with the content of this one, put straight into the table. */
  async function copies(app: Json, n: number): Promise<Json[]> {
    const { rows } = await t.admin.query(
      `insert into application (id, call_id, call_version, track, number, unit_id, counting_unit, title, type, content,
           problems, created_by)
         select gen_random_uuid(), call_id, call_version, track, number || '-' || i, unit_id, counting_unit, title, type,
                content, problems, created_by
           from application, generate_series(1, $2) i where id = $1 returning id, version, number`,
      [app.id, n],
    )
    return [app, ...rows]
  }

  const save = (who: SignedIn, id: string, version: number, content: unknown) =>
    who.inject({
      method: 'PUT',
      url: `/api/v1/applications/${id}`,
      headers: { 'if-match': `"v${version}"`, 'content-type': 'application/json' },
      payload: JSON.stringify({ content }),
    })

  const submit = (
    who: SignedIn,
    app: { id: string; version: number },
    key: string = randomUUID(),
    payload: object = {},
  ) =>
    who.inject({
      method: 'POST',
      url: `/api/v1/applications/${app.id}/submit`,
      headers: { 'if-match': `"v${app.version}"`, 'idempotency-key': key },
      payload,
    })

  const withdraw = (who: SignedIn, app: { id: string; version: number }, payload: object = {}) =>
    who.inject({
      method: 'POST',
      url: `/api/v1/applications/${app.id}/withdraw`,
      headers: { 'if-match': `"v${app.version}"` },
      payload,
    })

  const read = async (who: SignedIn, id: string): Promise<Json> =>
    (await who.inject({ url: `/api/v1/applications/${id}` })).json()

  /** A write of an officer on one application. */
  const screen = (who: SignedIn, step: string, app: { id: string; version: number }, payload: object) =>
    who.inject({
      method: step === 'decisions' ? 'PUT' : 'POST',
      url: `/api/v1/screening/${app.id}/${step}`,
      headers: { 'if-match': `"v${app.version}"` },
      payload,
    })

  /** Sets the database's clock to this time (it goes on from there). */
  const setClock = async (to: Date) => {
    await withSystem(t.db, 'test', async (tx) => {
      const { rows } = await sql<{ real: Date }>`select clock_timestamp() as real`.execute(tx)
      await setClockShift(tx, (to.getTime() - rows[0]!.real.getTime()) / 1000)
    })
  }

  return {
    t,
    a,
    call,
    deadline,
    system,
    applicant,
    recordFact,
    colleague,
    staff,
    draft,
    copies,
    save,
    submit,
    withdraw,
    read,
    screen,
    setClock,
    as: <T>(who: SignedIn, fn: Parameters<typeof withActor<T>>[2]) => withActor(t.db, who, fn),
    async close() {
      await a.close()
      await t.close()
    },
  }
}

let nextCode = 1000

/** A resident identity number with its check character. */
export function idNumber(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, w, i) => total + w * Number(body[i]), 0)
  return body + '10X98765432'[sum % 11]
}
