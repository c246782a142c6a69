import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { commitment } from '@zhinan/review'
import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

interface Draw {
  readonly id: string
  readonly record: { readonly frameHash: string; readonly result?: { readonly serving: readonly string[] } }
}

const DAY = 86_400_000
/** Time for both to commit before the value of the first draw is known. */
const SOON_MS = 8000

/** Two draws of experts: one is done, with somebody replaced; one waits for its public value. */
export async function playDraws(base: string, callId: string): Promise<void> {
  const [officer, supervisor] = await Promise.all(
    ['officer@demo.zhinan', 'supervisor@demo.zhinan'].map((email) =>
      signedIn(base, { email, password: DEMO_PASSWORD }),
    ),
  )
  const path = `/calls/${callId}/draws`
  const both = [
    ['officer', officer!, randomBytes(32).toString('hex')],
    ['supervisor', supervisor!, randomBytes(32).toString('hex')],
  ] as const
  const begin = async (body: object): Promise<Draw> => {
    const draw = await officer!.call<Draw>('POST', path, { body })
    for (const [who, person, secret] of both)
      await person.call('POST', `${path}/${draw.id}/commitment`, {
        body: { commitment: commitment(who, draw.record.frameHash, secret) },
      })
    return draw
  }

  const { now } = await officer!.call<{ now: string }>('GET', `/calls/${callId}`)
  const known = new Date(Math.ceil(Date.parse(now) / 1000) * 1000 + SOON_MS)
  const first = await begin({
    tracks: ['C1', 'C2', 'C3'],
    purpose: '产业赋能类项目评审组',
    strata: [
      { title: { zh: '工程与技术', en: 'Engineering' }, disciplines: ENGINEERING, draw: 3 },
      { title: { zh: '其他学科', en: 'Other disciplines' }, draw: 2 },
    ],
    perUnit: 1,
    publicValue: '上证综合指数当日收盘点数',
    valueAt: known.toISOString(),
  })
  await sleep(SOON_MS + 1000)
  for (const [, person, secret] of both)
    await person.call('POST', `${path}/${first.id}/reveal`, { body: { secret, publicValue: '3067.93' } })
  const drawn = await officer!.call<Draw>('GET', `${path}/${first.id}`)
  await officer!.call('POST', `${path}/${first.id}/decline`, {
    body: { candidate: drawn.record.result!.serving[0], reason: '评审期间出国访问' },
  })
  await begin({
    tracks: ['D'],
    purpose: '青年人才托举工程评审组',
    strata: [{ title: { zh: '全部学科', en: 'All disciplines' }, draw: 5 }],
    perUnit: 1,
    publicValue: '福彩双色球当期开奖号码',
    valueAt: new Date(Date.parse(now) + 2 * DAY).toISOString(),
  })
}

/** First levels of GB/T 13745: engineering and technology. */
const ENGINEERING = Array.from({ length: 21 }, (_, n) => String(410 + n * 10))
