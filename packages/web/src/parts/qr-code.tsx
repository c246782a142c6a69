import { create } from 'qrcode'
import { type ReactNode, useMemo } from 'react'

const QUIET = 4

/** A QR code as an image of one path: sharp at any size, dark on white in either theme. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    let drawn = ''
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++)
        if (modules.get(y, x)) drawn += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
    return { size: modules.size + 2 * QUIET, path: drawn }
  }, [text])
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="168" height="168">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
