const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A time as people here write it, to the second: `2026-11-24 17:00:00`, Asia/Shanghai. */
export function shanghai(at: Date | string): string {
  return FORMAT.format(new Date(at))
}
