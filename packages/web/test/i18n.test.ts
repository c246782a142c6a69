import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupI18n } from '@lingui/core'
import { describe, expect, test } from 'vitest'
import { type Catalog, compiledTexts, compileTexts, type Texts } from '../scripts/compile-texts.ts'

const SRC = join(import.meta.dirname, '../src')

const areas = readdirSync(join(SRC, 'i18n/zh')).map((name) => name.replace('.json', ''))
/** The compiled messages of an area; throws where one does not compile. */
const read = (locale: string, area: string): Map<string, Message> => {
  const file = readFileSync(join(SRC, 'i18n', locale, `${area}.json`), 'utf8')
  const catalog = Object.entries(compileTexts(area, JSON.parse(file) as Texts))
  return new Map(catalog.map(([key, message]) => [key.slice(area.length + 1), message]))
}
const zh = new Map(areas.map((area) => [area, read('zh', area)]))

type Message = Catalog[string]

/** What a message asks values for: the name, how it is written (`plural`), and the cases of a plural. */
interface Place {
  readonly name: string
  readonly type: string | undefined
  readonly cases: Readonly<Record<string, Message>>
}

const placesOf = (message: Message): Place[] =>
  message.flatMap((part) => {
    if (typeof part === 'string') return []
    const [name, type, format] = part
    const written = Object.entries((format ?? {}) as object).filter(([, c]) => Array.isArray(c))
    const cases = Object.fromEntries(written) as Record<string, Message>
    return [{ name, type, cases }, ...Object.values(cases).flatMap(placesOf)]
  })

/** The names of a message's places, each once. */
const names = (message: Message = []): string[] => [...new Set(placesOf(message).map((p) => p.name))].sort()

/** Texts that a file asks for: whole keys, and the beginnings of keys that end in a value (`state.${x}`). */
interface Asked {
  readonly file: string
  readonly area: string
  readonly key: string
  readonly open: boolean
}

const asked: Asked[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
  .flatMap((file) => {
    const code = readFileSync(join(SRC, file), 'utf8')
    const own =
      /use(?:Words|Translation)\(\s*'(\w+)'/.exec(code)?.[1] ??
      (file.startsWith('pages/supervisor') ? 'staff' : 'common')
    const keys = [
      ...code.matchAll(
        /(?<![\w.])(?:t|word|key)\(\s*(?:'([^']+)'|`([^`]+)`|[^,()'`]+\?\s*'([^']+)'\s*:\s*'([^']+)')/g,
      ),
    ]
    return keys.flatMap(([, plain, template, yes, no]) =>
      [plain, template, yes, no].flatMap((written) => {
        if (!written) return []
        const [area, key] = written.includes(':') ? (written.split(':') as [string, string]) : [own, written]
        const at = key.indexOf('${')
        return [{ file, area, key: at < 0 ? key : key.slice(0, at), open: at >= 0 }]
      }),
    )
  })

describe.each(areas)('texts of %s', (area) => {
  test('have the same names and the same places to fill in both languages', () => {
    const en = read('en', area)
    expect([...en.keys()].sort()).toEqual([...zh.get(area)!.keys()].sort())
    for (const [key, message] of zh.get(area)!)
      expect({ key, names: names(en.get(key)) }).toEqual({ key, names: names(message) })
  })

  test.each(['zh', 'en'])('are plain places or plurals for every number, %s', (locale) => {
    const odd = [...read(locale, area)].flatMap(([key, message]) =>
      placesOf(message)
        .filter(({ type, cases }) => type !== undefined && !(type === 'plural' && 'other' in cases))
        .map(({ name }) => `${key}: ${name}`),
    )
    expect(odd).toEqual([])
  })

  test('are all there for those who ask', () => {
    const missing = asked.filter(
      ({ area: a, key, open }) =>
        a === area &&
        !(open ? [...zh.get(area)!.keys()].some((k) => k.startsWith(key)) : zh.get(area)!.has(key)),
    )
    expect(missing).toEqual([])
  })

  test('are all asked for', () => {
    const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(SRC, name), 'utf8'))
      .join('\n')
    const begun = asked.filter((a) => a.open && a.area === area).map((a) => a.key)
    const unused = [...zh.get(area)!.keys()].filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !code.includes(`'${area}:${key}'`) &&
        !begun.some((start) => start !== '' && key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})

describe('a text', () => {
  const i18n = setupI18n({ missing: (_locale, name) => name })
  const en = {
    left: "{days} d {clock} left by the server's clock",
    rows: { full: 'At most {n, plural, one {# row} other {# rows of {what}}}' },
  }
  i18n.load('en', compileTexts('a', en))
  i18n.activate('en')

  test('is filled, and what is filled in is not read again', () => {
    expect(i18n._('a:left', { days: 0, clock: '{n}' })).toBe("0 d {n} left by the server's clock")
  })

  test.each([
    [0, 'At most 0 rows of x'],
    [1, 'At most 1 row'],
    [1200, 'At most 1,200 rows of x'],
  ])('counts %i', (n, text) => {
    expect(i18n._('a:rows.full', { n, what: 'x' })).toBe(text)
  })

  test('asks for each value once, also within plurals', () => {
    expect(names(compileTexts('a', en)['a:rows.full'])).toEqual(['n', 'what'])
  })

  test.each(['{{n}}', '{n', '{n rows}', '{n, plural, some {# row}}', 'n}'])(
    'that is no message stops the build: %s',
    (text) => {
      expect(() => compileTexts('a', { b: { c: text } })).toThrow('text a:b.c is no ICU message')
    },
  )

  test.each(['__proto__', 'constructor', 'toString.name', 'a:left.x', ''])(
    'that is not there shows its name: %j',
    (key) => {
      expect(i18n._(key)).toBe(key)
    },
  )
})

test('the files of texts become compiled catalogs in the build, and others stay', () => {
  const { transform } = compiledTexts()
  const { filter, handler } = transform as unknown as {
    filter: { id: RegExp }
    handler: (code: string, id: string) => { code: string }
  }
  const id = '/src/i18n/en/unit.json'
  expect(filter.id.test(id)).toBe(true)
  expect(filter.id.test('/src/api/unit.json')).toBe(false)
  expect(JSON.parse(handler('{"a":{"b":"{n} x"}}', id).code)).toEqual({ 'unit:a.b': [['n'], ' x'] })
})

test('whatever the server writes into the history has a name', () => {
  const server = join(SRC, '../../server/src')
  const written = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const code = readFileSync(join(server, name), 'utf8')
      return [...code.matchAll(/\baction:([^,}]*)/g)].flatMap(([, value = '']) =>
        [...value.matchAll(/'([a-z][a-z-]*\.[a-z.-]+)'/g)].map(([, action = '']) => action),
      )
    })
  expect(written.length).toBeGreaterThan(30)
  const known = zh.get('staff')!
  expect(written.filter((a) => !known.has(`history.actions.${a.replaceAll('.', '-')}`))).toEqual([])
})
