import { labels } from './labels.ts'
import { formatInstant, grouped, type Locale, shanghaiTime } from './locale.ts'
import { breakable, clipped } from './printable-text.ts'
import { qrImage } from './qr.ts'
import { typeset } from './typesetter.ts'

/** What a unit gets for its submission (申报回执), and keeps. */
export interface ReceiptDocument {
  readonly callTitle: string
  readonly number: string
  readonly unit: { readonly name: string; readonly code?: string; readonly host?: string }
  readonly trackTitle: string
  readonly typeTitle?: string
  readonly title: string
  /** The server's instant of submission (Date, or ISO string with zone); printed to the second, Asia/Shanghai. */
  readonly submittedAt: Date | string
  /** It came after the deadline, by an exception that ended then. */
  readonly late?: { readonly deadline: Date | string; readonly until: Date | string }
  /** SHA-256 of the submitted content, 64 hexadecimal digits. */
  readonly contentHash: string
  readonly keyId: string
  /** Ed25519 signature, base64. */
  readonly signature: string
  /** Printed, and carried by the QR code. */
  readonly verifyUrl: string
  /** How to check, three steps at most; a common wording when absent. */
  readonly checkSteps?: readonly string[]
}

const VALUE = 30
const STEP = 24
/** More steps would not fit on the page when every field is at its longest. */
const STEPS = 3

/** Sets a receipt: one page of PDF/A. Same receipt, same bytes. */
export async function receiptPdf(receipt: ReceiptDocument, locale: Locale): Promise<Uint8Array> {
  const words = labels[locale]
  // Longer fields are cut, so the receipt stays one page; the hash covers them in full.
  const cut = (text: string, lines: number, em = VALUE): string =>
    breakable(clipped(text, (em - 2) * lines), em)
  const { unit } = receipt
  const track = receipt.typeTitle ? `${receipt.trackTitle} · ${receipt.typeTitle}` : receipt.trackTitle
  const rows: [string, string | undefined][] = [
    [words.call, receipt.callTitle],
    [words.unit, unit.name],
    [words.code, unit.code],
    [words.host, unit.host],
    [words.track, track],
    [words.title, receipt.title],
    [
      words.late,
      receipt.late &&
        words.lateText(
          formatInstant(receipt.late.deadline, locale),
          formatInstant(receipt.late.until, locale),
        ),
    ],
  ]
  const data = {
    locale,
    words,
    date: shanghaiTime(receipt.submittedAt).slice(0, 10),
    documentTitle: clipped(`${words.receipt} ${receipt.number}`, 60),
    number: breakable(clipped(receipt.number, 24), 12.5),
    time: formatInstant(receipt.submittedAt, locale),
    rows: rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([label, value]) => ({
        label,
        value: cut(value ?? '', label === words.title ? 3 : label === words.code ? 1 : 2),
      })),
    hash: [receipt.contentHash.slice(0, 32), receipt.contentHash.slice(32)].map((half) =>
      cut(grouped(half), 1),
    ),
    keyId: cut(receipt.keyId, 1),
    signature: cut(receipt.signature, 3),
    url: cut(receipt.verifyUrl, 2, STEP),
    steps: (receipt.checkSteps ?? words.checkSteps).slice(0, STEPS).map((step) => cut(step, 3, STEP)),
  }
  return typeset('receipt', data, qrImage(receipt.verifyUrl))
}
