import { withValue } from '@zhinan/call'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { draftApplication, submit } from '../packages/cli/src/season/apply.ts'
import { DEMO_PASSWORD, useBrowser, visitor } from './browser.ts'
import { chance, clientOf, freshUnit, theCall } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'

/** A track whose units may apply more than once, with five decisions for an officer in each application. */
const TRACK = 'C6'
const UNITS = 10
const FILES = 50

type Outcome = 'eligible' | 'ineligible' | 'returned'

/** Most are fine; one in ten is not, two in ten go back. */
const outcomeOf = (place: number): Outcome =>
  place % 10 === 3 ? 'ineligible' : place % 5 === 2 ? 'returned' : 'eligible'

test('an officer does fifty files by keyboard alone', { timeout: 480_000 }, async () => {
  const mark = `键盘五十份${Date.now().toString(36)}`
  await submitFifty(mark)

  const { page, complaints } = await visitor(browser())
  const mouse: string[] = []
  await page.exposeFunction('sawMouse', (what: string) => void mouse.push(what))
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      (e) => (globalThis as unknown as { sawMouse(s: string): void }).sawMouse(String(e.target)),
      true,
    )
  })
  await signInByKeys(page)
  // The queue's address, as a colleague sends it or a bookmark keeps it.
  await page.goto(`/screening?track=${TRACK}&q=${encodeURIComponent(mark)}`)
  await page.getByText(`共 ${FILES} 份`).waitFor()

  const began = performance.now()
  const done = new Map<string, Outcome>()
  let before = ''
  for (let place = 0; place < FILES; place++) {
    await page.keyboard.press('j')
    const number = page.locator('.zs-middle header .zf-figures')
    await expect.poll(() => number.textContent(), { interval: 20 }).not.toBe(before)
    before = (await number.textContent())!
    const outcome = outcomeOf(place)
    await STEPS[outcome](page, place)
    done.set(before, outcome)
  }
  const seconds = (performance.now() - began) / 1000
  console.info(`fifty files by keyboard: ${seconds.toFixed(1)} s`)
  // Back through two of them, and at the end the page says that it is the end.
  await page.keyboard.press('j')
  await page.getByText('队列到头了').waitFor()
  expect(mouse).toEqual([])
  expect(complaints).toEqual([])
  expect(done.size).toBe(FILES)

  // What the server keeps is what was done, file by file, with the words.
  const officer = await clientOf(OFFICER)
  const { items } = await officer.call<{ items: { id: string; number: string; state: Outcome }[] }>(
    'GET',
    `/screening?track=${TRACK}&limit=100&q=${encodeURIComponent(mark)}`,
  )
  expect(Object.fromEntries(items.map((x) => [x.number, x.state]))).toEqual(Object.fromEntries(done))
  for (const [i, { number, state }] of items.entries()) {
    if (state === 'eligible' && i % 10 !== 0) continue
    const a = await officer.call<Kept>('GET', `/screening/${items[i]!.id}`)
    const mine = a.verdict.findings.filter((f) => f.code === 'decided')
    const last = a.outcomes.at(-1)!
    if (state === 'eligible') expect(mine.filter((f) => f.truth === 'met')).toHaveLength(5)
    if (state === 'ineligible') {
      expect(mine.filter((f) => f.truth === 'notMet')).toHaveLength(1)
      expect(JSON.stringify(last.reasons), number).toContain(NOT_SHOWN)
    }
    if (state === 'returned') expect(last.comments.map((c) => c.comment)).toContain(MEND)
  }
})

const NOT_SHOWN = '佐证材料看不出办赛经历'
const MEND = '名称请点明年度'

/** What the officer presses for each outcome, from the file's opening to the word that it is done. */
const STEPS: Readonly<Record<Outcome, (page: Page, place: number) => Promise<void>>> = {
  async eligible(page) {
    await page.getByText('需您判定（还有 5 条）').waitFor()
    // Faster than the answers come: none may be lost.
    for (let n = 0; n < 5; n++) await page.keyboard.press('y')
    await page.getByText('人工判定已完成').waitFor()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: '认定形式审查合格' })
    // Not before it says what will follow.
    await expect.poll(() => dialog.getByRole('button', { name: /^确认/ }).isEnabled()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '重新审查' }).waitFor()
    await expect.poll(() => focused(page)).toBe('审查操作')
  },
  async ineligible(page) {
    await page.getByText('需您判定（还有 5 条）').waitFor()
    await page.keyboard.press('n')
    await expect.poll(() => focused(page)).toBe('说明')
    await page.keyboard.type(NOT_SHOWN)
    await page.keyboard.press('Control+Enter')
    await page.getByText('需您判定（还有 4 条）').waitFor()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: '认定形式审查不合格' })
    // Not before it says what will follow.
    await expect.poll(() => dialog.getByRole('button', { name: /^确认/ }).isEnabled()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '重新审查' }).waitFor()
    await expect.poll(() => focused(page)).toBe('审查操作')
  },
  async returned(page, place) {
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog', { name: '退回修改' })
    await expect.poll(() => focused(page)).toBe('总体说明')
    // Half of them with words on one field, found by typing its name; the others with a note on the whole.
    if (place % 2 === 0) {
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      await pressUntil(page, 'Shift+Tab', '给某一栏加意见')
      await page.keyboard.type('项目名称')
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page)).toBe('对“项目名称”的意见')
    }
    await page.keyboard.type(MEND)
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('此前的审查意见（1）').waitFor()
  },
}

interface Kept {
  readonly verdict: { findings: { code: string; truth: string }[] }
  readonly outcomes: { reasons: unknown; comments: { comment: string }[] }[]
}

/** The name of what has the keyboard, as a reader says it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent?.trim() ?? ''
  })
}

async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  for (let n = 0; n < 40; n++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${name}`)
}

async function signInByKeys(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /^登录|^Sign in/ }).waitFor()
  const box = async (name: RegExp, words: string) => {
    for (let n = 0; n < 30 && !name.test(await focused(page)); n++) await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  await box(/^邮箱|^E-mail/i, OFFICER)
  await box(/^密码|^Password/, DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Ten units hand in five each, several at once. */
async function submitFifty(mark: string): Promise<void> {
  const call = await theCall()
  const waiting = Array.from({ length: UNITS }, (_, i) => i)
  const work = async () => {
    for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
      const unit = await freshUnit('enterprise-association')
      for (let n = 0; n < FILES / UNITS; n++) {
        const title = `${mark}第${i * (FILES / UNITS) + n + 1}号`
        const draft = await draftApplication(call, unit, TRACK, chance, (content) =>
          withValue(content, 'basics.title', title),
        )
        await submit(unit.manager, draft, `story-${draft.id}`)
      }
    }
  }
  await Promise.all([work(), work(), work(), work()])
}
