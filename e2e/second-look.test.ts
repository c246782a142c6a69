import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, signInByForm, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf, freshRefusal } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const SECOND = 'officer.c@demo.zhinan'
const TRACK = 'C3'

test('a sample is drawn; another officer looks first and learns then; equal is done, a difference is settled by giving way', async () => {
  const same = await freshRefusal('provincial-society', TRACK)
  const other = await freshRefusal('provincial-society', TRACK)

  const { page, complaints } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto(`/screening?call=${CALL}&track=${TRACK}&state=ineligible`)
  await page.getByRole('link', { name: '抽样复核', exact: true }).click()
  await page.getByText('抽取样本', { exact: true }).click()
  await page.getByRole('group', { name: '抽多少' }).getByRole('spinbutton').fill('100')
  await page.getByRole('button', { name: '看看有多少', exact: true }).click()
  await page.getByText(/可抽 \d+ 份，将抽 \d+ 份/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^抽取 \d+ 份$/ }).click()
  await page.getByRole('button', { name: '核对这次抽取' }).first().click()
  await page.getByText('已按保存的种子重新抽取，结果相同。').waitFor()

  const second = await clientOf(SECOND)
  const lookOf = async (id: string) =>
    (await second.call<{ items: { id: string }[] }>('GET', `/screening/${id}/second-looks`)).items[0]!.id

  const { page: looker, complaints: theirs } = await visitor(browser())
  await signInByForm(looker, SECOND)
  await looker.getByText(/\d+ 份申报书抽中由您复核/).waitFor()
  // The workbench would show what was found: it sends to the second look.
  await looker.goto(`/screening/${same.id}`)
  await looker.getByRole('link', { name: '去复核', exact: true }).click()
  await looker.getByRole('heading', { name: '您的判断', exact: true }).waitFor()
  expect(await looker.getByText('所附材料不能证明符合条件').count()).toBe(0)
  await looker.keyboard.press('x')
  await looker.getByLabel('理由').fill('附件没有盖章')
  await looker.getByRole('button', { name: '提交判断', exact: true }).click()
  await looker.getByText('认为不合格的，请选择依据的条款').waitFor()
  expect(await accessibilityFaults(looker)).toEqual([])
  await looker.getByLabel('依据的条款').click()
  await looker.locator('.ant-select-item-option').first().click()
  await looker.getByRole('button', { name: '提交判断', exact: true }).click()
  await looker.getByText('两次审查一致，复核完成。').waitFor()
  await looker.getByText('所附材料不能证明符合条件').first().waitFor()

  const different = await lookOf(other.id)
  await looker.goto(`/second-looks/${different}`)
  await looker.getByRole('heading', { name: '您的判断', exact: true }).waitFor()
  await looker.keyboard.press('e')
  await looker.getByLabel('理由').fill('材料在附件第 5 页，可以证明')
  await looker.getByRole('button', { name: '提交判断', exact: true }).click()
  await looker.getByText('两次审查不一致。原结论在处理之前不变。').waitFor()
  // The second officer may only give way.
  expect(await looker.getByRole('radio').count()).toBe(1)
  await looker.getByRole('radio', { name: '维持原结论' }).waitFor()
  expect(await accessibilityFaults(looker)).toEqual([])

  // Whoever concluded sees both, and gives way: it is examined again.
  await page.goto(`/screening/${other.id}`)
  await page.getByRole('link', { name: '查看复核', exact: true }).click()
  await page.getByText('材料在附件第 5 页，可以证明').waitFor()
  await page.getByLabel('理由').fill('复核意见正确，重新审查')
  await page.getByRole('button', { name: '确定处理', exact: true }).click()
  await page.getByText('不一致，重新审查').first().waitFor()
  const { state } = await second.call<{ state: string }>('GET', `/screening/${other.id}`)
  expect(state).toBe('submitted')
  expect([...complaints, ...theirs]).toEqual([])
})
