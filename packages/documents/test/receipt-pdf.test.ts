import jsqr from 'jsqr'
import { extractImages, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { receiptPdf } from '../src/index.ts'
import { HOSTILE } from './hostile.ts'
import { bare, readPdf } from './pdf-text.ts'
import { sampleReceipt } from './sample.ts'

// The package is CommonJS with a default inside its default.
const decode = ('default' in jsqr ? jsqr.default : jsqr) as typeof jsqr.default

/** What the picture in the PDF says to a phone. */
async function scan(pdf: Uint8Array): Promise<string | undefined> {
  const document = await getDocumentProxy(pdf.slice())
  const [image] = await extractImages(document, 1)
  if (!image) return undefined
  const pixels = new Uint8ClampedArray(image.width * image.height * 4)
  for (let i = 0; i < image.width * image.height; i++) {
    for (let c = 0; c < 3; c++) {
      pixels[i * 4 + c] = image.data[i * image.channels + Math.min(c, image.channels - 1)]!
    }
    pixels[i * 4 + 3] = 255
  }
  return decode(pixels, image.width, image.height)?.data
}

describe('a receipt', () => {
  test('states everything, in Chinese', async () => {
    const { pages, text } = await readPdf(await receiptPdf(sampleReceipt(), 'zh'))
    expect(pages).toHaveLength(1)
    for (const words of [
      '申报回执',
      'KCZY-2023-C3-0042',
      '2026年11月24日 17:00:00',
      '（北京时间）',
      '郑州大学科学技术协会',
      '协同创新服务平台 · 科创中原服务站',
      '先进高分子材料产业协同创新服务平台建设',
      '3f2a91bc 0d4e77aa 5e1c9d83 b6f04277 85aa10cc e2394bd6 f71088a4 c35e9d12',
      'zhinan-2026-01',
      sampleReceipt().signature,
      sampleReceipt().verifyUrl,
      '如何核对本回执',
    ]) {
      expect(text).toContain(bare(words))
    }
  })

  test('has English labels and the people’s own words', async () => {
    const { pages, text } = await readPdf(await receiptPdf(sampleReceipt(), 'en'))
    expect(pages).toHaveLength(1)
    for (const words of [
      'Receipt of Submission',
      '24 November 2026, 17:00:00',
      'Asia/Shanghai',
      '郑州大学科学技术协会',
    ]) {
      expect(text).toContain(bare(words))
    }
    expect(text).not.toContain('回执')
  })

  test.each([
    ['2026-11-24T08:59:59.999Z', '2026年11月24日16:59:59'],
    ['2026-12-31T16:00:00Z', '2027年1月1日00:00:00'],
    ['2026-11-24T17:00:00+08:00', '2026年11月24日17:00:00'],
  ])('%s is %s in Shanghai', async (submittedAt, shown) => {
    expect((await readPdf(await receiptPdf(sampleReceipt({ submittedAt }), 'zh'))).text).toContain(shown)
  })

  test.each([
    'https://zhinan.example.org.cn/verify/KCZY-2023-C3-0042?h=3f2a91bc0d4e77aa',
    'https://zhinan.example.org.cn/核对/中文?a=1&b=%20',
    `https://zhinan.example/${'x'.repeat(600)}`,
  ])('its QR code reads %s', async (verifyUrl) => {
    expect(await scan(await receiptPdf(sampleReceipt({ verifyUrl }), 'zh'))).toBe(verifyUrl)
  })

  test.each(HOSTILE)('stays one page with %s', async (_name, text) => {
    const unit = { name: text, code: text, host: text }
    const strings = {
      callTitle: text,
      number: text,
      trackTitle: text,
      title: text,
      keyId: text,
      signature: text,
      contentHash: text,
    }
    const verifyUrl = `https://zhinan.example/${'x'.repeat(300)}`
    const receipt = { ...sampleReceipt(), ...strings, unit, verifyUrl, checkSteps: Array(9).fill(text) }
    for (const locale of ['zh', 'en'] as const) {
      expect((await readPdf(await receiptPdf(receipt, locale))).pages).toHaveLength(1)
    }
  })
})
