import QRCode from 'qrcode'

/** A picture of grey bytes, row by row: 0 black, 255 white. */
export interface GreyImage {
  readonly size: number
  readonly bytes: Buffer
}

const QUIET = 4
const PIXELS = 6

/**
 * A QR code (ISO/IEC 18004, error correction M) with its quiet zone, six pixels a module so that viewers
 * that smooth pictures keep it readable.
 * @throws Error when the data does not fit (more than 2,331 bytes).
 */
export function qrImage(data: string): GreyImage {
  const { modules } = QRCode.create(data, { errorCorrectionLevel: 'M' })
  const size = (modules.size + 2 * QUIET) * PIXELS
  const bytes = Buffer.alloc(size * size, 255)
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      for (let y = 0; y < PIXELS; y++) {
        const start = ((row + QUIET) * PIXELS + y) * size + (column + QUIET) * PIXELS
        bytes.fill(0, start, start + PIXELS)
      }
    }
  }
  return { size, bytes }
}
