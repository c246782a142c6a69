import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'
import type { GreyImage } from './qr.ts'

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url))
const DATA = join(TEMPLATES, 'data.json')
const QR = join(TEMPLATES, 'qr.luma')
const COVER_QR = join(TEMPLATES, 'cover-qr.luma')

/** PDF/A-2a (ISO 19005-2): fonts within, text as Unicode, tagged: fit for the archive and for screen readers. */
const STANDARD = 'a-2a'
/** Memoised layouts older than this many documents are dropped, so memory stays level. */
const KEEP = 2

let compiler: NodeCompiler | undefined

/**
 * The one compiler of this process. Its root is our templates folder and its fonts are ours, so a document reaches
 * no other file; what people wrote comes only as JSON and bytes, never as markup.
 */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fontFiles() }] })
  return compiler
}

/**
 * Sets `templates/<template>.typ` with this data as PDF/A-2a; same input, same bytes. It first
 * lets waiting work of the process go ahead (and finished documents be freed), then runs to its end on the calling
 * thread, so two documents never mix.
 * @throws Error with Typst's diagnostics: a bug of a template or of the text preparation.
 */
export async function typeset(
  template: string,
  data: object,
  qr?: GreyImage,
  coverQr?: GreyImage,
): Promise<Uint8Array> {
  await setImmediate()
  const typst = theCompiler()
  typst.mapShadow(
    DATA,
    Buffer.from(JSON.stringify({ ...data, qrSize: qr?.size ?? 0, coverQrSize: coverQr?.size ?? 0 })),
  )
  typst.mapShadow(QR, qr?.bytes ?? Buffer.alloc(0))
  typst.mapShadow(COVER_QR, coverQr?.bytes ?? Buffer.alloc(0))
  try {
    const compiled = typst.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`) })
    if (!compiled.result) {
      const failure = compiled.takeError()
      throw new Error(`typst: ${failure ? JSON.stringify(typst.fetchDiagnostics(failure)) : 'no result'}`)
    }
    const pdf = typst.pdf(compiled.result, { pdfStandard: STANDARD })
    return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  } finally {
    typst.resetShadow()
    typst.evictCache(KEEP)
  }
}
