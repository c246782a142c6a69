import { beforeAll, describe, expect, test } from 'vitest'
import { type ApplicationDocument, applicationPdf } from '../src/index.ts'
import { readScan, ScanProblem } from '../src/read-scan.ts'
import { type Grey, greyPdf, greyPng, noisy, rotated, scannedPages, shrunk, stamped } from './scanner.ts'

const CODE = 'KCZY23-C1-7F3K9*0123456789ABCDEF'
const document: ApplicationDocument = {
  kind: 'submitted',
  callTitle: '2023年度“科创中原”行动项目',
  trackTitle: '“一市一品”产业技术发展大会',
  number: 'KCZY23-C1-7F3K9',
  title: '洛阳先进制造产业技术发展大会',
  unit: { name: '洛阳市科学技术协会', code: '12410300MB1234567X', contact: '王芳　0379-65700000' },
  date: '2023-11-20',
  sections: [{ heading: '基本信息', blocks: [{ kind: 'paragraph', text: '某某' }] }],
  verify: { hash: '0123456789abcdef'.repeat(4), url: 'https://example.org/receipts/KCZY23-C1-7F3K9' },
  paperCode: CODE,
}

let pdf: Uint8Array
/** The cover as a scanner sees it: grey, 150 dots an inch. */
let cover: Grey
beforeAll(async () => {
  pdf = await applicationPdf(document, 'zh')
  cover = (await scannedPages(pdf, [0]))[0]!
})

const firstHalf = (file: Buffer): Buffer => file.subarray(0, file.length / 2)
const codesOf = async (bytes: Uint8Array, type = 'application/pdf') =>
  (await readScan(bytes, type)).map((p) => p.codes)

describe('a print is found again', () => {
  test('in the file itself: the cover says which, the last page where to check it', async () => {
    const pages = await codesOf(pdf)
    expect(pages[0]).toEqual([CODE])
    expect(pages.at(-1)).toEqual([document.verify!.url])
    expect(pages.slice(1, -1).flat()).toEqual([])
  })

  test.each([
    ['as it left the printer', (g: Grey) => g],
    ['a little askew', (g: Grey) => rotated(g, 2.5)],
    ['upside down', (g: Grey) => rotated(g, 180)],
    ['laid across', (g: Grey) => rotated(g, 90)],
    ['with a worn drum and dust', (g: Grey) => noisy(g, 60)],
    ['askew, with noise, and a seal beside the code', (g: Grey) => noisy(rotated(stamped(g), -3), 45)],
  ])(
    '%s, as a picture and within a PDF',
    async (_, scan) => {
      const picture = scan(cover)
      expect((await codesOf(greyPng(picture), 'image/png'))[0]).toEqual([CODE])
      expect((await codesOf(greyPdf([picture])))[0]).toEqual([CODE])
    },
    60_000,
  )

  test('not where there is none', async () => {
    const blank = { ...cover, pixels: new Uint8Array(cover.pixels.length).fill(255) }
    expect(await codesOf(greyPdf([noisy(blank, 40), cover, blank]))).toEqual([[], [CODE], []])
  })

  test('a small faint cover after the last page of another print gets a second look', async () => {
    const [fine, last, body] = await scannedPages(pdf, [0, -1, 1], 300)
    const faint = shrunk(fine!, 0.2)
    expect(await codesOf(greyPdf([faint], 300))).toEqual([[CODE]])
    expect((await codesOf(greyPdf([body!, last!, faint], 300)))[2]).toEqual([CODE])
  })

  test.each([
    ['nothing after the head', 'application/pdf', () => Buffer.from('%PDF-1.7 and nothing')],
    ['half a stack', 'application/pdf', () => firstHalf(greyPdf([noisy(cover, 60), cover]))],
    ['half a picture', 'image/png', () => greyPng(cover).subarray(0, 2000)],
    ['a JPEG that is only a head', 'image/jpeg', () => Buffer.from('ffd8ffe000104a46494600', 'hex')],
  ])('a file that is none is said to be damaged: %s', async (_, type, bytes) => {
    await expect(readScan(bytes(), type)).rejects.toMatchObject({ fault: 'damaged' })
    await expect(readScan(bytes(), type)).rejects.toThrow(ScanProblem)
  })

  test('a page that asks for billions of points is drawn small', async () => {
    const text = greyPdf([cover]).toString('latin1')
    const vast = text.replace(/MediaBox \[[^\]]*\]/, 'MediaBox [0 0 99999999 99999999]')
    expect(vast).not.toBe(text)
    expect(await codesOf(Buffer.from(vast, 'latin1'))).toEqual([[]])
  })

  test('fifty pages in a wrong order: each code on its page', async () => {
    const [last, body] = await scannedPages(pdf, [-1, 1])
    const pages = [last!, ...Array<Grey>(47).fill(body!), cover, last!].map((g) => noisy(g, 30))
    const read = await readScan(greyPdf(pages), 'application/pdf')
    expect(read.flatMap((p) => p.codes.map((c) => [p.page, c]))).toEqual([
      [1, document.verify!.url],
      [49, CODE],
      [50, document.verify!.url],
    ])
  })
})
