import { type Field, type Form, formatMoney } from '@zhinan/call'
import type { Locator, Page } from 'playwright-core'

type Row = Readonly<Record<string, unknown>>

/** What every upload of the stories holds: a page that any reader opens. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** A name exactly, with or without the mark of what is required. */
export const named = (title: string): RegExp =>
  new RegExp(`^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*(必填|Required)?$`)

/** Goes to a section by its name in the list of sections. */
export async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('button', { name: title }).click()
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
}

/** Fills the whole form as a person does: section by section, each place found by its name. */
export async function fillForm(page: Page, form: Form, content: unknown): Promise<void> {
  for (const section of form.sections) {
    await openSection(page, section.title.zh)
    for (const field of section.fields) await fillField(page, field, at(content, field.path))
  }
}

/** Fills one field of the section that is open. Nothing is done for a field without a value. */
export async function fillField(page: Page, field: Field, value: unknown): Promise<void> {
  const box = page
    .locator('.zf')
    .filter({ has: page.locator('.zf-name', { hasText: named(field.title.zh) }) })
  if (field.type === 'attachment') {
    const files = Array.from({ length: field.minFiles }, (_, i) => ({
      name: `${field.title.zh.slice(0, 20)}${i + 1}.pdf`,
      mimeType: 'application/pdf',
      buffer: PDF,
    }))
    if (files.length === 0) return
    await box.locator('input[type=file]').setInputFiles(files)
    await box
      .getByRole('link')
      .nth(files.length - 1)
      .waitFor()
    return
  }
  if (value === undefined) return
  switch (field.type) {
    case 'yesNo':
      return check(box, value === true)
    case 'choice':
      return select(page, box.getByRole('combobox'), field.options.find((o) => o.id === value)!.title.zh)
    case 'statement': {
      const { answer, statement } = value as { answer: boolean; statement: string }
      await check(box, answer)
      return box.getByRole('textbox').fill(statement)
    }
    case 'rows':
      return fillRows(page, box, field, value as Row[])
    case 'budget':
      return fillBudget(page, box, field, value as Row[])
    case 'areas':
      return fillAreas(box, field, value as Row[])
    case 'schedule':
      for (const [i, row] of (value as Row[]).entries())
        await box.getByLabel(field.periods[i]!.zh).fill(String(row.plan))
      return
    case 'companions':
      return
    default:
      await box.getByLabel(named(field.title.zh)).fill(String(value))
  }
}

async function fillRows(
  page: Page,
  box: Locator,
  field: Field & { type: 'rows' },
  rows: readonly Row[],
): Promise<void> {
  for (const [i, row] of rows.entries()) {
    await box.getByRole('button', { name: '添加一行' }).click()
    for (const column of field.columns) {
      if (row[column.key] === undefined) continue
      const name = `${column.title.zh} 第 ${i + 1} 行`
      if (column.type !== 'choice') await box.getByLabel(name).fill(String(row[column.key]))
      else {
        const option = column.options!.find((o) => o.id === row[column.key])!
        await select(page, box.getByRole('combobox', { name }), option.title.zh)
      }
    }
  }
}

async function fillBudget(
  page: Page,
  box: Locator,
  field: Field & { type: 'budget' },
  rows: readonly Row[],
): Promise<void> {
  for (const [i, row] of rows.entries()) {
    await box.getByRole('button', { name: '添加科目' }).click()
    const nth = ` 第 ${i + 1} 行`
    const category = field.categories.find((c) => c.id === row.category)!.title.zh
    await select(page, box.getByRole('combobox', { name: `科目${nth}` }), category)
    await box.getByLabel(`用途和测算依据${nth}`).fill(String(row.purpose))
    await box.getByLabel(`申请经费（万元）${nth}`).fill(inWan(row.association))
    await box.getByLabel(`自筹经费（万元）${nth}`).fill(inWan(row.own))
  }
}

async function fillAreas(
  box: Locator,
  field: Field & { type: 'areas' },
  chosen: readonly Row[],
): Promise<void> {
  for (const area of chosen) {
    const title = field.areas.find((a) => a.id === area.id)!.title.zh
    await box.getByRole('checkbox', { name: title }).check()
    await box.getByLabel(`${title} 实施方案`).fill(String(area.plan))
    await box.getByLabel(`${title} 年度目标`).fill(String(area.goals))
    for (const [i, target] of (area.targets as Row[]).entries()) {
      const name = box.getByLabel(`${title} 指标名称 第 ${i + 1} 行`)
      if ((await name.count()) === 0)
        await box.getByRole('region', { name: title }).getByRole('button', { name: '添加指标' }).click()
      await name.fill(String(target.name))
      await box.getByLabel(`${title} 数量 第 ${i + 1} 行`).fill(String(target.quantity))
      await box.getByLabel(`${title} 单位 第 ${i + 1} 行`).fill(String(target.unit))
    }
  }
}

const check = (box: Locator, yes: boolean): Promise<void> =>
  box
    .getByRole('radiogroup')
    .getByText(yes ? '是' : '否', { exact: true })
    .click()

/** Chooses from a list that opens, as Ant Design draws it. */
export async function select(page: Page, combobox: Locator, option: string): Promise<void> {
  await combobox.click()
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
  await list.waitFor({ state: 'hidden' })
}

const inWan = (fen: unknown): string => formatMoney(Number(fen)).zh.replace(/[^\d.]/g, '')

/** What stands at a path of the content; keys may hold dots no more than the form's own. */
const at = (content: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((now, key) => (now as Row | undefined)?.[key], content)
