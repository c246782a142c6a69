import { deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { create } from 'qrcode'

/** A grey picture, row by row: 0 black, 255 white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Pages of a PDF (from 0, negative from its end) as a scanner sees them: grey, so many dots an inch. */
export async function scannedPages(pdf: Uint8Array, which: readonly number[], dpi = 150): Promise<Grey[]> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const count = document.getPageCount()
  const pages: Grey[] = []
  for (const n of which) {
    const page = document.getPage(n < 0 ? count + n : n)
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' })
    const pixels = new Uint8Array(width * height)
    for (let i = 0; i < pixels.length; i++) pixels[i] = data[i * 4]!
    pages.push({ width, height, pixels })
  }
  document.destroy()
  pdfium.destroy()
  return pages
}

/** Turned by so many degrees about its middle, on a white glass large enough for it. */
export function rotated({ width, height, pixels }: Grey, degrees: number): Grey {
  const a = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(a), Math.cos(a)]
  const w = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin))
  const h = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos))
  const out = new Uint8Array(w * h).fill(255)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [dx, dy] = [x - w / 2, y - h / 2]
      const sx = Math.floor(cos * dx + sin * dy + width / 2)
      const sy = Math.floor(-sin * dx + cos * dy + height / 2)
      if (sx >= 0 && sx < width && sy >= 0 && sy < height) out[y * w + x] = pixels[sy * width + sx]!
    }
  return { width: w, height: h, pixels: out }
}

/** On the same sheet, but so much smaller, grey on grey: as somebody copied it to save toner. */
export function shrunk({ width, height, pixels }: Grey, by: number): Grey {
  const out = new Uint8Array(width * height).fill(235)
  for (let y = 0; y < Math.floor(height * by); y++)
    for (let x = 0; x < Math.floor(width * by); x++) {
      const near = pixels[Math.floor(y / by) * width + Math.floor(x / by)]!
      out[y * width + x] = 140 + Math.round((near * 95) / 255)
    }
  return { width, height, pixels: out }
}

/** With noise of this strength on every point and specks of dust; the same each time. */
export function noisy(g: Grey, strength: number): Grey {
  let seed = 7
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const pixels = g.pixels.map((p) =>
    Math.max(0, Math.min(255, p * 0.85 + 20 + (next() - 0.5) * 2 * strength)),
  )
  for (let i = 0; i < g.pixels.length / 2000; i++)
    pixels[Math.floor(next() * pixels.length)] = next() > 0.5 ? 0 : 255
  return { ...g, pixels }
}

/** With a round seal, a ring of grey, where the cover leaves room for one. */
export function stamped(g: Grey): Grey {
  const pixels = g.pixels.slice()
  const [cx, cy, r] = [g.width * 0.72, g.height * 0.83, g.width * 0.1]
  for (let y = 0; y < g.height; y++)
    for (let x = 0; x < g.width; x++) {
      const d = Math.hypot(x - cx, y - cy)
      if (d < r && d > r * 0.9) pixels[y * g.width + x] = 90
    }
  return { ...g, pixels }
}

/** A white sheet of A4 with the codes of these texts on it, one below the other. */
export function sheet(...texts: readonly string[]): Grey {
  const [width, height] = [1240, 1754]
  const pixels = new Uint8Array(width * height).fill(255)
  texts.forEach((text, i) => {
    const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
    for (let y = 0; y < size * 8; y++)
      for (let x = 0; x < size * 8; x++)
        if (data[Math.floor(y / 8) * size + Math.floor(x / 8)])
          pixels[(100 + i * 800 + y) * width + 100 + x] = 0
  })
  return { width, height, pixels }
}

/** The picture as PNG. */
export function greyPng({ width, height, pixels }: Grey): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return pngOf(width, height, deflateSync(rows))
}

/** A grey PNG of rows that are deflated already. */
export function pngOf(width: number, height: number, deflated: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflated),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function crc(bytes: Buffer): number {
  let c = 0xffffffff
  for (const b of bytes) {
    c ^= b
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  return (c ^ 0xffffffff) >>> 0
}

/** A PDF of pictures, one a page of A4, as an office scanner writes it. */
export function greyPdf(pages: readonly Grey[], dpi = 150): Buffer {
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer) =>
    objects.push(
      stream
        ? Buffer.concat([Buffer.from(`${text}\nstream\n`), stream, Buffer.from('\nendstream')])
        : Buffer.from(text),
    )
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  pages.forEach((g, i) => {
    const at = 3 + i * 3
    const [w, h] = [(g.width * 72) / dpi, (g.height * 72) / dpi]
    const draw = Buffer.from(`${w} 0 0 ${h} 0 0 cm /Im Do`)
    const picture = deflateSync(g.pixels)
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${at + 1} 0 R /Resources << /XObject << /Im ${at + 2} 0 R >> >> >>`,
    )
    add(`<< /Length ${draw.length} >>`, draw)
    add(
      `<< /Type /XObject /Subtype /Image /Width ${g.width} /Height ${g.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${picture.length} >>`,
      picture,
    )
  })
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]!.length
  objects.forEach((o, i) => {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), o, Buffer.from('\nendobj\n')])
    places.push(at)
    at += whole.length
    parts.push(whole)
  })
  const table = places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
