import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

const TRACK = 'B3'
const DAYS = 86_400_000

interface Board {
  readonly free: readonly { readonly id: string }[]
  readonly experts: readonly { readonly id: string }[]
}
interface Meeting {
  readonly version: number
  readonly items: readonly { readonly application: string; readonly recused: readonly unknown[] }[]
}

/** A panel of a track meets: one application was voted on, the next is being discussed, the rest waits. */
export async function playPanels(base: string, callId: string): Promise<void> {
  const [officer, ...experts] = await Promise.all(
    ['officer', 'expert.a', 'expert.b', 'expert.c'].map((who) =>
      signedIn(base, { email: `${who}@demo.zhinan`, password: DEMO_PASSWORD }),
    ),
  )
  const review = `/calls/${callId}/review`
  const { free, experts: serving } = await officer!.call<Board>('GET', `${review}/panels?track=${TRACK}`)
  const body = {
    track: TRACK,
    panels: [
      {
        name: '学术会议第一组',
        experts: serving.map((e) => e.id),
        chair: serving[0]!.id,
        applications: free.map((a) => a.id),
      },
    ],
    // Who reviews what was decided before.
    give: false,
  }
  const { panels } = await officer!.call<{ panels: string[] }>('POST', `${review}/panels`, { body })
  const { now } = await officer!.call<{ now: string }>('GET', `/calls/${callId}`)
  const { meeting } = await officer!.call<{ meeting: string }>(
    'POST',
    `${review}/panels/${panels[0]}/meetings`,
    {
      body: { at: new Date(Date.parse(now) + 3 * DAYS).toISOString(), place: '科技馆三楼会议室' },
    },
  )
  const path = `${review}/meetings/${meeting}`
  let seen = await officer!.call<Meeting>('GET', path)
  const step = async (body: object) => {
    seen = await officer!.call<Meeting>('POST', `${path}/steps`, { body: { version: seen.version, ...body } })
  }
  await step({ step: 'open' })
  for (const who of experts)
    await who.call('POST', `/me/review/meetings/${meeting}/presence`, { body: { present: true } })
  const [first, second] = seen.items.map((i) => i.application)
  await step({ step: 'begin', application: first })
  await step({ step: 'vote', application: first })
  for (const who of experts)
    await who
      .call('POST', `/me/review/meetings/${meeting}/votes`, { body: { application: first, choice: 'for' } })
      .catch(() => {
        // Whoever is recused from it has no vote.
      })
  await step({ step: 'count', application: first, note: '方案可行，建议支持。' })
  if (second) await step({ step: 'begin', application: second })
}
