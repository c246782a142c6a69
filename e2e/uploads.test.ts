import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Page, Request } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { accessibilityFaults, signInAs, useBrowser, visitor } from './browser.ts'
import { freshDraft, freshUnit } from './people.ts'

const browser = useBrowser()

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** One black dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A Word document with a sentence and a link that would run a script. */
async function word(sentence: string): Promise<Buffer> {
  const office = 'http://schemas.openxmlformats.org'
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
  )
  const rels = `${office}/package/2006/relationships`
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="${rels}"><Relationship Id="rId9" Type="${office}/officeDocument/2006/relationships/hyperlink" Target="javascript:top.document.title='taken'" TargetMode="External"/></Relationships>`,
  )
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p><w:p><w:hyperlink r:id="rId9"><w:r><w:t>点这里</w:t></w:r></w:hyperlink></w:p></w:body></w:document>`,
  )
  return zip.generateAsync({ type: 'nodebuffer' })
}

/** A fresh draft, with its attachments shown. */
async function atTheAttachments() {
  const unit = await freshUnit('provincial-society')
  const draft = await freshDraft(unit, 'B4')
  const { page, context, complaints } = await visitor(browser())
  await signInAs(page, unit.email)
  await page.goto(`/applications/${draft.id}?section=attachments`)
  const box = page.locator('[data-slot=supporting]')
  await box.waitFor()
  const stored = async () => {
    const { content } = await unit.manager.call<{
      content: { attachments?: { supporting?: { file: string; name: string }[] } }
    }>('GET', `/applications/${draft.id}`)
    return content.attachments?.supporting ?? []
  }
  return { page, context, complaints, box, stored, picker: box.locator('input[type=file]') }
}

const names = async (stored: () => Promise<{ name: string }[]>) => (await stored()).map((f) => f.name)

test('many files at once: wrong ones are named with the reason, right ones are looked at, replaced and removed', async () => {
  const { page, complaints, box, stored, picker } = await atTheAttachments()
  await picker.setInputFiles([
    { name: '方案附表.docx', mimeType: DOCX, buffer: await word('各项任务的责任人') },
    { name: '奖状.png', mimeType: 'image/png', buffer: PNG },
    { name: '合作意向.pdf', mimeType: 'application/pdf', buffer: pdf(40_000) },
    { name: '空的.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    { name: '程序.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    // Says that it is a PDF; what it is, is read from its content.
    { name: '冒充.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF at all') },
  ])
  await box.getByText('空的.pdf：文件是空的，请检查').waitFor()
  await box.getByText(/程序\.exe：这里只收 PDF/).waitFor()
  await box.locator('li', { hasText: '冒充.pdf：' }).waitFor()
  await expect
    .poll(async () => (await names(stored)).sort())
    .toEqual(['合作意向.pdf', '奖状.png', '方案附表.docx'].sort())
  for (const button of await box.getByRole('button', { name: '知道了' }).all()) await button.waitFor()
  while ((await box.getByRole('button', { name: '知道了' }).count()) > 0)
    await box.getByRole('button', { name: '知道了' }).first().click()

  await box.getByRole('link', { name: '方案附表.docx' }).click()
  const dialog = page.getByRole('dialog')
  const inside = dialog.frameLocator('iframe')
  await inside.getByText('各项任务的责任人').waitFor()
  const before = await page.title()
  await inside.getByText('点这里').click()
  expect(await page.title()).toBe(before)
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.locator('footer, .ant-modal-footer').getByRole('button', { name: '关闭' }).click()

  await box.getByRole('link', { name: '奖状.png' }).click()
  const picture = page.getByRole('img', { name: '奖状.png' })
  await expect.poll(() => picture.evaluate((i: HTMLImageElement) => i.naturalWidth)).toBe(1)
  await page.keyboard.press('Escape')
  await picture.waitFor({ state: 'hidden' })

  await box.getByRole('link', { name: '合作意向.pdf' }).click()
  await page.getByRole('dialog', { name: '合作意向.pdf' }).waitFor()
  await page.keyboard.press('Escape')

  const chooser = page.waitForEvent('filechooser')
  await box.getByRole('button', { name: '替换 奖状.png' }).click()
  await (await chooser).setFiles({ name: '新奖状.png', mimeType: 'image/png', buffer: PNG })
  await box.getByRole('link', { name: '新奖状.png' }).waitFor()
  await box.getByRole('button', { name: '删除 合作意向.pdf' }).click()
  await expect.poll(async () => (await names(stored)).sort()).toEqual(['新奖状.png', '方案附表.docx'].sort())

  // The room is for ten: the rest is refused by name, and nothing of it is sent.
  await picker.setInputFiles(
    Array.from({ length: 10 }, (_, i) => ({
      name: `材料${i}.pdf`,
      mimeType: 'application/pdf',
      buffer: pdf(2000),
    })),
  )
  await box.getByText('材料8.pdf：这里最多 10 个文件').waitFor()
  await box.getByText('材料9.pdf：这里最多 10 个文件').waitFor()
  await expect.poll(async () => (await stored()).length).toBe(10)
  // That the pretended PDF was refused is the only thing that the console heard of.
  expect(complaints.filter((c) => !/status of 415 .*\/finish\)$/.test(c))).toEqual([])
})

/** The line to the server: 400 KB a second upwards, or none. What is sent is heard of. */
async function slowLine(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  const up = (offline: boolean) =>
    cdp.send('Network.emulateNetworkConditions', {
      offline,
      latency: 20,
      downloadThroughput: -1,
      uploadThroughput: 400_000,
    })
  await up(false)
  const begun: Request[] = []
  const pieces: Request[] = []
  page.on('request', (r) => {
    if (!r.url().includes('/uploads')) return
    if (r.method() === 'POST' && r.url().endsWith('/uploads')) begun.push(r)
    if (r.method() === 'PATCH') pieces.push(r)
  })
  return { begun, pieces, cut: () => up(true), mend: () => up(false) }
}

const offsets = (pieces: readonly Request[]) => pieces.map((r) => Number(r.headers()['upload-offset']))

test.each(['the network is cut', 'the server is killed', 'the page is loaded anew'] as const)(
  'in mid-upload %s: it goes on where it broke off, and arrives whole',
  async (accident) => {
    const pid = inject('serverPid')
    if (accident === 'the server is killed' && pid === '') return
    const { page, context, box, stored, picker } = await atTheAttachments()
    const bytes = pdf(4_500_000)
    // On the disk, as it is the same file only while it is of the same time.
    const file = join(mkdtempSync(join(tmpdir(), 'zhinan-story-')), '大附件.pdf')
    writeFileSync(file, bytes)
    const seen = await slowLine(page)
    await picker.setInputFiles(file)
    await expect.poll(() => seen.pieces.length).toBeGreaterThan(1)
    const before = seen.pieces.length
    if (accident === 'the network is cut') {
      await seen.cut()
      await box.getByText('连不上服务器，恢复后从断点接着传').waitFor()
      // It is not to go out without it.
      await page.getByRole('button', { name: '提交', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: '提交申报书' })
      await dialog.getByText('“大附件.pdf”还在上传').waitFor()
      expect(await dialog.getByRole('button', { name: '确认提交' }).isDisabled()).toBe(true)
      await page.keyboard.press('Escape')
      await seen.mend()
    } else if (accident === 'the server is killed') {
      process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')
      await box.getByText('连不上服务器，恢复后从断点接着传').waitFor()
    } else {
      page.on('dialog', (d) => void d.accept())
      await page.reload()
      await picker.waitFor({ state: 'attached' })
      await picker.setInputFiles(file)
    }
    await box.getByRole('link', { name: '大附件.pdf' }).waitFor()
    expect(seen.begun.length).toBe(1)
    expect(Math.min(...offsets(seen.pieces.slice(before)))).toBeGreaterThan(0)
    await expect.poll(() => names(stored)).toEqual(['大附件.pdf'])
    const [kept] = await stored()
    const got = await context.request.get(`/api/v1/files/${kept!.file}`)
    expect(sha256(await got.body())).toBe(sha256(bytes))
  },
)

test('an upload that is not wanted any more is cancelled, and leaves nothing', async () => {
  const { page, box, stored, picker } = await atTheAttachments()
  const seen = await slowLine(page)
  await picker.setInputFiles({ name: '不要了.pdf', mimeType: 'application/pdf', buffer: pdf(4_000_000) })
  await expect.poll(() => seen.pieces.length).toBeGreaterThan(0)
  const gone = page.waitForRequest((r) => r.method() === 'DELETE' && r.url().includes('/uploads/'))
  await box.getByRole('button', { name: '取消上传 不要了.pdf' }).click()
  await gone
  await box.getByText('不要了.pdf').waitFor({ state: 'detached' })
  expect(await stored()).toEqual([])
})
