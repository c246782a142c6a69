/** Largest file that the server takes, in bytes. */
export const MAX_FILE = 20 * 1024 * 1024

const SHORT: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/zip': 'ZIP',
}

/** Media types as people name them: `PDF / JPG`. */
export const fileTypes = (types: readonly string[]): string =>
  types.map((x) => SHORT[x] ?? x.split('/').at(-1)!.toUpperCase()).join(' / ')

/** `1.4 MB`. */
export function sizeText(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return ''
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const PREVIEWS: Record<string, 'pdf' | 'image' | 'docx'> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'image',
  'image/png': 'image',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** How a file of this media type can be shown in the portal; `undefined` where it can only be downloaded. */
export const previewOf = (type: string): 'pdf' | 'image' | 'docx' | undefined => PREVIEWS[type]
