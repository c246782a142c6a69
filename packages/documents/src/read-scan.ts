import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'

/** More pages than this in one file are not looked at. */
export const SCAN_PAGES = 300

/** What cannot be read as a scan at all. */
export class ScanProblem extends Error {
  readonly fault: 'damaged' | 'locked' | 'too-many-pages'
  constructor(fault: ScanProblem['fault']) {
    super(fault)
    this.fault = fault
  }
}

/** One page and what its QR codes say, in no order. */
export interface ScannedPage {
  readonly page: number
  readonly codes: readonly string[]
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDenoise: true,
  maxNumberOfSymbols: 8,
}

/** Dots an inch at which a page is looked at, and once more where nothing was found. */
const DPI = [150, 250] as const
/** Points in a page as it is drawn, at most: A3 at 250 dots an inch has half as many, a hostile page may ask for billions. */
const POINTS = 24_000_000

let ready: Promise<void> | undefined

/** The decoder's program comes from the package, never from the network. */
function prepared(): Promise<void> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then(
    async (bytes) => {
      const wasmBinary = bytes.buffer.slice(
        bytes.byteOffset,
        bytes.byteOffset + bytes.byteLength,
      ) as ArrayBuffer
      await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
    },
  )
  return ready
}

async function textsIn(picture: Parameters<typeof readBarcodes>[0]): Promise<string[]> {
  const found = await readBarcodes(picture, OPTIONS)
  // An error of no code at all is of the picture itself.
  if (found.some((r) => r.error && !r.format)) throw new ScanProblem('damaged')
  return found.filter((r) => r.isValid).map((r) => r.text)
}

/**
 * The QR codes of a scan, page by page. A PDF's pages are drawn first; a picture (JPEG, PNG) is one page. Heavy work for the
 * calling thread: run it in a worker.
 *
 * @throws ScanProblem when the file cannot be opened
 */
export async function readScan(bytes: Uint8Array, type: string): Promise<ScannedPage[]> {
  await prepared()
  if (type !== 'application/pdf') return [{ page: 1, codes: await textsIn(bytes) }]
  const pdfium = await PDFiumLibrary.init()
  try {
    const document = await pdfium.loadDocument(bytes).catch((error: Error) => {
      throw new ScanProblem(/password|security/i.test(error.message) ? 'locked' : 'damaged')
    })
    try {
      const pages: ScannedPage[] = []
      const count = document.getPageCount()
      if (count > SCAN_PAGES) throw new ScanProblem('too-many-pages')
      for (let n = 0; n < count; n++) {
        let codes: string[] = []
        for (const dpi of DPI) {
          const page = document.getPage(n)
          const { originalWidth: w, originalHeight: h } = page.getOriginalSize()
          const scale = Math.min(dpi / 72, Math.sqrt(POINTS / Math.max(1, w * h)))
          const { data, width, height } = await page.render({ scale, render: 'bitmap' })
          codes = await textsIn({
            data: new Uint8ClampedArray(data),
            width,
            height,
            colorSpace: 'srgb',
          } as ImageData)
          // A cover is the first page, or follows the last of another print, which has a code, too.
          if (codes.length > 0 || (n > 0 && pages[n - 1]!.codes.length === 0)) break
        }
        pages.push({ page: n + 1, codes })
      }
      return pages
    } finally {
      document.destroy()
    }
  } finally {
    pdfium.destroy()
  }
}
