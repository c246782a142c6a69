import { expect, test } from 'vitest'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const OTHER = 'officer.c@demo.zhinan'
const NAME = '退回的 B3'

test('a filter is kept under a name, found on another computer, shared by its address, replaced and deleted', async () => {
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto(`/screening?call=${CALL}&track=B3&state=returned&sort=-number`)
  await page.getByRole('button', { name: '保存为常用筛选' }).click()
  await page.getByRole('dialog', { name: '保存为常用筛选' }).getByLabel('名称').fill(`  ${NAME} `)
  await page.keyboard.press('Enter')
  const mine = page.getByRole('region', { name: '常用筛选' })
  await mine.locator('[aria-current=page]', { hasText: NAME }).waitFor()
  // Already kept: there is nothing to keep.
  await mine.getByRole('button', { name: '保存为常用筛选' }).waitFor({ state: 'detached' })

  const elsewhere = await visitor(browser())
  await signInAs(elsewhere.page, OFFICER)
  await elsewhere.page.goto('/screening')
  await elsewhere.page.getByRole('link', { name: NAME, exact: true }).click()
  await elsewhere.page.waitForURL(/track=B3/)
  const address = elsewhere.page.url()
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
    call: CALL,
    track: 'B3',
    state: 'returned',
    sort: '-number',
  })

  // A colleague who has the address sees the same, and nothing of one's filters.
  const colleague = await visitor(browser())
  await signInAs(colleague.page, OTHER)
  await colleague.page.goto(address)
  await colleague.page.getByRole('button', { name: /^退回修改/, pressed: true }).waitFor()
  const theirs = await (await clientOf(OTHER)).call<Kept>('GET', '/me/screening-filters')
  expect(theirs.items.map((i) => i.name)).not.toContain(NAME)

  // Under a name that there is: said before, and replaced.
  await page.goto(`/screening?call=${CALL}&track=B3`)
  await page.getByRole('button', { name: '保存为常用筛选' }).click()
  const dialog = page.getByRole('dialog', { name: '保存为常用筛选' })
  await dialog.getByLabel('名称').fill(NAME)
  await dialog.getByText('已有同名的常用筛选，保存后由现在的筛选替换。').waitFor()
  await dialog.getByRole('button', { name: /替\s?换/ }).click()
  await mine.locator('[aria-current=page]', { hasText: NAME }).waitFor()
  const kept = async () =>
    (await (await clientOf(OFFICER)).call<Kept>('GET', '/me/screening-filters')).items.find(
      (i) => i.name === NAME,
    )
  expect((await kept())?.filter).toEqual({ call: CALL, track: 'B3' })

  await mine.getByRole('button', { name: `删除常用筛选“${NAME}”` }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /删\s?除/ })
    .click()
  await page.getByRole('link', { name: NAME, exact: true }).waitFor({ state: 'detached' })
  expect(await kept()).toBeUndefined()
  expect([...complaints, ...elsewhere.complaints, ...colleague.complaints]).toEqual([])
})

interface Kept {
  readonly items: readonly { readonly name: string; readonly filter: object }[]
}
