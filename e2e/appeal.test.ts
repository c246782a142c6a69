import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, clientOf, freshRefusal } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'
const SECOND = 'officer.c@demo.zhinan'

test('a unit appeals against a rejection; who rejected it may not decide, another officer does, and it is examined again', async () => {
  const { unit, id } = await freshRefusal('provincial-society', 'C2')
  const { number } = await unit.manager.call<{ number: string }>('GET', `/applications/${id}`)

  const { page: own, complaints } = await visitor(browser(), { size: 'phone' })
  await signInAs(own, unit.email)
  await own.goto(`/applications/${id}`)
  const step = own.getByRole('region', { name: '申诉', exact: true })
  await step.getByText(/可在 .* 前申诉，每次结论只能申诉一次/).waitFor()
  await step.getByRole('button', { name: '提出申诉', exact: true }).click()
  await step.getByLabel('申诉理由').fill('不对')
  await step.getByRole('button', { name: '提交申诉', exact: true }).click()
  await step.getByText('请写明申诉理由，不少于 10 个字').waitFor()
  await step.getByLabel('申诉理由').fill('证明材料在附件第 5 页，请再核对一次')
  expect(await accessibilityFaults(own)).toEqual([])
  await step.getByRole('button', { name: '提交申诉', exact: true }).click()
  await step.getByText(/申诉正在办理，.* 前书面答复/).waitFor()
  await step.getByText('证明材料在附件第 5 页，请再核对一次').waitFor()
  expect(await step.getByRole('button').count()).toBe(0)

  // The officer who found it ineligible sees the appeal, and that it is another's to decide.
  const { page: officer } = await visitor(browser())
  await signInAs(officer, OFFICER)
  await officer.goto(`/screening/${id}`)
  await officer.getByText(/须由另一名负责本类的审查人员办理/).waitFor()
  expect(await officer.getByRole('button', { name: '作出决定' }).count()).toBe(0)
  expect(await officer.getByRole('button', { name: '重新审查' }).count()).toBe(0)

  const { page: second } = await visitor(browser())
  await signInAs(second, SECOND)
  await second.getByText(/\d+ 件申诉等您办理/).waitFor()
  await second.goto(`/calls/${CALL}/appeals`)
  const row = second.getByRole('row', { name: new RegExp(number) })
  await row.getByText('可由您办理').waitFor()
  expect(await accessibilityFaults(second)).toEqual([])
  await row.getByRole('link', { name: number }).click()
  const form = second.getByRole('region', { name: '申诉', exact: true })
  await form.getByText('申诉不成立，维持原结论').click()
  await form.getByLabel('书面答复').fill('第 5 页的证明有效，请重新审查')
  await form.getByRole('button', { name: '作出决定', exact: true }).click()
  await form.getByText('申诉不成立的，请选择依据的条款').waitFor()
  expect(await accessibilityFaults(second)).toEqual([])
  await form.getByText('申诉成立，重新审查').click()
  await form.getByRole('button', { name: '作出决定', exact: true }).click()
  await form.getByText('申诉成立，申报书重新审查。').waitFor()
  await second
    .getByRole('button', { name: /不合格/ })
    .first()
    .waitFor()

  await own.reload()
  await step.getByText('申诉成立，申报书重新审查。').waitFor()
  await step.getByText('第 5 页的证明有效，请重新审查').waitFor()
  const { state } = await (await clientOf(SECOND)).call<{ state: string }>('GET', `/screening/${id}`)
  expect(state).toBe('submitted')
  expect(complaints).toEqual([])
})
