/** Makes up plans, copies of them, and plans that only look like copies; the same seed makes the same ones. */
import {
  ADJECTIVES,
  CHARACTERS,
  LINKS,
  NOUNS,
  PATTERNS,
  PLACES,
  SYNONYMS,
  TEMPLATES,
  VERBS,
} from './words.ts'

export type Random = () => number

/** Mulberry32 (public domain). */
export function generator(seed: number): Random {
  let a = seed | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const int = (r: Random, below: number) => Math.floor(r() * below)
const pick = <T>(r: Random, from: readonly T[]): T => from[int(r, from.length)]!
/** Few are picked often, most seldom. */
const skewed = <T>(r: Random, from: readonly T[]): T => from[Math.floor(from.length * r() ** 2)]!

/** A word of two or three characters that hardly anybody else uses. */
const coined = (r: Random) => Array.from({ length: 2 + int(r, 2) }, () => pick(r, [...CHARACTERS])).join('')

const RARE = Array.from({ length: 6000 }, (_, i) => coined(generator(i + 1)))

/** 300 topics of 40 terms; a third of the terms are shared with neighbouring topics. */
const TOPICS = Array.from({ length: 300 }, (_, topic) =>
  Array.from({ length: 40 }, (_, k) => {
    const r = generator(k % 3 === 0 ? 7000 + k * 60 + (topic % 60) : 100_000 + topic * 40 + k)
    return `${r() < 0.6 ? pick(r, RARE) : pick(r, ADJECTIVES)}${pick(r, NOUNS)}`
  }),
)

function sentence(r: Random, topic: readonly string[], pattern: string): string {
  const filled = pattern.replace(/\{([NVAPLT])\}|#/g, (mark, kind: string | undefined) => {
    const odd = r() < 0.08
    switch (kind) {
      case 'N':
        return odd ? pick(r, RARE) : skewed(r, NOUNS)
      case 'V':
        return skewed(r, VERBS)
      case 'A':
        return skewed(r, ADJECTIVES)
      case 'P':
        return odd ? `${pick(r, RARE)}镇` : pick(r, PLACES)
      case 'L':
        return pick(r, LINKS)
      case 'T':
        return pick(r, topic)
      default:
        return mark === '#' ? String(1 + int(r, 60)) : mark
    }
  })
  return `${filled}。`
}

/** Sentences that go round among applicants: each stands in 20 to 600 of 100,000 plans. */
const STOCK = Array.from({ length: 3000 }, (_, i) => {
  const r = generator(500_000 + i)
  return sentence(r, pick(r, TOPICS), pick(r, PATTERNS))
})

export interface Made {
  readonly topic: number
  readonly template: number
  /** Patterns in their order: with the topic and the template all that a hard negative takes over. */
  readonly patterns: readonly string[]
  readonly sentences: readonly string[]
}

/** A plan of 1,500 to 3,000 characters. `like`: of its topic, template and pattern of sentences, with other words. */
export function makePlan(seed: number, like?: Made): Made {
  const r = generator(seed)
  const topic = like?.topic ?? int(r, TOPICS.length)
  const template = like?.template ?? int(r, TEMPLATES.length)
  const wanted = 1250 + r() ** 1.5 * 1450
  const patterns: string[] = []
  const sentences: string[] = []
  for (let length = 0; length < wanted; ) {
    const pattern = like?.patterns[patterns.length] ?? pick(r, PATTERNS)
    const next = r() < 0.08 ? skewed(r, STOCK) : sentence(r, TOPICS[topic]!, pattern)
    patterns.push(pattern)
    sentences.push(next)
    length += next.length
  }
  return { topic, template, patterns, sentences }
}

/** The plan as it is handed in: the template's paragraphs, with the plan's own sentences among them. */
export function textOf({ template, sentences }: Pick<Made, 'template' | 'sentences'>): string {
  const frame = TEMPLATES[template]!.split('。')
  const each = Math.ceil(sentences.length / frame.length)
  return frame.map((part, i) => `${part}。\n${sentences.slice(i * each, (i + 1) * each).join('')}`).join('\n')
}

/** Each character with this chance replaced, dropped or doubled by another one: nobody writes so; it is the hardest. */
function scattered(r: Random, text: string, part: number): string {
  return [...text]
    .map((c) => {
      if (r() >= part || c === '。') return c
      const how = r()
      return how < 0.8 ? pick(r, [...CHARACTERS]) : how < 0.9 ? '' : `${c}${pick(r, [...CHARACTERS])}`
    })
    .join('')
}

/** Stretches of 4 to 12 characters rewritten until this part of the text is new. */
function rewritten(r: Random, text: string, part: number): string {
  const all = [...text]
  for (let left = part * all.length; left > 0; ) {
    const length = 4 + int(r, 9)
    const from = int(r, all.length - length)
    for (let k = from; k < from + length; k++) all[k] = pick(r, [...CHARACTERS])
    left -= length
  }
  return all.join('')
}

const SWAP = new Map(
  SYNONYMS.flatMap(([x, y]): [string, string][] => [
    [x, y],
    [y, x],
  ]),
)
const SWAPPED = new RegExp([...SWAP.keys()].sort((x, y) => y.length - x.length).join('|'), 'g')

function swapped(r: Random, text: string, part: number): string {
  return text.replace(SWAPPED, (word) => (r() < part ? SWAP.get(word)! : word))
}

function shuffled<T>(r: Random, items: readonly T[]): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = int(r, i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
  }
  return mixed
}

const each = (sentences: readonly string[], change: (sentence: string) => string) =>
  change(sentences.join('\n')).split('\n')

/** Ways to copy: the original and a seed → the copy's sentences and template. */
export const COPIES: Record<string, (plan: Made, r: Random) => Pick<Made, 'template' | 'sentences'>> = {
  'word for word': (p) => p,
  '30 % of characters, scattered': (p, r) => ({
    ...p,
    sentences: each(p.sentences, (t) => scattered(r, t, 0.3)),
  }),
  '30 % rewritten in stretches': (p, r) => ({
    ...p,
    sentences: each(p.sentences, (t) => rewritten(r, t, 0.3)),
  }),
  'sentences in another order': (p, r) => ({ ...p, sentences: shuffled(r, p.sentences) }),
  'synonyms for 80 % of words that have one': (p, r) => ({
    ...p,
    sentences: each(p.sentences, (t) => swapped(r, t, 0.8)),
  }),
  'another order, template, 40 % of synonyms, 15 % of characters': (p, r) => ({
    template: (p.template + 1) % TEMPLATES.length,
    sentences: shuffled(
      r,
      each(p.sentences, (t) => scattered(r, swapped(r, t, 0.4), 0.15)),
    ),
  }),
  'half of it, in another order, 10 % of characters; the rest new': (p, r) => {
    const half = shuffled(r, p.sentences).slice(0, Math.ceil(p.sentences.length / 2))
    const fresh = makePlan(int(r, 2 ** 31)).sentences.slice(0, half.length)
    return {
      template: int(r, TEMPLATES.length),
      sentences: shuffled(r, [...each(half, (t) => scattered(r, t, 0.1)), ...fresh]),
    }
  },
}
