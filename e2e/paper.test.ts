import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Grey, greyPdf, noisy, rotated, scannedPages } from '../packages/documents/test/scanner.ts'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { CALL, freshSubmission } from './people.ts'

const browser = useBrowser()
const OFFICER = 'officer@demo.zhinan'

/** The first two pages of a PDF as an office scanner sees them: askew, with noise. */
const scanned = async (pdf: Uint8Array): Promise<Grey[]> =>
  (await scannedPages(pdf, [0, 1])).map((page, n) => noisy(rotated(page, n % 2 ? 1.5 : -2), 40))

test('a unit prints, seals and uploads; an officer drops a stack that sorts itself, and matches the rest by hand', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scans-'))
  const one = await freshSubmission('provincial-society', 'A')
  const two = await freshSubmission('provincial-society', 'B1')

  const { page: own, complaints } = await visitor(browser(), { size: 'phone' })
  await signInAs(own, one.unit.email)
  await own.goto(`/applications/${one.id}`)
  const step = own.getByRole('region', { name: '打印、签字、盖章' })
  await step.getByText(/请在 .* 前完成/).waitFor()
  const pdfOf = async (id: string) => {
    const answer = await own.request.get(`/api/v1/applications/${id}/application.pdf?lang=zh`)
    expect(answer.ok()).toBe(true)
    return new Uint8Array(await answer.body())
  }
  const mine = await scanned(await pdfOf(one.id))
  await writeFile(join(folder, '盖章.pdf'), greyPdf(mine))
  await step.getByLabel('上传盖章扫描件', { exact: true }).last().setInputFiles(join(folder, '盖章.pdf'))
  await step.getByText('已归档').waitFor()
  await step.getByText('已收齐，不用再做什么').waitFor()
  expect(await accessibilityFaults(own)).toEqual([])

  // The officer has a stack: one file with a print and a sheet that nobody can read.
  const { page: officer } = await visitor(browser())
  await signInAs(officer, OFFICER)
  const other = await officer.request.get(`/api/v1/applications/${two.id}/application.pdf?lang=zh`)
  const theirs = await scanned(new Uint8Array(await other.body()))
  const blank = { ...theirs[0]!, pixels: new Uint8Array(theirs[0]!.pixels.length).fill(255) }
  await writeFile(join(folder, '一摞.pdf'), greyPdf([...theirs, ...mine]))
  await writeFile(join(folder, '看不清.pdf'), greyPdf([noisy(blank, 30)]))
  await officer.goto(`/calls/${CALL}/paper`)
  await officer.getByRole('heading', { name: '收扫描件' }).waitFor()
  await officer
    .locator('input[type=file]')
    .setInputFiles([join(folder, '一摞.pdf'), join(folder, '看不清.pdf')])
  const loose = officer.locator('li.card').filter({ hasText: '看不清.pdf' })
  await loose.getByText('没有读到识别码').first().waitFor()
  expect(await accessibilityFaults(officer)).toEqual([])
  await officer.getByText('最近的').click()
  const sorted = officer.locator('li.card').filter({ hasText: '一摞.pdf' })
  await expect.poll(() => sorted.count()).toBe(2)
  await sorted.filter({ hasText: '第 1–2 页' }).getByText('已归档').first().waitFor()
  await sorted.filter({ hasText: '第 3–4 页' }).getByText('已归档').first().waitFor()

  const third = await freshSubmission('provincial-society', 'B4')
  const { number } = (await (await officer.request.get(`/api/v1/applications/${third.id}`)).json()) as {
    number: string
  }
  await officer.getByText('待处理').click()
  await loose.first().getByLabel('申报书编号').fill(number.toLowerCase())
  await loose.first().getByRole('button', { name: '归到这份申报书' }).click()
  await loose.first().waitFor({ state: 'hidden' })

  await officer.goto(`/calls/${CALL}/paper?show=received&q=${number}`)
  await officer.getByRole('row', { name: new RegExp(number) }).waitFor()
  await officer.goto(`/screening?paper=missing&q=${number}`)
  await officer.getByText('没有符合').first().waitFor()
  await officer.goto(`/screening/${one.id}`)
  await officer.getByText('盖章.pdf').waitFor()

  // The seal is missing on it: refused, and the unit sees why. The one from the stack still counts.
  await officer.getByRole('button', { name: '不采用… 盖章.pdf', exact: true }).click()
  await officer.getByLabel('不采用的原因').fill('承诺页没有盖章')
  await officer.getByRole('button', { name: '不采用', exact: true }).click()
  await officer.getByText('原因：承诺页没有盖章').waitFor()
  expect(await accessibilityFaults(officer)).toEqual([])
  await own.reload()
  await step.getByText('原因：承诺页没有盖章').waitFor()
  await step.getByText('已收齐，不用再做什么').waitFor()
  await own.getByRole('tab', { name: '办理经过', exact: true }).click()
  const history = own.getByRole('listitem')
  for (const word of ['上传盖章扫描件', '扫描件归档', '不采用扫描件'])
    await history.filter({ hasText: word }).first().waitFor()
  expect(await history.filter({ hasText: 'paper.' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a scan whose line is cut goes on from there, and comes once', async () => {
  const { page } = await visitor(browser())
  await signInAs(page, OFFICER)
  await page.goto(`/calls/${CALL}/paper`)
  const sent: number[] = []
  let cut = false
  await page.route('**/paper/uploads/*', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    const offset = Number(request.headers()['upload-offset'])
    if (offset > 0 && !cut) {
      cut = true
      return route.abort('connectionreset')
    }
    sent.push(offset)
    return route.continue()
  })
  const name = `断线-${Date.now()}.pdf`
  const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3 * 1024 * 1024)])
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  const kept = page.locator('li.card').filter({ hasText: name })
  await kept.first().waitFor()
  expect(cut).toBe(true)
  expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b))
  expect(await kept.count()).toBe(1)
})
