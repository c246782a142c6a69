/** Readers for what stands in the address: anything may be typed there, so each gives a clean value or nothing. */
type Raw = Record<string, unknown>

/** A short string. Numbers and booleans were strings before the router read them. */
export function str(raw: Raw, key: string): string | undefined {
  const value = raw[key]
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= 500 ? value : undefined
}

/** The named strings of an address. */
export const strings =
  <K extends string>(...keys: K[]) =>
  (raw: Raw): { [P in K]?: string } => {
    const found: { [P in K]?: string } = {}
    for (const key of keys) {
      const value = str(raw, key)
      if (value !== undefined) found[key] = value
    }
    return found
  }

/** Every string of an address, whatever its name: for answers whose names stand in the call's data. */
export function allStrings(raw: Raw): Record<string, string> {
  const found: Record<string, string> = {}
  for (const key of Object.keys(raw)) {
    const value = str(raw, key)
    if (value !== undefined && key !== '__proto__') found[key] = value
  }
  return found
}

/** Where to go after signing in: only a page of this portal. */
export const safeNext = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) ? next : '/home'
