import type { Body, Named } from './model.ts'

/** A name as it is compared: compatibility forms unified (NFKC), no spaces, dots or brackets, lower case. */
export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.,'"“”‘’()[\]〔〕【】\-—_]/gu, '')

/** Under which keys a body is found: its code, and its name for those who give no code. */
export const bodyKeys = ({ code, name }: Body): string[] => {
  const keys = plain(name) ? [`n:${plain(name)}`] : []
  return code ? [`c:${code.trim().toUpperCase()}`, ...keys] : keys
}

/** Whether two are the same body: by their codes where both have one, else by name. */
export function sameBody(a: Body, b: Body): boolean {
  if (a.code && b.code) return a.code.trim().toUpperCase() === b.code.trim().toUpperCase()
  return plain(a.name) !== '' && plain(a.name) === plain(b.name)
}

/** How sure it is that two are the same person: `sure` by identity number, or by name and unit; `maybe` by name alone. */
export function samePerson(a: Named, b: Named): 'sure' | 'maybe' | 'no' {
  if (a.idHash && b.idHash) return a.idHash === b.idHash ? 'sure' : 'no'
  if (plain(a.name) === '' || plain(a.name) !== plain(b.name)) return 'no'
  if (a.unit && b.unit) return sameBody(a.unit, b.unit) ? 'sure' : 'no'
  return 'maybe'
}
