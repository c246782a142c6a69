import { basename } from 'node:path'

/** A file's own name without folders and control characters, 200 characters at most, its ending kept. */
export function plainName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  if ([...clean].length <= 200) return clean || 'file'
  const end = endingOf(clean)
  return [...clean].slice(0, 200 - end.length).join('') + end
}

/** What somebody calls a file: their words with the ending that it came with, for a name must not say another kind. */
export function givenName(wanted: unknown, own: string): string {
  if (typeof wanted !== 'string' || wanted.trim() === '') return own
  const end = endingOf(own)
  const name = plainName(wanted)
  return name.toLowerCase().endsWith(end.toLowerCase()) ? name : plainName(`${name}${end}`)
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
}
