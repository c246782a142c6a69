import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadConfig, SETTING_NAMES } from '../src/platform/config.ts'

const DOC = fileURLToPath(new URL('../../../docs/operate/settings.md', import.meta.url))

/** Name, default, Chinese and English of every row of the table. */
const rows = readFileSync(DOC, 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z_]+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the page of settings names every setting, in order, in both languages', () => {
  expect(rows.map(([, name]) => name)).toEqual(SETTING_NAMES)
  for (const [, name, , zh, en] of rows)
    expect(`${name}: ${zh} / ${en}`).toMatch(/: .*\p{Script=Han}.* \/ .*[a-z]{2}/u)
})

test('the defaults it states are the defaults', () => {
  const defaults = rows.flatMap(([, name = '', shown = '']): [string, string][] => {
    const value = /^`(.+)`$/.exec(shown)?.[1]
    return value === undefined ? [] : [[name, value]]
  })
  const needed = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@example.org' }
  expect(loadConfig({ ...needed, ...Object.fromEntries(defaults) })).toEqual(loadConfig(needed))
  expect(defaults.map(([name]) => name)).toEqual([
    'PORT',
    'HOST',
    'ZHINAN_DATA',
    'ZHINAN_MAIL',
    'ZHINAN_DEMO',
    'LOG_LEVEL',
    'ZHINAN_POOL',
    'ZHINAN_RATE_LIMIT',
  ])
})
