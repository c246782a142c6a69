import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Applicant, idNumber, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let unit: Applicant
beforeAll(async () => {
  s = await season()
  unit = await s.applicant('D')
})
afterAll(() => s.close())

describe('saving', () => {
  test('of two who write at once, the second hears of it and nothing is overwritten', async () => {
    const app = await s.draft(unit, 'D')
    const other = await s.colleague(unit)
    const mine = { ...app.content, plan: { ...app.content.plan, goals: '一位写的目标。'.repeat(5) } }
    const theirs = { ...app.content, plan: { ...app.content.plan, goals: '另一位写的目标。'.repeat(5) } }
    const answers = await Promise.all([
      s.save(unit.manager, app.id, app.version, mine),
      s.save(other, app.id, app.version, theirs),
    ])
    expect(answers.map((r) => r.statusCode).sort()).toEqual([200, 412])
    const won = answers.find((r) => r.statusCode === 200)!.json()
    const lost = answers.find((r) => r.statusCode === 412)!
    expect(lost.json().code).toBe('version-changed')
    expect(lost.headers.etag).toBe(`"v${app.version + 1}"`)
    expect((await s.read(unit.manager, app.id)).content).toEqual(won.content)
  })

  test('without a version it is refused; the same content again changes nothing', async () => {
    const app = await s.draft(unit, 'D')
    const url = `/api/v1/applications/${app.id}`
    const bare = await unit.manager.inject({ method: 'PUT', url, payload: { content: {} } })
    expect(bare.json().code).toBe('version-required')
    const again = await s.save(unit.manager, app.id, app.version, app.content)
    expect(again.json()).toMatchObject({ version: app.version, problems: 0, notKept: [] })
  })
})

describe('an ID number', () => {
  const number = idNumber('41010519900307001')
  const write = async (app: Json, talent: object) => {
    const now = await s.read(unit.manager, app.id)
    const content = {
      ...now.content,
      people: { ...now.content.people, talent: { ...now.content.people.talent, ...talent } },
    }
    return (await s.save(unit.manager, app.id, now.version, content)).json()
  }
  const reveal = (who = unit.manager, id: string) =>
    who.inject({
      method: 'POST',
      url: `/api/v1/applications/${id}/reveal`,
      payload: { path: 'people.talent.idNumber', reason: '核对身份' },
    })

  test('is kept apart and encrypted; the content has its mask and the birth date', async () => {
    const app = await s.draft(unit, 'D')
    const kept = await write(app, { idNumber: ` ${number.toLowerCase()} `, birthDate: '' })
    expect(kept.content.people.talent).toMatchObject({ birthDate: '1990-03-07' })
    expect(kept.content.people.talent.idNumber).toMatch(/^4101\*{12}..$/)
    const same = await write(app, { idNumber: kept.content.people.talent.idNumber, name: '张三' })
    expect(same.content.people.talent).toMatchObject({
      idNumber: kept.content.people.talent.idNumber,
      name: '张三',
    })
    const { rows } = await s.t.admin.query(
      `select (select string_agg(a::text, '') from application a) || (select string_agg(h::text, '') from history h)
           || (select string_agg(encode(ciphertext, 'escape'), '') from secret) as everything`,
    )
    expect(rows[0].everything).not.toContain(number)
    expect((await reveal(unit.manager, app.id)).json()).toEqual({ value: number })
    const seen = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
    expect(seen.items).toContainEqual(expect.objectContaining({ action: 'application.started' }))
    const looks = await s.t.admin.query(
      `select reason, detail from history where action = 'secret.revealed' and subject_id = $1`,
      [app.id],
    )
    expect(looks.rows).toEqual([{ reason: '核对身份', detail: { path: 'people.talent.idNumber' } }])
  })

  test('that cannot be one is kept nowhere, and the answer says why; a mask of nothing is no number', async () => {
    const app = await s.draft(unit, 'D')
    const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
    const kept = await write(app, { idNumber: wrong })
    expect(kept.content.people.talent.idNumber).toBeUndefined()
    expect(kept.notKept).toEqual([
      expect.objectContaining({ path: 'people.talent.idNumber', code: 'badIdNumber' }),
    ])
    expect(kept.problems).toBeGreaterThan(0)
    expect(
      (await write(app, { idNumber: '4101************1X' })).content.people.talent.idNumber,
    ).toBeUndefined()
    expect((await reveal(unit.manager, app.id)).statusCode).toBe(404)
  })

  test('is opened by the unit and the track’s officer only', async () => {
    const app = await s.draft(unit, 'D')
    await s.submit(unit.manager, app)
    const allowed = [unit.manager, await s.staff('officer', { tracks: ['D'] })]
    for (const who of allowed) expect((await reveal(who, app.id)).statusCode).toBe(200)
    const others = [await s.staff('officer', { tracks: ['C1'] }), (await s.applicant('D')).manager]
    for (const who of others) expect((await reveal(who, app.id)).statusCode).toBe(404)
    expect((await reveal(await s.staff('supervisor'), app.id)).statusCode).toBe(403)
  })
})

describe('hostile content', () => {
  const deep = (n: number) => '['.repeat(n) + ']'.repeat(n)
  const cases: [string, string, number | number[]][] = [
    [
      'unknown places are dropped',
      '{"content":{"admin":true,"basics":{"title":"好","role":"x"},"state":"eligible"}}',
      200,
    ],
    ['a prototype in it', '{"content":{"__proto__":{"polluted":1},"basics":{"title":"好"}}}', [200, 400]],
    ['a constructor in it', '{"content":{"constructor":{"prototype":{"polluted":1}}}}', [200, 400]],
    ['very deep', `{"content":{"basics":{"title":${deep(20_000)}}}}`, 400],
    ['very long text', `{"content":{"plan":{"goals":"${'长'.repeat(60_000)}"}}}`, 400],
    [
      'too many rows',
      `{"content":{"budget":${JSON.stringify(Array(5000).fill({ category: 'meeting' }))}}}`,
      400,
    ],
    ['larger than anything', `{"content":{"plan":{"goals":"${'x'.repeat(5_000_000)}"}}}`, 413],
    ['a list for the content', '{"content":[]}', 400],
    ['text for the content', '{"content":"x"}', 400],
    ['wrong shapes', '{"content":{"basics":[1,2],"budget":{"a":1},"plan":"x","people":7}}', [200, 400]],
    [
      'HTML and SQL',
      `{"content":{"basics":{"title":"<img src=x onerror=alert(1)>'; drop table application; --"}}}`,
      200,
    ],
    ['a zero character', '{"content":{"basics":{"title":"a\\u0000b"}}}', [200, 400]],
    ['half a surrogate pair', '{"content":{"basics":{"title":"a\\ud800b"}}}', [200, 400]],
    [
      'numbers out of range',
      '{"content":{"budget":[{"category":"meeting","association":1e308,"own":-5}]}}',
      200,
    ],
    ['no JSON', '{"content":', 400],
  ]
  test.each(cases)('%s', async (_, payload, status) => {
    const app = await s.draft(unit, 'D')
    const response = await unit.manager.inject({
      method: 'PUT',
      url: `/api/v1/applications/${app.id}`,
      headers: { 'if-match': `"v${app.version}"`, 'content-type': 'application/json' },
      payload,
    })
    expect([status].flat(), response.body.slice(0, 300)).toContain(response.statusCode)
    const now = await s.read(unit.manager, app.id)
    if (response.statusCode >= 400) expect(now.content).toEqual(app.content)
    expect(now.state).toBe('draft')
    expect(Object.keys(now.content)).not.toContain('admin')
    expect(now.content.basics?.role).toBeUndefined()
    expect(({} as Json).polluted).toBeUndefined()
    const pdf = await unit.manager.inject({ url: `/api/v1/applications/${app.id}/application.pdf?lang=en` })
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('a file of another application is refused', async () => {
    const city = await s.applicant('C4', { region: 'puyang' })
    const [own, other] = [
      await s.draft(city, 'C4'),
      await s.draft(await s.applicant('C4', { region: 'luohe' }), 'C4'),
    ]
    for (const file of [
      other.content.attachments['recommendation-letter'][0].file,
      randomUUID(),
      7,
      '../../etc/passwd',
    ]) {
      const attachments = {
        'recommendation-letter': [{ file, name: 'x.pdf', size: 1, type: 'application/pdf' }],
      }
      const refused = await s.save(city.manager, own.id, own.version, { ...own.content, attachments })
      expect(refused.json(), String(file)).toMatchObject({ code: 'content-refused' })
    }
    const attachments = {
      'recommendation-letter': [
        { ...own.content.attachments['recommendation-letter'][0], name: 'forged', size: 1e9 },
      ],
    }
    const kept = (await s.save(city.manager, own.id, own.version, { ...own.content, attachments })).json()
    const [slot, list] = Object.entries<Json[]>(own.content.attachments)[0]!
    // What it is and how large is the server's to know; what it is called is theirs.
    expect(kept.content.attachments).toEqual({ [slot]: [{ ...list[0], name: 'forged.pdf' }] })
  })
})

describe('somebody else’s application', () => {
  test('is not there, whatever one asks of it', async () => {
    const app = await s.draft(unit, 'D')
    const stranger = (await s.applicant('D')).manager
    const url = `/api/v1/applications/${app.id}`
    const headers = { 'if-match': `"v${app.version}"`, 'idempotency-key': 'k' }
    const asked: [string, string, object?][] = [
      ['GET', url],
      ['PUT', url, { content: {} }],
      ['POST', `${url}/submit`, {}],
      ['POST', `${url}/withdraw`, {}],
      ['GET', `${url}/history`],
      ['GET', `${url}/verdict`],
      ['GET', `${url}/receipt`],
      ['GET', `${url}/receipt.pdf`],
      ['GET', `${url}/application.pdf`],
      ['POST', `${url}/reveal`, { path: 'people.talent.idNumber', reason: '看看' }],
    ]
    for (const who of [stranger, await s.staff('officer')])
      for (const [method, at, payload] of asked) {
        const response = await who.inject({
          method: method as 'GET',
          url: at,
          headers,
          ...(payload && { payload }),
        })
        // An officer may not even try a unit's steps; a stranger may, with applications of their own.
        expect([404, who === stranger ? 404 : 403], `${method} ${at}`).toContain(response.statusCode)
      }
    const foreign = { callId: s.call.id, track: 'D', unitId: unit.id }
    expect(
      (await stranger.inject({ method: 'POST', url: '/api/v1/applications', payload: foreign })).statusCode,
    ).toBe(404)
    expect((await stranger.inject({ url: '/api/v1/applications' })).json().items).toEqual([])
    expect(
      (await unit.manager.inject({ url: `/api/v1/applications?unit=${unit.id}` })).json().items.length,
    ).toBeGreaterThan(0)
  })
})
