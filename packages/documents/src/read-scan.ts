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

const textsIn = async (picture: Parameters<typeof readBarcodes>[0]): Promise<string[]> =>
  (await readBarcodes(picture, OPTIONS)).filter((r) => r.isValid).map((r) => r.text)

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
      if (document.getPageCount() > SCAN_PAGES) throw new ScanProblem('too-many-pages')
      for (let n = 0; n < document.getPageCount(); n++) {
        let codes: string[] = []
        for (const dpi of DPI) {
          const { data, width, height } = await document
            .getPage(n)
            .render({ scale: dpi / 72, render: 'bitmap' })
          codes = await textsIn({
            data: new Uint8ClampedArray(data),
            width,
            height,
            colorSpace: 'srgb',
          } as ImageData)
          // Only the first page is worth a second look: that is where the code stands.
          if (codes.length > 0 || n > 0) break
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
