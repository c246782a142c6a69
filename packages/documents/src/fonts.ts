import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const FAMILY = '@expo-google-fonts/noto-sans-sc'

/** The two font files every document is set in (Noto Sans SC, OFL); nothing of the host system is used. */
export const fontFiles = (): Buffer[] =>
  ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
    readFileSync(require.resolve(`${FAMILY}/${file}`)),
  )

/** What we need to know of a font before a text is set in it. */
export interface FontMetrics {
  /** Whether the font has a glyph for this code point. */
  has(codePoint: number): boolean
  /** Advance width in em (0 when there is no glyph). */
  advance(codePoint: number): number
}

const PLANES = 0x40000

/**
 * Reads coverage (`cmap` format 12) and advances (`hmtx`) of a TrueType font (OpenType 1.9).
 * @throws Error when the font has no such tables.
 */
export function readMetrics(font: Buffer): FontMetrics {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`font has no ${tag} table`)
    return at
  }
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const longMetrics = font.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const cmap = table('cmap')
  let format12 = 0
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8)
    if (font.readUInt16BE(at) === 12) format12 = at
  }
  if (!format12) throw new Error('font has no format 12 cmap')
  const covered = new Uint8Array(PLANES)
  const advances = new Float32Array(PLANES)
  for (let g = 0; g < font.readUInt32BE(format12 + 12); g++) {
    const at = format12 + 16 + g * 12
    const first = font.readUInt32BE(at)
    const last = Math.min(font.readUInt32BE(at + 4), PLANES - 1)
    const glyph = font.readUInt32BE(at + 8)
    for (let code = first; code <= last; code++) {
      covered[code] = 1
      const metric = Math.min(glyph + code - first, longMetrics - 1)
      advances[code] = font.readUInt16BE(hmtx + metric * 4) / unitsPerEm
    }
  }
  return {
    has: (codePoint) => covered[codePoint] === 1,
    advance: (codePoint) => advances[codePoint] ?? 0,
  }
}

let regular: FontMetrics | undefined

/** Metrics of the regular weight, read once. */
export function metrics(): FontMetrics {
  regular ??= readMetrics(fontFiles()[0]!)
  return regular
}
