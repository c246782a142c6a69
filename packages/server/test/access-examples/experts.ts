import { createHash, randomUUID } from 'node:crypto'
import { expertOf } from '../expert-input.ts'
import { CALL, type Example, on, v } from './example.ts'

/** The pool belongs to no track: an officer's tracks play no part in it. */
export const EXPERTS: Readonly<Record<string, Example>> = {
  'GET /api/v1/disciplines': on('/disciplines'),
  'GET /api/v1/experts': on('/experts'),
  'GET /api/v1/experts.xlsx': on('/experts.xlsx?q=x'),
  'GET /api/v1/experts/shares': on('/experts/shares'),
  'POST /api/v1/experts': on('/experts', { payload: expertOf() }),
  'POST /api/v1/experts/verifications': {
    make: async (w) => ({ url: '/api/v1/experts/verifications', payload: { ids: [(await w.expert()).id] } }),
  },
  'GET /api/v1/experts/:id': { make: async (w) => ({ url: `/api/v1/experts/${(await w.expert()).id}` }) },
  'PUT /api/v1/experts/:id': {
    async make(w, _, allowed) {
      const { id, version } = await (allowed ? w.newExpert() : w.expert())
      return { url: `/api/v1/experts/${id}`, headers: v(version), payload: expertOf({ workload: 3 }) }
    },
  },
  'GET /api/v1/experts/:id/record': {
    make: async (w) => ({ url: `/api/v1/experts/${(await w.expert()).id}/record` }),
  },
  'GET /api/v1/experts/:id/service': {
    make: async (w) => ({ url: `/api/v1/experts/${(await w.expert()).id}/service` }),
  },
  'POST /api/v1/experts/:id/decision': {
    async make(w, _, allowed) {
      const { id, version } = await (allowed ? w.newExpert() : w.expert())
      return { url: `/api/v1/experts/${id}/decision`, headers: v(version), payload: { decision: 'verify' } }
    },
  },
  'POST /api/v1/experts/:id/invitation': {
    make: async (w, _, allowed) => ({
      url: `/api/v1/experts/${(await (allowed ? w.newExpert() : w.expert())).id}/invitation`,
      payload: { email: `${randomUUID()}@example.org` },
    }),
  },
  'POST /api/v1/experts/:id/id-number/reveal': {
    make: async (w) => ({
      url: `/api/v1/experts/${(await w.newExpert()).id}/id-number/reveal`,
      payload: { reason: '核对证书' },
    }),
  },

  'GET /api/v1/me/expert': on('/me/expert'),
  'POST /api/v1/me/expert': {
    async make(w, { who }) {
      await w.ownExpert(who, false)
      return { url: '/api/v1/me/expert', payload: expertOf() }
    },
  },
  'PUT /api/v1/me/expert': {
    async make(w, { who }) {
      const version = await w.ownExpert(who, true)
      return { url: '/api/v1/me/expert', headers: v(version), payload: expertOf() }
    },
  },

  'GET /api/v1/calls/:call/pledges/own': on(`/calls/${CALL}/pledges/own`),
  'POST /api/v1/calls/:call/pledges': {
    async make(w, { who, roles }) {
      const part = roles.includes('expert') ? 'expert' : 'officer'
      await w.ownExpert(who, part === 'expert')
      const sha256 = createHash('sha256').update(w.call.pledges![part].zh).digest('hex')
      return { url: `/api/v1/calls/${CALL}/pledges`, payload: { part, sha256 } }
    },
  },
  'GET /api/v1/calls/:call/pledges': on(`/calls/${CALL}/pledges`),
}
