import { randomUUID } from 'node:crypto'
import { announcement, CALL, type Example, late, on } from './example.ts'

export const PLATFORM: Readonly<Record<string, Example>> = {
  // The platform, and what anybody may read
  'GET /api/v1/time': on('/time'),
  'GET /api/v1/clock': on('/clock'),
  'GET /api/v1/calls': on('/calls'),
  'GET /api/v1/calls/:call': on(`/calls/${CALL}`),
  'GET /api/v1/calls/:call/tracks/:track/sentences': on(`/calls/${CALL}/tracks/C4/sentences`),
  'POST /api/v1/calls/:call/can-apply': on(`/calls/${CALL}/can-apply`, {
    payload: { kind: 'provincial-society' },
  }),
  'GET /api/v1/receipt-keys': on('/receipt-keys'),
  'GET /api/v1/receipts/:number': {
    async make(w) {
      const { receipt } = await w.submitted()
      return { url: `/api/v1/receipts/${receipt.number}?hash=${receipt.contentHash.slice(0, 16)}` }
    },
  },
  'GET /api/v1/demo': on('/demo'),
  'PUT /api/v1/demo/clock': on('/demo/clock', { payload: { shiftSeconds: 0 } }),
  'GET /api/v1/demo/mails': on('/demo/mails'),
  'GET /api/v1/first-admin': on('/first-admin'),
  'POST /api/v1/first-admin': {
    ...on('/first-admin', {
      payload: { token: 'not-this-one', name: '某人', email: 'x@example.org', password: 'long enough 1' },
    }),
    status: { '*': 400 },
  },

  // Calls
  'PUT /api/v1/calls/:call/rulings/:ruling': {
    ...on(`/calls/${CALL}/rulings/R1`, { payload: { text: { zh: '口径', en: 'A reading' } } }),
    of: ['call'],
    // Published in this world: who may, gets as far as that.
    status: { 'an officer': 409, 'an officer without duties': 409 },
  },
  'POST /api/v1/calls/:call/publish': {
    of: ['call'],
    make: (w) => ({
      url: `/api/v1/calls/${CALL}/publish`,
      payload: {
        opens: new Date(Date.now() - 86_400_000).toISOString(),
        deadline: w.deadline.toISOString(),
        reason: '测试',
      },
    }),
  },
  'GET /api/v1/calls/:call/notices': on(`/calls/${CALL}/notices`),
  'POST /api/v1/calls/:call/notices': {
    of: ['call'],
    make: () => ({ url: `/api/v1/calls/${CALL}/notices`, payload: announcement }),
  },
  'POST /api/v1/calls/:call/notices/:notice/decision': {
    of: ['call'],
    async make(w) {
      const url = `/api/v1/calls/${CALL}/notices`
      const made = await w.officer.inject({ method: 'POST', url, payload: announcement })
      return { url: `${url}/${made.json().id}/decision`, payload: { decision: 'confirmed' } }
    },
    // Who proposed it.
    status: { 'an officer': 403 },
  },
  'GET /api/v1/calls/:call/late-permits': on(`/calls/${CALL}/late-permits`),
  'POST /api/v1/calls/:call/late-permits': {
    of: ['call'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/calls/${CALL}/late-permits`,
      payload: late(w, await (allowed ? w.newDraft() : w.draft())),
    }),
  },
  'POST /api/v1/calls/:call/late-permits/:permit/decision': {
    of: ['call'],
    async make(w) {
      const url = `/api/v1/calls/${CALL}/late-permits`
      const made = await w.officer.inject({ method: 'POST', url, payload: late(w, await w.newDraft()) })
      return { url: `${url}/${made.json().id}/decision`, payload: { decision: 'confirmed' } }
    },
    // Who proposed it; and it takes an approver.
    status: { 'an officer': 403, 'an officer without duties': 403 },
  },
  'GET /api/v1/calls/:call/drafts': on(`/calls/${CALL}/drafts`),
  'GET /api/v1/live': on('/live'),
  'GET /api/v1/events': on('/events', { payloadAsStream: true }),

  // Oneself
  'GET /api/v1/me': on('/me'),
  'PATCH /api/v1/me': on('/me', { payload: { locale: 'zh' } }),
  'GET /api/v1/me/mails': on('/me/mails'),

  // Staff
  'GET /api/v1/staff': on('/staff'),
  'POST /api/v1/staff': {
    make: () => ({
      url: '/api/v1/staff',
      payload: { email: `${randomUUID()}@example.org`, role: 'officer', duties: ['screening'] },
    }),
  },
  'DELETE /api/v1/staff/:id': {
    async make(w) {
      const someone = await w.staff('officer')
      const { rows } = await w.t.admin.query('select id from staff_role where user_id = $1', [someone.id])
      return { url: `/api/v1/staff/${rows[0].id}` }
    },
  },
  'GET /api/v1/history': on('/history'),
}
