import { formOf } from '@zhinan/call'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Client } from '../packages/cli/src/season/http.ts'
import { synthesise } from '../packages/cli/src/season/synthesise.ts'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { fillForm, named, openSection } from './fill-form.ts'
import { chance, freshDraft, freshUnit, theCall } from './people.ts'

const browser = useBrowser()

test('a city submits its pilot application with one companion of each track, or nothing', async () => {
  const call = await theCall()
  const titleOf = (track: string) => call.tracks.find((t) => t.id === track)!.title.zh
  const city = await freshUnit('city-association')
  const first = await freshDraft(city, 'C1')
  const second = await freshDraft(city, 'C1')
  const c2 = await freshDraft(city, 'C2')
  const pilot = await freshDraft(city, 'C4')
  const { page, complaints } = await visitor(browser())
  await signInAs(page, city.email)

  // Without C3, and with two of C1 of which none is said to be the one: refused, with what is missing.
  await page.goto(`/applications/${pilot.id}`)
  await submitButton(page).click()
  const refused = page.getByRole('dialog', { name: '还不能提交' })
  await refused.getByText(`尚未申报“${titleOf('C3')}”`).waitFor()
  expect(await refused.getByRole('listitem').count()).toBe(1)
  await refused.getByRole('button', { name: /^返\s?回$/ }).click()

  // The missing one is begun from where it is missed, and filled in.
  await openSection(page, '关联项目')
  await companion(page, 'C3').getByText('尚未申报这一类').waitFor()
  await companion(page, 'C3').getByRole('button', { name: '新建申报书' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith(pilot.id))
  const type = call.tracks.find((t) => t.id === 'C3')!.types[0]!.id
  const made = synthesise(call, 'C3', type, chance).content
  await fillBasicType(page, call.tracks.find((t) => t.id === 'C3')!.types[0]!.title.zh)
  await fillForm(page, formOf(call, 'C3', type), made)
  await floorIsWatched(page)
  await page.getByText(/已保存 \d+ 秒前/).waitFor()
  // The heading follows what is typed.
  await page
    .getByRole('heading', { level: 1, name: String((made.basics as { title: string }).title) })
    .waitFor()
  const c3 = new URL(page.url()).pathname.split('/').at(-1)!

  // Now only the choice between the two of C1 is open.
  await page.goto(`/applications/${pilot.id}?section=companions`)
  await companion(page, 'C1').getByText('请指定哪一项作为子项目').waitFor()
  await submitButton(page).click()
  await refused.getByText(`“${titleOf('C1')}”申报了两项或以上`).waitFor()
  await refused.getByRole('button', { name: /^返\s?回$/ }).click()
  await companion(page, 'C1').getByRole('radio').nth(1).check()
  await companion(page, 'C1').getByText('请指定哪一项作为子项目').waitFor({ state: 'hidden' })

  await submitButton(page).click()
  await page.getByRole('button', { name: '确认提交 4 份' }).click()
  await page.waitForURL('**/receipt')
  await page.getByRole('heading', { name: '申报书已提交' }).waitFor()
  expect(await page.locator('.za-receipt dd li').count()).toBe(3)

  // Four receipts of one bundle; the C1 that was not chosen is a draft still.
  const states = await statesOf(city.manager)
  const left = [first, second].filter((d) => states.get(d.id) === 'draft')
  expect(left).toHaveLength(1)
  const nested = [first, second].find((d) => d !== left[0])!
  const numbers = new Set<string>()
  for (const id of [pilot.id, nested.id, c2.id, c3]) {
    const receipt = await city.manager.call<{ number: string }>('GET', `/applications/${id}/receipt`)
    numbers.add(receipt.number)
  }
  expect(numbers.size).toBe(4)
  expect([...states.values()].filter((s) => s === 'submitted')).toHaveLength(4)

  // A companion cannot leave a pilot application that stands; withdrawing that one frees it.
  const pilotNumber = (await city.manager.call<{ number: string }>('GET', `/applications/${pilot.id}`)).number
  await page.goto(`/applications/${nested.id}`)
  await page
    .getByRole('status')
    .filter({ hasText: '不能单独撤回' })
    .getByRole('link', { name: pilotNumber })
    .waitFor()
  expect(await page.getByRole('button', { name: '撤回这份申报书' }).count()).toBe(0)
  const { version } = await city.manager.call<{ version: number }>('GET', `/applications/${nested.id}`)
  await expect(
    city.manager.call('POST', `/applications/${nested.id}/withdraw`, { body: {}, version }),
  ).rejects.toMatchObject({ status: 409, code: 'nested-in-submitted' })

  await page.goto(`/applications/${pilot.id}`)
  await withdraw(page)
  await page.getByText('已撤回').first().waitFor()
  await page.goto(`/applications/${nested.id}`)
  await withdraw(page)
  await page.getByText('已撤回').first().waitFor()
  const after = await statesOf(city.manager)
  expect([after.get(pilot.id), after.get(nested.id), after.get(c3)]).toEqual([
    'withdrawn',
    'withdrawn',
    'submitted',
  ])
  expect(complaints.filter((c) => !/409/.test(c))).toEqual([])
})

const submitButton = (page: Page) => page.getByRole('button', { name: /^提\s?交/ })

const companion = (page: Page, track: string) =>
  page.locator('.zf-companion').filter({ has: page.locator('.zf-track', { hasText: track }) })

async function fillBasicType(page: Page, title: string): Promise<void> {
  await openSection(page, '基本信息')
  await page.getByLabel(named('项目类型')).click()
  await page.locator('.ant-select-item-option').filter({ hasText: title }).first().click()
}

/** One below the floor, the page says how many are lacking; at the floor it is content. */
async function floorIsWatched(page: Page): Promise<void> {
  await openSection(page, '绩效目标')
  const box = page.getByLabel('专兼职人员', { exact: true })
  const kept = await box.inputValue()
  const floor = Number((await page.locator('.zf-floor').first().textContent())!.replace(/\D/g, ''))
  const verdict = page.getByRole('region', { name: '核验', exact: true })
  await box.fill(String(floor - 1))
  await page
    .getByText(/^差 1 /)
    .first()
    .waitFor()
  await verdict.getByText(`填报 ${floor - 1} 人，需不少于 ${floor} 人`).waitFor()
  await box.fill(kept)
  await verdict.getByText('不符合 0').waitFor()
  await verdict.getByText('系统能核验的都已符合').waitFor()
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤回这份申报书' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认撤回' }).click()
}

async function statesOf(manager: Client): Promise<Map<string, string>> {
  const { items } = await manager.call<{ items: { id: string; state: string }[] }>('GET', '/applications')
  return new Map(items.map((a) => [a.id, a.state]))
}
