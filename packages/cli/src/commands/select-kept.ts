import { isDeepStrictEqual } from 'node:util'
import { type Text, text } from '@zhinan/call'
import { type Change, changesBetween, digestOf, type Selection } from '@zhinan/review'
import * as z from 'zod/mini'
import { readJson } from './read-json.ts'

// Made by the server: what is compared is the whole, and it has to be read only as far as it is shown.
const kept = z.looseObject({
  n: z.number(),
  inputHash: z.string(),
  tracks: z.array(z.looseObject({ track: z.string() })),
  outcomes: z.array(
    z.looseObject({
      id: z.string(),
      track: z.string(),
      result: z.string(),
      rank: z.nullable(z.number()),
      amount: z.number(),
      reasons: z.array(z.looseObject({ code: z.string() })),
    }),
  ),
})

/** What came of comparing a selection with the outcome that was kept of it. */
export interface KeptCheck {
  readonly n: number
  readonly same: boolean
  /** The digest of the input in hand, and the one that was kept. */
  readonly digest: string
  readonly keptDigest: string
  /** From what was kept to what is made now. */
  readonly changes: readonly Change[]
}

/**
 * Compares with a kept outcome, as the page of a selection gives it: the digest of the input, and every outcome with its
 * reasons.
 *
 * @throws UsageError when a file cannot be read or is no kept outcome
 */
export async function checkKept(file: string, outcome: string, made: Selection): Promise<KeptCheck> {
  const { n, inputHash, tracks, outcomes } = await readJson(outcome, kept)
  const digest = digestOf(await readJson(file, z.unknown()))
  // As JSON has it: what is not there and what is undefined are the same.
  const now = JSON.parse(JSON.stringify({ tracks: made.tracks, outcomes: made.outcomes }))
  return {
    n,
    same: digest === inputHash && isDeepStrictEqual({ tracks, outcomes }, now),
    digest,
    keptDigest: inputHash,
    changes: changesBetween({ tracks, outcomes } as unknown as Selection, made),
  }
}

/** Whether it is the same, in a sentence: else whether the input was changed, or what was kept is not what comes of it. */
export function keptVerdict({ n, same, digest, keptDigest, changes }: KeptCheck): Text {
  if (same)
    return text(
      `与第 ${n} 次遴选封存的结果完全一致，依据的摘要也相同：${digest}`,
      `Exactly the outcome kept of selection ${n}, from the same input: ${digest}`,
    )
  if (digest !== keptDigest)
    return text(
      `依据已被改动，不是第 ${n} 次遴选封存的那份：摘要应为 ${keptDigest}，此文件为 ${digest}；结果有 ${changes.length} 处不同`,
      `This is not the input kept of selection ${n}: its digest is ${keptDigest}, this file’s is ${digest}; ${changes.length} outcomes differ`,
    )
  return text(
    `依据相同，但封存的结果与重算的不一致：${changes.length} 处不同，或理由、合计不同`,
    `From the same input comes something else than what was kept: ${changes.length} outcomes differ, or reasons or sums do`,
  )
}
