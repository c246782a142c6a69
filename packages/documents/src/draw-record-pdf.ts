import { labels } from './labels.ts'
import { formatInstant, grouped, type Locale, shanghaiTime } from './locale.ts'
import { breakable, clipped } from './printable-text.ts'
import { qrImage } from './qr.ts'
import { typeset } from './typesetter.ts'

/** What is signed and filed of a draw of experts (专家抽取记录). Times are instants (ISO 8601). */
export interface DrawDocument {
  readonly callTitle: string
  readonly purpose: string
  readonly tracks: string
  readonly frozenBy: string
  readonly frozenAt: string
  readonly frameHash: string
  readonly perUnit: number
  readonly publicValue: { readonly what: string; readonly at: string; readonly value: string }
  readonly secrets: readonly {
    readonly who: 'officer' | 'supervisor'
    readonly name: string
    readonly committedAt: string
    readonly commitment: string
    readonly secret: string
  }[]
  readonly seed: string
  readonly drawnAt: string
  readonly strata: readonly { readonly title: string; readonly candidates: number; readonly draw: number }[]
  readonly drawn: readonly {
    readonly place: number
    readonly candidate: string
    readonly name: string
    readonly unit: string
    /** "replaces E0003", "declined: abroad", or blank. */
    readonly note: string
  }[]
  readonly leftOut: readonly { readonly name: string; readonly unit: string; readonly reason: string }[]
  /** Printed, and carried by the QR code. */
  readonly url: string
}

/** Sets the record of a draw as PDF/A, with lines to sign on. Same draw, same bytes. */
export async function drawRecordPdf(draw: DrawDocument, locale: Locale): Promise<Uint8Array> {
  const words = labels[locale]
  const fit = (text: string, em: number, lines = 3): string => breakable(clipped(text, (em - 1) * lines), em)
  const row = (label: string, value: string, lines = 3) => ({ label, value: fit(value, 32, lines) })
  const data = {
    locale,
    words,
    date: shanghaiTime(draw.drawnAt).slice(0, 10),
    documentTitle: clipped(`${words.drawRecord} ${draw.purpose}`, 60),
    call: fit(draw.callTitle, 40),
    facts: [
      row(words.drawPurpose, draw.purpose),
      row(words.track, draw.tracks),
      row(words.drawFrozen, `${formatInstant(draw.frozenAt, locale)}　${draw.frozenBy}`),
      row(words.drawHash, grouped(draw.frameHash)),
      row(words.drawPerUnit, String(draw.perUnit)),
    ],
    strata: draw.strata.map((s) => [fit(s.title, 26), String(s.candidates), String(s.draw)]),
    seeds: [
      ...draw.secrets.flatMap((s) => [
        row(
          words.drawCommitment[s.who],
          `${formatInstant(s.committedAt, locale)}　${s.name}　${grouped(s.commitment)}`,
          4,
        ),
        row(words.drawSecret[s.who], grouped(s.secret), 4),
      ]),
      row(
        words.drawValue,
        `${draw.publicValue.what}（${formatInstant(draw.publicValue.at, locale)}）：${draw.publicValue.value}`,
        4,
      ),
      row(words.drawSeedValue, grouped(draw.seed)),
      row(words.drawDrawn, formatInstant(draw.drawnAt, locale)),
    ],
    drawn: draw.drawn.map((d) => [
      String(d.place),
      d.candidate,
      fit(d.name, 6),
      fit(d.unit, 17),
      fit(d.note, 8, 6),
    ]),
    leftOut: draw.leftOut.map((l) => [fit(l.name, 6), fit(l.unit, 17), fit(l.reason, 17, 6)]),
    url: fit(draw.url, 24, 4),
  }
  return typeset('draw-record', data, qrImage(draw.url))
}
