import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, newKey, versionOf } from '../src/api/client.ts'
import { ApiProblem, issuesByField, problemFrom } from '../src/api/problem.ts'
import type { CallCard, Me } from '../src/api/types.ts'
import { inRow, navigationFor } from '../src/layouts/navigation-items.ts'
import { asked } from '../src/pages/public/can-apply-answers.ts'
import { toInput } from '../src/pages/unit/unit-values.ts'
import { date, dateTime, fromShanghai, remaining, toShanghai } from '../src/parts/when.ts'
import { allStrings, safeNext, strings } from '../src/search.ts'

describe('time is Shanghai’s, wherever the reader is', () => {
  test.each([
    ['2026-11-24T09:00:00Z', '2026年11月24日 17:00', '24 Nov 2026, 17:00'],
    ['2026-12-31T16:00:00Z', '2027年1月1日 00:00', '1 Jan 2027, 00:00'],
    ['2024-02-28T23:59:59Z', '2024年2月29日 07:59', '29 Feb 2024, 07:59'],
  ])('%s', (instant, zh, en) => {
    expect([dateTime(instant, 'zh'), dateTime(instant, 'en')]).toEqual([zh, en])
    expect([date(instant, 'zh'), date(instant, 'en')]).toEqual([zh.split(' ')[0], en.split(',')[0]])
  })

  test('an instant comes back from the form as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = new Date(seconds * 1000).toISOString()
        expect(fromShanghai(toShanghai(instant))).toBe(instant)
      }),
    )
  })

  test.each(['', 'x', '2026-13-01T00:00', '2026-11-24'])('%j is no time', (typed) => {
    expect(fromShanghai(typed)).toBeUndefined()
  })

  test.each([
    [-5, 0, '00:00:00'],
    [999, 0, '00:00:00'],
    [1000, 0, '00:00:01'],
    [86_399_999, 0, '23:59:59'],
    [86_400_000, 1, '00:00:00'],
    [12 * 86_400_000 + 3 * 3_600_000 + 21 * 60_000, 12, '03:21:00'],
  ])('%i ms leave %i days and %s', (ms, days, clock) => {
    expect(remaining(ms)).toEqual({ days, clock })
  })
})

describe('what stands in an address', () => {
  test.each([
    [undefined, '/home'],
    ['', '/home'],
    ['/units/new?x=1', '/units/new?x=1'],
    ['https://evil.example', '/home'],
    ['//evil.example', '/home'],
    ['/\\evil.example', '/home'],
    ['javascript:alert(1)', '/home'],
  ])('after signing in, %j leads to %j', (next, to) => {
    expect(safeNext(next)).toBe(to)
  })

  test('is read as short strings, whatever is typed', () => {
    const read = strings('a', 'b')
    expect(read({ a: 1, b: true, c: 'x' })).toEqual({ a: '1', b: 'true' })
    expect(read({ a: '', b: { x: 1 } })).toEqual({})
    expect(read({ a: 'x'.repeat(501), b: null })).toEqual({})
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        for (const value of Object.values(allStrings(raw))) expect(typeof value).toBe('string')
      }),
    )
  })

  test.each([
    ['/units/{id}', { id: 'a/b c' }, {}, '/units/a%2Fb%20c'],
    [
      '/units',
      {},
      { q: '学会', kind: '', region: undefined, limit: 0 },
      '/units?q=%E5%AD%A6%E4%BC%9A&limit=0',
    ],
    ['/a/{x}/b/{y}', { x: '1', y: '2' }, { c: null }, '/a/1/b/2'],
  ])('%s', (path, places, query, address) => {
    expect(addressOf(path, places, query)).toBe(address)
  })

  test.each([
    ['"v3"', 3],
    ['W/"v12"', 12],
    ['"3"', undefined],
    ['"v"', undefined],
    [null, undefined],
  ])('ETag %j is version %j', (etag, version) => {
    expect(versionOf(etag)).toBe(version)
  })

  test('no two keys are the same', () => {
    expect(new Set(Array.from({ length: 100 }, newKey)).size).toBe(100)
  })
})

describe('refusals', () => {
  test('whatever answers is a problem that says what to do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), fc.anything(), (status, body) => {
        const problem = problemFrom(status, body)
        expect(problem).toBeInstanceOf(ApiProblem)
        expect(problem.title.zh.length * problem.title.en.length).toBeGreaterThan(0)
      }),
    )
    expect(problemFrom(502, '<html>').code).toBe('unreachable')
    expect(problemFrom(404, { code: 'not-found', title: { zh: '无', en: 'none' } }).code).toBe('not-found')
  })

  test('issues find their fields', () => {
    const message = { zh: '错', en: 'wrong' }
    const problem = problemFrom(400, {
      code: 'validation',
      title: message,
      issues: [
        { path: '/body/contact/phone', code: 'a', message },
        { path: '/body/contact/phone', code: 'b', message },
        { code: 'c', message },
      ],
    })
    const fields = issuesByField(problem)
    expect([...fields].map(([field, issues]) => [field, issues.map((i) => i.code)])).toEqual([
      ['contact.phone', ['a', 'b']],
      ['', ['c']],
    ])
  })
})

describe('the navigation offers what the person may open', () => {
  const user = { id: 'u', name: '甲', email: 'a@b.cn', locale: 'zh', phone: null } as const
  const unit = { id: '7', name: '学会', kind: 'x', role: 'manager', status: 'verified' } as const
  const me = (more: Partial<Me>): Me => ({ user, units: [], staff: [], can: [], ...more })
  const role = (name: Me['staff'][number]['role']): Me['staff'] => [
    { role: name, duties: [], callId: null, tracks: null },
  ]
  const call = (id: string, status: CallCard['status']) => ({ id, status }) as CallCard
  const calls = [call('old', 'closed'), call('now', 'open')]

  test.each<[string, Me, readonly CallCard[], string[]]>([
    ['nobody’s member', me({}), calls, ['home', 'guide']],
    ['a unit’s manager', me({ units: [unit] }), calls, ['home', 'unit', 'guide']],
    ['in two units', me({ units: [unit, { ...unit, id: '8' }] }), calls, ['home', 'guide']],
    [
      'an officer',
      me({ staff: role('officer'), can: ['screening.read', 'unit.list', 'call.prepare'] }),
      calls,
      ['home', 'screening', 'units', 'manage', 'guide'],
    ],
    ['an administrator', me({ staff: role('admin'), can: ['staff.read'] }), calls, ['home', 'staff']],
    [
      'a supervisor before any call',
      me({ staff: role('supervisor'), can: ['history.read'] }),
      [],
      ['home', 'history'],
    ],
  ])('%s', (_, person, known, keys) => {
    expect(navigationFor(person, known).map((i) => i.key)).toEqual(keys)
  })

  test.each<[string, string[], (string | string[])[]]>([
    [
      'few stand side by side',
      ['unit.list', 'import.read', 'sanction.read'],
      ['home', 'units', 'imports', 'sanctions', 'guide'],
    ],
    [
      'many stand in groups, at the place of the first',
      ['screening.read', 'unit.list', 'import.read', 'notice.read', 'staff.read', 'overview.read'],
      ['home', 'overview', 'screening', ['units', 'imports'], ['deadline', 'guide'], 'staff'],
    ],
  ])('in a row %s', (_, can, shown) => {
    const items = navigationFor(me({ staff: role('officer'), can }), calls)
    expect(inRow(items).map((i) => ('group' in i ? i.items.map((x) => x.key) : i.key))).toEqual(shown)
  })

  test('before the calls are heard of, their places are kept and lead nowhere', () => {
    const officer = me({ staff: role('officer'), can: ['screening.read', 'call.prepare'] })
    expect(navigationFor(officer, undefined)).toEqual([
      { key: 'home', to: '/home' },
      { key: 'screening', to: '/screening' },
      { key: 'manage' },
      { key: 'guide' },
    ])
  })

  test('the open call comes before a closed one', () => {
    expect(navigationFor(me({}), calls).at(-1)?.to).toBe('/calls/now')
  })
})

test('only questions of one’s kind of unit are asked, and first the kind', () => {
  const text = { zh: '问', en: 'q' }
  const q = (id: string, kinds?: string[]) => ({
    id,
    title: text,
    type: 'choice' as const,
    ...(kinds && { kinds }),
  })
  const all = [q('kind'), q('host', ['uni']), q('bank'), q('party', ['society'])]
  const ids = (answers: Record<string, string>) => asked(all, answers).map((x) => x.id)
  expect(ids({})).toEqual(['kind'])
  expect(ids({ kind: 'uni' })).toEqual(['kind', 'host', 'bank'])
  expect(ids({ kind: 'society', host: 'yes' })).toEqual(['kind', 'bank', 'party'])
  expect(asked([], { kind: 'uni' })).toEqual([])
})

describe('a unit as it is sent', () => {
  const typed = {
    name: ' 学会 ',
    kind: 'k',
    region: 'r',
    address: 'a',
    contact: { name: ' 甲 ', phone: '1', email: 'e' },
  }

  test('is trimmed; nothing typed of host, code and bank is nothing', () => {
    expect(toInput(typed, undefined)).toMatchObject({
      name: '学会',
      creditCode: null,
      host: null,
      bank: null,
      contact: { name: '甲' },
    })
  })

  test('codes are sent as they are written officially, wrong ones as typed', () => {
    const code = '91350100m000100y43'
    expect(toInput({ ...typed, creditCode: code }, undefined).creditCode).toBe('91350100M000100Y43')
    expect(toInput({ ...typed, creditCode: ' 123 ' }, undefined).creditCode).toBe('123')
    expect(toInput({ ...typed, host: { name: '大学', creditCode: code } }, 'university').host).toEqual({
      name: '大学',
      kind: 'university',
      creditCode: '91350100M000100Y43',
    })
  })

  test('a host typed for another kind is not sent; a blank account number leaves the kept one', () => {
    expect(toInput({ ...typed, host: { name: '大学', creditCode: 'x' } }, undefined).host).toBeNull()
    const bank = { bankName: '行', accountName: '户' }
    expect(toInput({ ...typed, bank }, undefined).bank).toEqual(bank)
    expect(toInput({ ...typed, bank: { ...bank, accountNumber: '62 22' } }, undefined).bank).toEqual({
      ...bank,
      accountNumber: '6222',
    })
  })
})
