import type { Text } from './text.ts'

/** Money is integer fen (分, 1/100 yuan) everywhere; this is the only place that knows how people write it. */
export type Fen = number

const UNITS: Record<string, number> = { 万元: 1_000_000, 亿元: 10_000_000_000, 元: 100, 分: 1 }

/**
 * Reads an amount as a guide writes it: `5万元`, `0.5 万元`, `1,050万元`, `200元`.
 * @returns fen, or `undefined` when it is not an amount or not a whole number of fen.
 */
export function parseMoney(written: string): Fen | undefined {
  const match = /^\s*(\d[\d,]*(?:\.\d+)?)\s*(万元|亿元|元|分)\s*$/.exec(written)
  if (!match) return undefined
  const [whole = '', fraction = ''] = match[1]!.replaceAll(',', '').split('.')
  const scale = UNITS[match[2]!]!
  const digits = Math.log10(scale)
  if (fraction.length > digits) return undefined
  const fen = Number(whole) * scale + (fraction === '' ? 0 : Number(fraction.padEnd(digits, '0')))
  return Number.isSafeInteger(fen) ? fen : undefined
}

/** `1000000` fen → `1 万元` / `10,000 yuan`: exact, never rounded. */
export function formatMoney(fen: Fen): Text {
  const group = (n: string) => n.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const exact = (scale: number) => {
    const sign = fen < 0 ? '-' : ''
    const abs = Math.abs(fen)
    const rest = String(abs % scale)
      .padStart(Math.log10(scale), '0')
      .replace(/0+$/, '')
    return `${sign}${group(String(Math.floor(abs / scale)))}${rest ? `.${rest}` : ''}`
  }
  return { zh: `${exact(1_000_000)} 万元`, en: `${exact(100)} yuan` }
}
