import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fill, find, type Texts } from '../src/i18n/texts.ts'

const SRC = join(import.meta.dirname, '../src')

function leaves(texts: Texts, before = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(before + name, value)
    else for (const [key, text] of leaves(value, `${before}${name}.`)) found.set(key, text)
  }
  return found
}

const areas = readdirSync(join(SRC, 'i18n/zh')).map((name) => name.replace('.json', ''))
const read = (locale: string, area: string): Map<string, string> =>
  leaves(JSON.parse(readFileSync(join(SRC, 'i18n', locale, `${area}.json`), 'utf8')) as Texts)
const zh = new Map(areas.map((area) => [area, read('zh', area)]))

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
    const places = (text = '') => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort()
    for (const [key, text] of zh.get(area)!)
      expect({ key, places: places(en.get(key)) }).toEqual({ key, places: places(text) })
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

test('a text is filled, and a place without a value is seen', () => {
  expect(fill('剩 {{days}} 天 {{ clock }} {{x}}', { days: 0, clock: '01:00' })).toBe('剩 0 天 01:00 {{x}}')
  expect(fill('{{a}}', { a: '{{b}}', b: 1 })).toBe('{{b}}')
})

test.each(['__proto__', 'constructor', 'toString.name', 'a', 'a.b.c', ''])('no text under %j', (key) => {
  expect(find({ a: { b: 'x' } }, key)).toBeUndefined()
})
