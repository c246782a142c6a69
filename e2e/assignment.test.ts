import { expect, test } from 'vitest'
import type { Client } from '../packages/cli/src/season/http.ts'
import { signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf, freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const OFFICER_C = 'officer.c@demo.zhinan'

interface Seen {
  readonly number: string
  readonly assigned: { readonly id: string; readonly name: string } | null
}

test('files are shared after a look at the proposal, handed over by hand, and found by whose they are', async () => {
  const officer = await clientOf(OFFICER)
  const me = await personOf(officer)
  const other = await personOf(await clientOf(OFFICER_C))
  const { id } = await freshSubmission('provincial-society', 'C2')
  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto('/screening?track=C2&state=submitted')
  await page.getByRole('link', { name: '分工与进度' }).click()
  const offered = page.getByRole('group', { name: '项目类别（未分派数）' })
  for (const box of await offered.getByRole('checkbox').all())
    if (!(await box.getAttribute('value'))?.startsWith('C2')) await box.uncheck()
  await page.getByRole('checkbox', { name: new RegExp(`^${other.name}`) }).check()
  await page.getByRole('button', { name: '看分派方案' }).click()
  const proposal = page.getByRole('region', { name: '分派方案' })
  await proposal.getByText(new RegExp(`${other.name}：现有 \\d+ 份，再分 \\d+ 份`)).waitFor()
  expect((await officer.call<Seen>('GET', `/screening/${id}`)).assigned).toBeNull()
  await proposal.getByRole('button', { name: /确认分派 \d+ 份/ }).click()
  await page.getByText(/已分派 \d+ 份/).waitFor()
  expect((await officer.call<Seen>('GET', `/screening/${id}`)).assigned?.id).toBe(other.id)
  await page.getByRole('table', { name: '各人进度' }).getByRole('link', { name: other.name }).waitFor()

  // At another's file one is told, and may still work; whoever leads hands it over.
  await page.goto(`/screening/${id}`)
  await page.getByText(`这一份分给了 ${other.name}；您仍可处理`).waitFor()
  await page
    .getByRole('region', { name: '审查操作' })
    .getByRole('button', { name: /退\s?回/ })
    .waitFor()
  await page.getByRole('button', { name: /转\s?交/ }).click()
  const dialog = page.getByRole('dialog', { name: '分派 1 份' })
  await dialog.getByText(`现由 ${other.name} 审查`).waitFor()
  await dialog.getByLabel('分给').click()
  await page.locator('.ant-select-item-option').filter({ hasText: me.name }).first().click()
  await dialog.getByRole('button', { name: '确认分派' }).click()
  await page.getByText('分给您审查').waitFor()
  const { number, assigned } = await officer.call<Seen>('GET', `/screening/${id}`)
  expect(assigned?.id).toBe(me.id)
  await page.getByRole('tab', { name: '办理经过' }).click()
  await page.getByText('转交审查人').waitFor()
  await page.getByText('分派审查人').waitFor()

  // From the list: taken back.
  await page.goto(`/screening?call=${CALL}&officer=mine&q=${number}`)
  await page
    .getByRole('link', { name: number })
    .or(page.getByText(number, { exact: true }))
    .first()
    .waitFor()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: /^分派 \d+ 份$/ }).click()
  const back = page.getByRole('dialog')
  await back.getByLabel('分给').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '收回' }).click()
  await back.getByRole('button', { name: '确认收回' }).click()
  await page.getByText('没有符合筛选条件的申报书').waitFor()
  expect((await officer.call<Seen>('GET', `/screening/${id}`)).assigned).toBeNull()
  expect(complaints).toEqual([])
})

/** Who somebody is. */
async function personOf(client: Client): Promise<{ id: string; name: string }> {
  return (await client.call<{ user: { id: string; name: string } }>('GET', '/me')).user
}
