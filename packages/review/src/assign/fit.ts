import { DISCIPLINES } from '@zhinan/call/disciplines'
import { bigramsOf } from './bigrams.ts'

/** What an application says of its subject. */
export interface FitApplication {
  readonly id: string
  /** What names the subject: the project's title, the unit's name. A discipline named there weighs more than one in the plan. */
  readonly heading: string
  readonly text: string
  /** Codes of GB/T 13745 where the form asks for them: then nothing is read off the text. */
  readonly codes?: readonly string[]
}

/** What an expert knows. */
export interface FitExpert {
  /** Codes of GB/T 13745, the main one first. */
  readonly disciplines: readonly string[]
  readonly keywords: readonly string[]
  readonly profile: string
}

/** How gladly an expert would review an application. */
export type FitWish = 'gladly' | 'can' | 'rather-not'

/** How much each part counts; only their proportions matter. */
export interface FitWeights {
  readonly discipline: number
  readonly text: number
  readonly wish: number
}

/** The parts of a fit that the subject decides, each from 0 to 1. */
export interface FitParts {
  readonly discipline: number
  readonly text: number
}

/** An expert, ready to be compared with many applications. */
export interface PreparedExpert {
  readonly disciplines: readonly string[]
  readonly keywords: readonly (readonly number[])[]
  /** The pairs of characters that tell most of the profile, with their weights; of length 1. */
  readonly profile: readonly (readonly [number, number])[]
}

interface Ready {
  readonly disciplines: ReadonlyMap<string, number>
  readonly counts: ReadonlyMap<number, number>
  readonly length: number
}

/** Below this share of its name's telling pairs a discipline is not named. */
const NAMED = 0.7
/** So many disciplines of an application at most, the clearest. */
const DISCIPLINES_MOST = 6
/** A discipline in the plan alone counts so much of one in the heading. */
const IN_TEXT = 0.6
const PROFILE_PAIRS = 64
/** A likeness (cosine) of profile and plan that is as good as any. */
const LIKE_ENOUGH = 0.25
/** So many keywords that hit make an expert of the subject. */
const KEYWORDS_ENOUGH = 3
/** Where nothing is known of it, neither for nor against. */
const NEUTRAL = 0.5

const WISHES: Readonly<Record<FitWish, number>> = { gladly: 1, can: NEUTRAL, 'rather-not': 0 }

/**
 * Says how well experts fit applications. What is rare among these applications tells more than what all of them say, so
 * that applications have to be known together. The order of either does not matter.
 */
export class Fitter {
  readonly #ready = new Map<string, Ready>()
  readonly #seenIn = new Map<number, number>()

  constructor(applications: readonly FitApplication[]) {
    for (const a of applications) {
      const heading = bigramsOf(a.heading)
      const counts = bigramsOf(`${a.heading}\n${a.text}`)
      for (const pair of counts.keys()) this.#seenIn.set(pair, (this.#seenIn.get(pair) ?? 0) + 1)
      this.#ready.set(a.id, {
        disciplines: a.codes?.length
          ? new Map(a.codes.map((code) => [code, 1]))
          : disciplinesNamed(heading, counts),
        counts,
        length: 0,
      })
    }
    for (const [id, ready] of this.#ready) {
      let sum = 0
      for (const [pair, n] of ready.counts) sum += this.#weight(pair, n) ** 2
      this.#ready.set(id, { ...ready, length: Math.sqrt(sum) })
    }
  }

  /** What an application is about by GB/T 13745: codes, each with how clearly it is named (0 to 1). */
  disciplinesOf(application: string): ReadonlyMap<string, number> {
    return this.#ready.get(application)?.disciplines ?? new Map()
  }

  prepare(expert: FitExpert): PreparedExpert {
    const weighed = [...bigramsOf(expert.profile)]
      .map(([pair, n]) => [pair, this.#weight(pair, n)] as const)
      .sort(([p, a], [q, b]) => b - a || p - q)
      .slice(0, PROFILE_PAIRS)
    const length = Math.sqrt(weighed.reduce((sum, [, w]) => sum + w * w, 0))
    return {
      disciplines: expert.disciplines,
      keywords: expert.keywords.map((k) => [...bigramsOf(k).keys()]).filter((k) => k.length > 0),
      profile: weighed.map(([pair, w]) => [pair, w / length] as const),
    }
  }

  /** How well an expert fits an application by its subject. An application that was not given fits nobody better than another. */
  parts(application: string, expert: PreparedExpert): FitParts {
    const ready = this.#ready.get(application)
    if (!ready) return { discipline: NEUTRAL, text: 0 }
    return {
      discipline: disciplineMatch(ready.disciplines, expert.disciplines),
      text: this.#like(ready, expert),
    }
  }

  #like(ready: Ready, { keywords, profile }: PreparedExpert): number {
    const hits = keywords
      .map((pairs) => {
        let [all, here] = [0, 0]
        for (const pair of pairs) {
          const w = this.#weight(pair, 1)
          all += w
          if (ready.counts.has(pair)) here += w
        }
        // Half of a term is hardly the term.
        return (here / all) ** 3
      })
      .sort((a, b) => b - a)
      .slice(0, KEYWORDS_ENOUGH)
    const byKeywords =
      hits.reduce((a, b) => a + b, 0) / Math.max(1, Math.min(KEYWORDS_ENOUGH, keywords.length))
    let dot = 0
    for (const [pair, w] of profile) {
      const n = ready.counts.get(pair)
      if (n !== undefined) dot += w * this.#weight(pair, n)
    }
    const byProfile = ready.length === 0 ? 0 : Math.min(1, dot / ready.length / LIKE_ENOUGH)
    if (keywords.length === 0) return byProfile
    if (profile.length === 0) return byKeywords
    return 0.6 * byKeywords + 0.4 * byProfile
  }

  #weight(pair: number, count: number): number {
    const n = this.#ready.size
    return (1 + Math.log(count)) * Math.log(1 + (n + 1) / ((this.#seenIn.get(pair) ?? 0) + 0.5))
  }
}

/** One number of the parts, from 0 to 1. A wish that was not given counts as neither. */
export function fitOf(parts: FitParts, wish: FitWish | undefined, weights: FitWeights): number {
  const all = weights.discipline + weights.text + weights.wish
  if (!(all > 0)) return NEUTRAL
  const sum =
    weights.discipline * parts.discipline +
    weights.text * parts.text +
    weights.wish * (wish === undefined ? NEUTRAL : WISHES[wish])
  return Math.min(1, Math.max(0, sum / all))
}

/** What is in the name of every other discipline, and of every association: it tells nothing. */
const GENERAL = /科学(与)?技术|科学$/gu
/** A name as short as 安全 or 农学 is a subject in a heading; in a plan it is a word like another. */
const SHORT = 2

/** The disciplines' names in pairs of characters, each weighed by how few names have it. */
const NAMES: readonly {
  code: string
  pairs: readonly (readonly [number, number])[]
  all: number
  short: boolean
}[] = (() => {
  const names = DISCIPLINES.flatMap((first) => [first, ...first.second])
    // “其他学科” names nothing.
    .filter(({ code }) => code.length === 3 || !code.endsWith('99'))
    .map(({ code, title }) => {
      const core = title.zh.replace(GENERAL, ' ').trim()
      const name = core.length > 1 ? core : title.zh
      return { code, pairs: [...bigramsOf(name).keys()], short: name.length <= SHORT }
    })
  const seen = new Map<number, number>()
  for (const { pairs } of names) for (const pair of pairs) seen.set(pair, (seen.get(pair) ?? 0) + 1)
  return names.map(({ code, pairs, short }) => {
    const weighed = pairs.map((pair) => [pair, Math.log(1 + names.length / seen.get(pair)!)] as const)
    return { code, short, pairs: weighed, all: weighed.reduce((sum, [, w]) => sum + w, 0) }
  })
})()

const named = (share: number): number => (share >= NAMED ? share : 0)

function disciplinesNamed(
  heading: ReadonlyMap<number, number>,
  all: ReadonlyMap<number, number>,
): Map<string, number> {
  const found: [string, number][] = []
  for (const { code, pairs, all: whole, short } of NAMES) {
    let [inHeading, inAll] = [0, 0]
    for (const [pair, w] of pairs) {
      if (heading.has(pair)) inHeading += w
      if (all.has(pair)) inAll += w
    }
    const score = Math.max(named(inHeading / whole), short ? 0 : IN_TEXT * named(inAll / whole))
    if (score > 0) found.push([code, score])
  }
  found.sort(([p, a], [q, b]) => b - a || (p < q ? -1 : 1))
  return new Map(found.slice(0, DISCIPLINES_MOST))
}

/** How near the nearest of an expert's disciplines is; an expert's second and third count a little less than the main one. */
function disciplineMatch(of: ReadonlyMap<string, number>, expert: readonly string[]): number {
  if (of.size === 0) return NEUTRAL
  let best = 0
  for (const [code, clear] of of)
    for (const [n, own] of expert.entries())
      best = Math.max(best, clear * near(code, own) * (n === 0 ? 1 : 0.9))
  return best
}

/** The same code; one within the other; neighbours of one first level. */
function near(a: string, b: string): number {
  if (a === b) return 1
  if (a.slice(0, 3) !== b.slice(0, 3)) return 0
  return a.length === 3 || b.length === 3 ? 0.85 : 0.6
}
