import { type DrawFrame, seededOrder } from '@zhinan/review'
import type { FreezeInput, PreviewInput, StratumInput } from './schemas.ts'
import type { ExpertRow } from './store.ts'

/** Experts by the stratum that they stand in: the first that fits. `undefined`: none fits. */
export function intoStrata(
  experts: readonly ExpertRow[],
  strata: readonly StratumInput[],
): Map<number | undefined, ExpertRow[]> {
  return Map.groupBy(experts, (expert) => {
    const n = strata.findIndex((s) => fits(expert, s))
    return n < 0 ? undefined : n
  })
}

function fits({ disciplines, region }: ExpertRow, stratum: StratumInput): boolean {
  const [main = ''] = disciplines
  const inDiscipline =
    stratum.disciplines.length === 0 || stratum.disciplines.some((code) => main.startsWith(code))
  return inDiscipline && (stratum.regions.length === 0 || stratum.regions.includes(region))
}

/** Those who may be drawn at all of a list: without the ones left out. */
export const offered = (experts: readonly ExpertRow[], { leftOut }: PreviewInput): ExpertRow[] => {
  const out = new Set(leftOut.map((l) => l.expert))
  return experts.filter((e) => !out.has(e.id))
}

/** A frame, and who stands behind its numbers. */
export type Framed = { frame: DrawFrame; behind: { candidate: string; expert: string }[] }

/**
 * Makes the frame that is frozen and published. Candidates and units get numbers in an order that the draw's own id decides, so
 * that they say nothing of names, lists or earlier draws.
 */
export function makeFrame(drawId: string, input: FreezeInput, experts: readonly ExpertRow[]): Framed {
  const inStrata = intoStrata(offered(experts, input), input.strata)
  inStrata.delete(undefined)
  const all = [...inStrata].flatMap(([n, list]) =>
    list.map((expert) => ({ expert, stratum: String(n! + 1) })),
  )
  const byId = new Map(all.map((one) => [one.expert.id, one]))
  const units = new Map(
    seededOrder(drawId, 'units', [...new Set(all.map(({ expert }) => expert.unitKey))]).map((key, n) => [
      key,
      number('U', n),
    ]),
  )
  const behind = seededOrder(drawId, 'candidates', [...byId.keys()]).map((expert, n) => ({
    candidate: number('E', n),
    expert,
  }))
  return {
    behind,
    frame: {
      format: 'zhinan-draw/1',
      purpose: input.purpose,
      strata: input.strata.map((s, n) => ({
        id: String(n + 1),
        title: { zh: s.title.zh, en: s.title.en || s.title.zh },
        draw: s.draw,
      })),
      perUnit: input.perUnit,
      publicValue: input.publicValue,
      candidates: behind.map(({ candidate, expert }) => {
        const { stratum, expert: row } = byId.get(expert)!
        return { id: candidate, stratum, unit: units.get(row.unitKey)! }
      }),
    },
  }
}

const number = (letter: string, n: number): string => `${letter}${String(n + 1).padStart(4, '0')}`
