import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUIDE, kczy } from './eligible.ts'

/** The official text stands beside the checkout, not in it: its sentences are not ours. */
const FILE = join(GUIDE, '../../../shared/guide/kczy-2023.txt')
const LONGEST = 24

const squeeze = (s: string) => s.replace(/\s+/g, '')

/** Runs of `text` longer than `longest` that stand in `original`, white space apart. */
function copied(text: string, original: string, longest: number): string[] {
  const [t, o] = [squeeze(text), squeeze(original)]
  const found: string[] = []
  for (let i = 0; i + longest < t.length; i++) {
    const run = t.slice(i, i + longest + 1)
    if (o.includes(run)) {
      found.push(run)
      i += longest
    }
  }
  return found
}

describe('finding copied text', () => {
  const original = '甲乙丙丁戊己庚辛壬癸子丑寅卯'
  it.each([
    ['文：甲乙丙丁戊己', 5, ['甲乙丙丁戊己']],
    ['文：甲乙丙丁戊', 5, []],
    ['甲乙\n  丙丁戊己', 5, ['甲乙丙丁戊己']],
    ['己戊丁丙乙甲', 5, []],
    ['子丑寅卯', 3, ['子丑寅卯']],
  ])('%s', (text, longest, found) => {
    expect(copied(text, original, longest)).toEqual(found)
  })
})

describe.skipIf(!existsSync(FILE))('beside the official text', () => {
  const original = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  const guide = squeeze(original)
  const call = kczy()

  it('every telephone, quota and amount stands in it', () => {
    for (const t of call.tracks) {
      expect(guide, t.id).toContain(t.hotline)
      const { quota, amount } = t.award
      const wan = `${amount / 1_000_000}万元`
      const ways = [
        `${quota}个项目，每个项目${wan}`,
        `${quota}个项目，${wan}`,
        `${quota}项，每个项目${wan}`,
        `${quota}项，${wan}`,
      ]
      ways.push(`项目${quota}项，每个项目${wan}`)
      expect(
        ways.some((w) => guide.includes(w)),
        `${t.id}: ${quota} × ${wan}`,
      ).toBe(true)
    }
  })

  it('every large number that is promised stands in it', () => {
    for (const t of call.tracks)
      for (const r of t.rules) {
        const n = r.kind === 'atLeast' ? (r.params as { n: number }).n : 0
        // Small ones stand everywhere; the floor of staff comes from a second source, and 亿 is written in words.
        if (n >= 20 && n < 1_000_000 && !r.source)
          expect(guide, `${t.id}/${r.id}`).toMatch(new RegExp(`[^0-9]${n}[名人个篇条位项]`))
      }
  })

  it('every clause has its heading there', () => {
    for (const t of call.tracks) {
      const [chapter, section] = t.clause.split(/[()]/) as [string, string?]
      expect(guide).toContain(`${chapter}、`)
      if (section) expect(guide.replaceAll('(', '（')).toContain(`（${section}）`)
    }
  })

  it('none of its sentences stands in ours', () => {
    const files = readdirSync(GUIDE, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /\.(?:yaml|ts|md)$/.test(f),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const f of files)
      expect(copied(readFileSync(join(GUIDE, f), 'utf8'), original, LONGEST), f).toEqual([])
  })
})
