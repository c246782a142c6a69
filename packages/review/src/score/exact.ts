/**
 * Sums and quotients of decimal numbers without the surprises of binary fractions (0.1 + 0.2, 1.005): whole numbers over a
 * common denominator, rounded once, at the end.
 */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** A decimal number as people write it: 72.5 is 725 over 10. */
export function exactly(value: number): Fraction {
  const [digits, power = '0'] = String(value).toLowerCase().split('e') as [string, string?]
  const [whole, part = ''] = digits.split('.') as [string, string?]
  const shift = Number(power) - part.length
  const number = BigInt(whole + part)
  return shift >= 0
    ? { over: number * 10n ** BigInt(shift), under: 1n }
    : { over: number, under: 10n ** BigInt(-shift) }
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  // Most denominators here are powers of ten, of which the greater holds the smaller: sums of many stay small.
  if (b.under % a.under === 0n) return { over: a.over * (b.under / a.under) + b.over, under: b.under }
  if (a.under % b.under === 0n) return { over: a.over + b.over * (a.under / b.under), under: a.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

/** @param b more than nothing */
export const divided = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under,
  under: a.under * b.over,
})

export const compare = (a: Fraction, b: Fraction): number => {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

export const ZERO: Fraction = { over: 0n, under: 1n }

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, ZERO)

export const asNumber = ({ over, under }: Fraction): number => Number(over) / Number(under)

/** Rounds to so many decimals, half away from zero (四舍五入). @returns the nearest number to the rounded decimal */
export function rounded({ over, under }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const size = over < 0n ? -over : over
  const whole = (2n * size * scale + under) / (2n * under)
  return Number(over < 0n ? -whole : whole) / Number(scale)
}
