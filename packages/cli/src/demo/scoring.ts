import { DEMO_PASSWORD } from '@zhinan/server'
import type { Client } from '../season/http.ts'
import { signedIn } from '../season/people.ts'
import { type Random, seededRandom } from '../season/random.ts'

const TRACK = 'B3'
const DAYS = 86_400_000

interface Row {
  readonly assignment: string
  readonly track: string
  readonly state: string
}
interface Sheet {
  readonly version: number
  readonly terms: {
    readonly criteria: readonly { readonly id: string; readonly title: { readonly zh: string } }[]
    readonly recommendation: readonly { readonly id: string }[]
  }
}

/**
 * The review of a track is open: one expert has sent everything, another most of it and begun the last, the third has one
 * left that is not opened. One opinion was returned, and what would be selected so far waits for the approver.
 */
export async function playScoring(base: string, callId: string): Promise<void> {
  const [officer, ...experts] = await Promise.all(
    ['officer', 'expert.a', 'expert.b', 'expert.c'].map((who) =>
      signedIn(base, { email: `${who}@demo.zhinan`, password: DEMO_PASSWORD }),
    ),
  )
  const { now } = await officer!.call<{ now: string }>('GET', `/calls/${callId}`)
  await officer!.call('POST', `/calls/${callId}/review/rounds`, {
    body: { tracks: [TRACK], closesAt: new Date(Date.parse(now) + 20 * DAYS).toISOString() },
  })
  const sent: string[] = []
  for (const [n, who] of experts.entries()) {
    const r = seededRandom(61_803 + n)
    const { items } = await who.call<{ items: Row[] }>('GET', '/me/review/sheets')
    const mine = items.filter((i) => i.track === TRACK && i.state === 'todo')
    for (const [i, { assignment }] of mine.entries()) {
      if (n === 2 && i === mine.length - 1) continue
      const last = n === 1 && i === mine.length - 1
      if (await review(who, assignment, r, last)) sent.push(assignment)
    }
  }
  if (sent[1])
    await officer!.call('POST', `/calls/${callId}/review/rounds/${TRACK}/returns`, {
      body: { assignments: [sent[1]], reason: '评语与分数不一致，请补充理由后重新提交。' },
    })
  const { inputHash } = await officer!.call<{ inputHash: string }>('GET', `/calls/${callId}/selection`)
  await officer!.call('POST', `/calls/${callId}/selections`, {
    body: { inputHash, openReason: '演示：B3 以外的类别尚未评审，先报批已有结果' },
  })
}

/** @returns whether it was sent */
async function review(who: Client, assignment: string, r: Random, half: boolean): Promise<boolean> {
  const path = `/me/review/sheets/${assignment}`
  const { version, terms } = await who.call<Sheet>('POST', `${path}/open`, { body: { conflict: false } })
  const level = r.int(62, 86)
  const marks = Object.fromEntries(
    terms.criteria
      .slice(0, half ? 2 : undefined)
      .map((c) => [
        c.id,
        { score: level + r.int(-2, 4), comment: `${c.title.zh}：依据较充分，安排具体，个别环节还可细化。` },
      ]),
  )
  const content = half
    ? { marks }
    : { marks, recommendation: terms.recommendation[level > 75 ? 0 : 1]?.id, comment: '总体可行。' }
  const kept = await who.call<{ version: number }>('PUT', path, { body: { content }, version })
  if (half) return false
  await who.call('POST', `${path}/send`, { body: {}, version: kept.version })
  return true
}
