import { expect, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { openSection } from './fill-form.ts'
import { freshColleague, freshDraft, freshUnit } from './people.ts'

const browser = useBrowser()

test('a clerk and the manager fill one form together, note, approve on behalf, and the clerk submits', async () => {
  const unit = await freshUnit('provincial-society')
  const clerk = await freshColleague(unit)
  const draft = await freshDraft(unit, 'B4')
  const path = `/applications/${draft.id}`
  const { page: mine, complaints } = await visitor(browser())
  await signInAs(mine, clerk.email)
  await mine.goto(`${path}?section=budget`)
  const { page: theirs } = await visitor(browser(), { size: 'phone' })
  await signInAs(theirs, unit.email)
  await theirs.goto(path)
  await theirs.getByText(`${clerk.name}（经费预算）`).waitFor()
  await mine.getByText('正在一起填写').waitFor()

  // What the manager changes arrives at the clerk's open page by itself.
  const title = theirs.getByRole('textbox', { name: /^项目名称/ })
  await title.fill('负责人改过的名称')
  await mine.getByRole('heading', { level: 1, name: '负责人改过的名称' }).waitFor()
  await openSection(mine, '基本信息')
  expect(await mine.getByRole('textbox', { name: /^项目名称/ }).inputValue()).toBe('负责人改过的名称')

  await mine.getByRole('button', { name: '项目名称 – 给这一栏加批注' }).click()
  const notes = mine.getByRole('dialog', { name: '内部批注 – 项目名称' })
  await notes.getByLabel('批注内容').fill('名称里要不要写年度？')
  await notes.getByRole('button', { name: '写下批注' }).click()
  await notes.getByText('名称里要不要写年度？', { exact: true }).first().waitFor()
  expect(await accessibilityFaults(mine)).toEqual([])
  await mine.keyboard.press('Escape')
  await theirs.getByRole('button', { name: /项目名称 – 1 条批注/ }).click()
  const there = theirs.getByRole('dialog', { name: '内部批注 – 项目名称' })
  await there.getByRole('button', { name: '标为已了结' }).click()
  await there.getByRole('button', { name: '显示已了结的 1 条' }).waitFor()
  await theirs.keyboard.press('Escape')

  await mine.getByRole('button', { name: '请负责人审定' }).click()
  const ask = mine.getByRole('dialog', { name: '提交前须经本单位负责人审定' })
  await ask.getByLabel('附言（可不填）').fill('请过目')
  await ask.getByRole('button', { name: '请负责人审定' }).click()
  await mine.getByText(/请本单位负责人审定/).waitFor()

  await theirs.goto(path)
  await theirs.getByText(/请本单位负责人审定/).waitFor()
  expect(await accessibilityFaults(theirs)).toEqual([])
  await theirs.getByRole('button', { name: '审定', exact: true }).click()
  const approve = theirs.getByRole('dialog', { name: '审定申报书' })
  await approve.getByLabel('代他人审定（已得到其同意）').check()
  await approve.getByRole('button', { name: '审定', exact: true }).click()
  await approve.getByText('请填写代谁审定').waitFor()
  await approve.getByLabel('代谁审定').fill('理事长李明')
  await approve.getByRole('button', { name: '审定', exact: true }).click()
  await theirs.getByText(/代理事长李明于/).waitFor()

  await mine.goto('/home')
  await mine.getByText('已审定，可以提交').waitFor()
  await mine.goto(path)
  await mine.getByText(/代理事长李明于/).waitFor()
  await mine.getByRole('button', { name: '提交', exact: true }).click()
  await mine.getByRole('dialog', { name: '提交申报书' }).getByRole('button', { name: '确认提交' }).click()
  await mine.waitForURL('**/receipt')
  expect(complaints).toEqual([])
})
