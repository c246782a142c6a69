import { randomUUID } from 'node:crypto'
import type { World } from '../access-world.ts'
import type { Json } from '../season.ts'
import { CALL, type Example, on } from './example.ts'

const ASSIGNMENTS = `/api/v1/calls/${CALL}/review/assignments`
const PROPOSALS = `/api/v1/calls/${CALL}/review/proposals`

/** The same answer for everybody who may. */
const seenBy = (status: number) => ({ 'an officer': status, 'an approver': status, 'a supervisor': status })

/** A proposal that waits to be made; of a track only one does at a time. */
async function waiting(w: World): Promise<string> {
  await noneUnderWay(w)
  const made = await w.officer.inject({ method: 'POST', url: PROPOSALS, payload: { tracks: ['B3'] } })
  if (made.statusCode !== 201) throw new Error(`proposal: ${made.statusCode} ${made.body}`)
  return made.json().id
}
async function noneUnderWay(w: World): Promise<void> {
  const { items } = (await w.officer.inject({ url: PROPOSALS })).json()
  for (const { id } of items.filter((r: Json) => r.state === 'waiting'))
    await w.officer.inject({ method: 'POST', url: `${PROPOSALS}/${id}/cancel` })
}
const ofRun = (path: string, payload?: object, status?: number): Example => ({
  of: ['track'],
  make: async (w) => ({ url: `${PROPOSALS}/${await waiting(w)}${path}`, ...(payload && { payload }) }),
  ...(status && { status: seenBy(status) }),
})

export const ASSIGNMENT: Readonly<Record<string, Example>> = {
  'GET /api/v1/calls/:call/review/assignments': on(`/calls/${CALL}/review/assignments`),
  // Submitted, and not through the formal check.
  'GET /api/v1/calls/:call/review/assignments/suggestions': {
    of: ['track'],
    make: async (w) => ({ url: `${ASSIGNMENTS}/suggestions?application=${(await w.submitted()).id}` }),
    status: seenBy(409),
  },
  'POST /api/v1/calls/:call/review/assignments': {
    of: ['track'],
    make: async (w) => ({
      url: ASSIGNMENTS,
      payload: { application: (await w.submitted()).id, expert: (await w.expert()).id, reason: '本领域专家' },
    }),
    status: seenBy(409),
  },
  'POST /api/v1/calls/:call/review/assignments/:assignment/end': {
    of: ['track'],
    make: () => ({
      url: `${ASSIGNMENTS}/${randomUUID()}/end`,
      payload: { ended: 'reassigned', reason: '病假' },
    }),
    status: seenBy(404),
  },
  'GET /api/v1/calls/:call/review/proposals': on(`/calls/${CALL}/review/proposals`),
  'POST /api/v1/calls/:call/review/proposals': {
    of: ['track'],
    async make(w) {
      await noneUnderWay(w)
      return { url: PROPOSALS, payload: { tracks: ['B3'] } }
    },
  },
  'GET /api/v1/calls/:call/review/proposals/:run': ofRun(''),
  // Not made yet: whoever may is told so.
  'GET /api/v1/calls/:call/review/proposals/:run/explanation': ofRun(
    `/explanation?application=${randomUUID()}&expert=${randomUUID()}`,
    undefined,
    409,
  ),
  'GET /api/v1/calls/:call/review/proposals/:run/plan.csv': ofRun('/plan.csv', undefined, 409),
  'GET /api/v1/calls/:call/review/proposals/:run/problem.json': ofRun('/problem.json', undefined, 409),
  'POST /api/v1/calls/:call/review/proposals/:run/replay': ofRun(
    '/replay',
    { csv: 'application,expert', reason: '人工调整' },
    409,
  ),
  'POST /api/v1/calls/:call/review/proposals/:run/cancel': ofRun('/cancel', {}),
  'POST /api/v1/calls/:call/review/proposals/:run/drop': ofRun('/drop', { reason: '重新来过' }, 409),
  'GET /api/v1/calls/:call/review/proposals/:run/apply': ofRun('/apply', undefined, 409),
  'POST /api/v1/calls/:call/review/proposals/:run/apply': ofRun('/apply', {}, 409),
}
