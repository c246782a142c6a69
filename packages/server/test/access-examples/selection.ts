import type { World } from '../access-world.ts'
import type { Json } from '../season.ts'
import { CALL, type Example, on } from './example.ts'

const LIVE = `/api/v1/calls/${CALL}/selection`
const KEPT = `/api/v1/calls/${CALL}/selections`

const live = async (w: World): Promise<Json> => (await w.officer.inject({ url: LIVE })).json()

/** The number of a selection that waits, prepared by the officer among the personas. */
async function waiting(w: World): Promise<number> {
  const { selections, inputHash } = await live(w)
  if (selections[0]?.state === 'prepared') return selections[0].n
  const payload = { inputHash, openReason: '评审尚未开始，先行演示' }
  const made = await w.officer.inject({ method: 'POST', url: KEPT, payload })
  if (made.statusCode !== 201) throw new Error(`prepare: ${made.statusCode} ${made.body}`)
  return made.json().n
}

const ofWaiting = (path: string, payload?: object): Example => ({
  of: ['track'],
  make: async (w) => ({ url: `${KEPT}/${await waiting(w)}${path}`, ...(payload && { payload }) }),
})
const reason = { reason: '情况有变' }
const fall = { cause: 'withdrawn' }

export const SELECTION: Readonly<Record<string, Example>> = {
  // An officer of other tracks sees those.
  'GET /api/v1/calls/:call/selection': on(`/calls/${CALL}/selection`),
  'GET /api/v1/calls/:call/selection/ranking.xlsx': on(`/calls/${CALL}/selection/ranking.xlsx`),
  'GET /api/v1/calls/:call/selection/justification.xlsx': on(`/calls/${CALL}/selection/justification.xlsx`),
  'GET /api/v1/calls/:call/selection/what-if': {
    of: ['track'],
    ...on(`/calls/${CALL}/selection/what-if?change=%7B%7D`),
  },
  'POST /api/v1/calls/:call/selection/decisions/preview': {
    of: ['track'],
    make: async (w) => ({
      url: `${LIVE}/decisions/preview`,
      payload: { fall: { application: (await w.submitted()).number, ...fall } },
    }),
  },
  'POST /api/v1/calls/:call/selection/decisions': {
    of: ['track'],
    async make(w, _, allowed) {
      const { number } = await (allowed ? w.newSubmitted() : w.submitted())
      return { url: `${LIVE}/decisions`, payload: { fall: { application: number, ...fall, ...reason } } }
    },
  },
  'POST /api/v1/calls/:call/selection/falls/:fall/undo': {
    of: ['track'],
    async make(w) {
      const { number } = await w.newSubmitted()
      const payload = { fall: { application: number, ...fall, ...reason } }
      const made = (await w.officer.inject({ method: 'POST', url: `${LIVE}/decisions`, payload })).json()
      const { id } = made.falls.find((f: Json) => f.application === number)
      return { url: `${LIVE}/falls/${id}/undo`, payload: reason }
    },
  },
  'GET /api/v1/calls/:call/selections': { of: ['track'], ...on(`/calls/${CALL}/selections`) },
  'POST /api/v1/calls/:call/selections': {
    of: ['track'],
    make: async (w) => ({
      url: KEPT,
      payload: { inputHash: (await live(w)).inputHash, openReason: '评审尚未开始，先行演示' },
    }),
  },
  'GET /api/v1/calls/:call/selections/:n': ofWaiting(''),
  'GET /api/v1/calls/:call/selections/:n/input.json': ofWaiting('/input.json'),
  'GET /api/v1/calls/:call/selections/:n/outcome.json': ofWaiting('/outcome.json'),
  'GET /api/v1/calls/:call/selections/:n/ranking.xlsx': ofWaiting('/ranking.xlsx'),
  'GET /api/v1/calls/:call/selections/:n/justification.xlsx': ofWaiting('/justification.xlsx'),
  'POST /api/v1/calls/:call/selections/:n/confirm': ofWaiting('/confirm'),
  'POST /api/v1/calls/:call/selections/:n/send-back': ofWaiting('/send-back', reason),
  'POST /api/v1/calls/:call/selections/:n/take-back': ofWaiting('/take-back', reason),
}
