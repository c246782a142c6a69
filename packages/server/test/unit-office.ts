import { randomUUID } from 'node:crypto'
import { parts } from '../src/features/index.ts'
import { withSystem } from '../src/platform/db/actor.ts'
import { type SignedIn, signInAs, testApp } from './app.ts'
import { creditCode } from './credit-codes.ts'
import { makeUser, testDb } from './helpers.ts'
import { publishSample } from './sample-call.ts'

/** The app with the sample call open, an officer, and short ways to register units. */
export async function unitOffice() {
  const t = await testDb()
  const a = await testApp(t, { features: parts.features!, authorize: parts.authorize! })
  await publishSample(t.db)
  let nextCode = 0

  async function staff(role: string, duties: string[] = ['screening']): Promise<SignedIn> {
    const user = await makeUser(t.db, '李强')
    const row = { id: randomUUID(), user_id: user.id, role, duties: role === 'officer' ? duties : [] }
    await withSystem(t.db, 'test', (tx) => tx.insertInto('staff_role').values(row).execute())
    return signInAs(a, user)
  }

  const person = async (name?: string) => signInAs(a, await makeUser(t.db, name))

  const input = (more: object = {}) => ({
    name: '北市学会',
    kind: 'society',
    creditCode: creditCode(++nextCode),
    host: null,
    region: 'north',
    address: '北市一路 1 号',
    contact: { name: '王芳', phone: '0371-65707080', email: 'w@example.org' },
    bank: null,
    ...more,
  })

  const register = (who: SignedIn, payload: object) =>
    who.inject({ method: 'POST', url: '/api/v1/units', payload })

  /** A unit with its manager. */
  async function unit(more: object = {}) {
    const manager = await person()
    const response = await register(manager, input(more))
    if (response.statusCode !== 201) throw new Error(`register: ${response.body}`)
    return { manager, ...(response.json() as { id: string; version: number }) }
  }

  const read = async (who: SignedIn, id: string) => (await who.inject({ url: `/api/v1/units/${id}` })).json()
  const headers = (version: number) => ({ 'if-match': `"v${version}"` })
  const put = (who: SignedIn, id: string, version: number, payload: object) =>
    who.inject({ method: 'PUT', url: `/api/v1/units/${id}`, headers: headers(version), payload })
  const decide = (who: SignedIn, id: string, version: number, payload: object) =>
    who.inject({
      method: 'POST',
      url: `/api/v1/units/${id}/verification`,
      headers: headers(version),
      payload,
    })

  return {
    t,
    a,
    officer: await staff('officer'),
    staff,
    person,
    input,
    register,
    unit,
    read,
    put,
    decide,
    async close() {
      await a.close()
      await t.close()
    },
  }
}
