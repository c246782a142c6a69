import { randomUUID } from 'node:crypto'
import type { World } from '../access-world.ts'
import { CALL, type Example, on, v } from './example.ts'

const MEMBERS = `/api/v1/calls/${CALL}/review/members`
const asked = (path: string): Example => ({
  of: ['track'],
  make: async (w: World) => ({
    url: `${MEMBERS}${path}`,
    payload: { tracks: ['B3'], experts: [(await w.expert()).id], reason: '熟悉本领域' },
  }),
})
/** Nobody of the personas was asked to review. */
const own = (path: string, payload?: object, status = 404): Example => ({
  async make(w, { who }) {
    await w.ownExpert(who, true)
    return { url: `/api/v1/me/review${path}`, ...(payload && { payload }) }
  },
  status: { '*': status },
})

/** No review of the track has opened. */
const ofRound = (path: string, payload: object, status = 404): Example => ({
  of: ['track'],
  make: () => ({ url: `/api/v1/calls/${CALL}/review/rounds${path}`, payload }),
  status: { 'an officer': status },
})
/** Nothing passed the formal check yet, and there is no panel. */
const ofPanels = (path: string, payload?: object, status = 409): Example => ({
  of: ['track'],
  make: () => ({ url: `/api/v1/calls/${CALL}/review${path}`, ...(payload && { payload }) }),
  status: { [status === 404 ? '*' : 'an officer']: status },
})
const ID = randomUUID()
const SEATS = { experts: [ID], chair: ID, applications: [randomUUID()] }
const written = (path: string, payload: object): Example => ({
  make: () => ({ url: `/api/v1/me/review/sheets/${randomUUID()}${path}`, headers: v(1), payload }),
  status: { '*': 404 },
})

export const REVIEWS: Readonly<Record<string, Example>> = {
  'GET /api/v1/calls/:call/review/members': on(`/calls/${CALL}/review/members`),
  'POST /api/v1/calls/:call/review/members/preview': asked('/preview'),
  // Whoever may ask has signed the officers’ pledge among the examples before.
  'POST /api/v1/calls/:call/review/members': asked(''),
  'POST /api/v1/calls/:call/review/members/:expert/end': {
    of: ['track'],
    make: () => ({ url: `${MEMBERS}/${randomUUID()}/end`, payload: { tracks: ['B3'], reason: '病假' } }),
    status: { 'an officer': 404 },
  },
  'GET /api/v1/me/review/invitations': on('/me/review/invitations'),
  'POST /api/v1/me/review/invitations/:call/answer': own(
    `/invitations/${CALL}/answer`,
    { tracks: { B3: 'declined' }, reason: '出差' },
    409,
  ),
  'GET /api/v1/me/review/invitations/:call/applications': own(`/invitations/${CALL}/applications?track=B3`),
  'PUT /api/v1/me/review/wishes/:application': own(`/wishes/${randomUUID()}`, { wish: 'can' }),
  'POST /api/v1/me/review/declarations/:application': own(`/declarations/${randomUUID()}`, {
    reason: '合作',
  }),

  'GET /api/v1/me/review/sheets': on('/me/review/sheets'),
  'GET /api/v1/me/review/sheets/:assignment': own(`/sheets/${randomUUID()}`),
  'POST /api/v1/me/review/sheets/:assignment/open': own(`/sheets/${randomUUID()}/open`, { conflict: false }),
  'PUT /api/v1/me/review/sheets/:assignment': written('', { content: {} }),
  'POST /api/v1/me/review/sheets/:assignment/send': written('/send', {}),
  'POST /api/v1/me/review/sheets/:assignment/reopen': own(`/sheets/${randomUUID()}/reopen`, {}),
  'GET /api/v1/me/review/sheets/:assignment/plan.pdf': own(`/sheets/${randomUUID()}/plan.pdf`),
  'GET /api/v1/me/review/sheets/:assignment/files/:file': own(
    `/sheets/${randomUUID()}/files/${randomUUID()}`,
  ),

  'GET /api/v1/calls/:call/review/panels': on(`/calls/${CALL}/review/panels?track=B3`),
  'POST /api/v1/calls/:call/review/panels/proposal': ofPanels('/panels/proposal', {
    track: 'B3',
    size: 1,
    most: 5,
    recusals: 5,
    perUnit: null,
    chairs: [],
  }),
  'POST /api/v1/calls/:call/review/panels': ofPanels('/panels', {
    track: 'B3',
    panels: [{ name: '组', ...SEATS }],
    give: false,
  }),
  'PUT /api/v1/calls/:call/review/panels/:panel': ofPanels(
    `/panels/${randomUUID()}`,
    { name: '组', ...SEATS, give: false, version: 1, reason: '调整' },
    404,
  ),
  'POST /api/v1/calls/:call/review/panels/:panel/dissolve': ofPanels(
    `/panels/${randomUUID()}/dissolve`,
    { version: 1, reason: '合并' },
    404,
  ),
  'POST /api/v1/calls/:call/review/panels/:panel/meetings': ofPanels(
    `/panels/${randomUUID()}/meetings`,
    { at: '2030-01-01T01:00:00Z', place: '三楼会议室' },
    404,
  ),
  'GET /api/v1/calls/:call/review/meetings/:meeting': ofPanels(`/meetings/${randomUUID()}`, undefined, 404),
  'GET /api/v1/calls/:call/review/meetings/:meeting/screen': ofPanels(
    `/meetings/${randomUUID()}/screen`,
    undefined,
    404,
  ),
  'POST /api/v1/calls/:call/review/meetings/:meeting/steps': ofPanels(
    `/meetings/${randomUUID()}/steps`,
    { step: 'open', version: 1 },
    404,
  ),
  'GET /api/v1/me/review/meetings': on('/me/review/meetings'),
  'GET /api/v1/me/review/meetings/:meeting': own(`/meetings/${randomUUID()}`),
  'POST /api/v1/me/review/meetings/:meeting/presence': own(`/meetings/${randomUUID()}/presence`, {
    present: true,
  }),
  'POST /api/v1/me/review/meetings/:meeting/votes': own(`/meetings/${randomUUID()}/votes`, {
    application: randomUUID(),
    choice: 'for',
  }),

  'GET /api/v1/calls/:call/review/rounds': on(`/calls/${CALL}/review/rounds`),
  // Closing in the past: whoever may open is told so.
  'POST /api/v1/calls/:call/review/rounds': ofRound(
    '',
    { tracks: ['B3'], closesAt: '2020-01-01T00:00:00Z' },
    409,
  ),
  'GET /api/v1/calls/:call/review/rounds/:track': {
    of: ['track'],
    make: () => ({ url: `/api/v1/calls/${CALL}/review/rounds/B3` }),
  },
  'POST /api/v1/calls/:call/review/rounds/:track/closing': ofRound('/B3/closing', {
    closesAt: null,
    reason: '意见已齐',
    version: 1,
  }),
  'POST /api/v1/calls/:call/review/rounds/:track/returns': ofRound(
    '/B3/returns',
    { assignments: [randomUUID()], reason: '太短' },
    409,
  ),
  'POST /api/v1/calls/:call/review/rounds/:track/reminders': ofRound(
    '/B3/reminders',
    { experts: [randomUUID()] },
    409,
  ),
}
