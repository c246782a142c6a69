import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS, type Action } from '../src/features/access/table.ts'
import type { Example } from './access-examples/example.ts'
import { EXAMPLES } from './access-examples.ts'
import { accessWorld, type Persona, tableAllows, type World } from './access-world.ts'

let w: World
beforeAll(async () => {
  w = await accessWorld()
  return () => w.close()
})

afterEach(() => w.restore())

/** Sign-in is the library's own; the rest describes the API itself. */
const beside = (url: string) =>
  !url.startsWith('/api/v1/') || /^\/api\/v1\/(auth|docs|openapi\.json)/.test(url)

const walked = new Set<string>()
const OLDEST = process.env.ZHINAN_TEST_PG === 'debian'

/** The first persona of each kind of answer. */
const firstOfEach = (personas: readonly Persona[], kind: (p: Persona) => string): Persona[] =>
  [...Map.groupBy(personas, kind).values()].map(([first]) => first!)

describe('the table', () => {
  test('every route has its action in it, and an example; every example has its route', () => {
    const routes = w.a.app.declaredRoutes.filter((r) => !beside(r.url))
    expect(routes.filter((r) => !(r.access in ACTIONS))).toEqual([])
    expect(routes.map((r) => `${r.method} ${r.url}`).sort()).toEqual(Object.keys(EXAMPLES).sort())
  })

  test('every action has words in both languages and is used by a route', () => {
    const used = new Set(w.a.app.declaredRoutes.map((r) => r.access))
    for (const [action, { text }] of Object.entries(ACTIONS)) {
      expect(text.zh && text.en, action).toBeTruthy()
      expect(used, action).toContain(action)
    }
  })

  test('supervisors change nothing (but keep a secret of a draw), approvers only decide on what others propose, administrators read no content', () => {
    const changing = w.a.app.declaredRoutes.filter(
      (r) =>
        r.method !== 'GET' &&
        !['public', 'signed-in'].some((x) => ACTIONS[r.access as Action].roles.includes(x as never)),
    )
    expect(changing.length).toBeGreaterThan(15)
    for (const r of changing.filter((x) => x.access !== 'draw.witness'))
      expect(ACTIONS[r.access as Action].roles, r.url).not.toEqual(expect.arrayContaining(['supervisor']))
    for (const r of changing.filter((x) => !/\.decide$/.test(x.access) || x.access === 'screening.decide'))
      expect(ACTIONS[r.access as Action].roles, r.url).not.toEqual(expect.arrayContaining(['approver']))
    for (const [action, { roles }] of Object.entries(ACTIONS))
      if ((roles as readonly string[]).includes('admin'))
        expect(action).toMatch(/^(staff|system|mail-template)\./)
  })
})

/** What the route should answer to this persona. */
function wanted(
  persona: Persona,
  action: Action,
  example: Example,
): 'success' | 'signed-out' | 'forbidden' | 'hidden' {
  if (!tableAllows(persona, action)) return persona.who ? 'forbidden' : 'signed-out'
  const { of = [] } = example
  if (persona.elsewhere === 'unit' && of.includes('unit')) return 'hidden'
  if (persona.elsewhere === 'track' && (of.includes('track') || of.includes('call'))) return 'hidden'
  return 'success'
}

describe.each(Object.entries(EXAMPLES))('%s', (route, example) => {
  test('lets in who may, and nobody else', async () => {
    const [method, url] = route.split(' ') as ['GET', string]
    const declared = w.a.app.declaredRoutes.find((r) => r.method === method && r.url === url)
    expect(declared, 'the route is gone').toBeDefined()
    const action = declared!.access as Action
    // On the oldest PostgreSQL it is about what the route asks of the database: one who may, and one who may not.
    const asking = OLDEST ? firstOfEach(w.personas, (p) => wanted(p, action, example)) : w.personas
    for (const persona of asking) {
      const want = wanted(persona, action, example)
      const options = await example.make(w, persona, want === 'success')
      const inject = persona.who?.inject ?? ((o: object) => w.a.app.inject(o))
      const response = await inject({ method, ...options })
      const got = `${persona.name}: ${response.statusCode} ${response.statusCode >= 400 ? response.body.slice(0, 300) : ''}`
      const special = example.status?.[persona.name] ?? example.status?.['*']
      if (want === 'signed-out') expect(response.statusCode, got).toBe(401)
      else if (want === 'forbidden')
        expect([response.statusCode, response.json().code], got).toEqual([403, 'forbidden'])
      else if (special !== undefined) expect(response.statusCode, got).toBe(special)
      else if (want === 'hidden') expect([403, 404], got).toContain(response.statusCode)
      else expect(response.statusCode, got).toBeLessThan(300)
    }
    walked.add(route)
  })
})

afterAll(() => expect(walked.size).toBe(Object.keys(EXAMPLES).length))
