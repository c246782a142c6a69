import { randomUUID } from 'node:crypto'
import type { Json } from '../season.ts'
import { CALL, callPhrase, type Example, in30Days, ofSubmitted, on, step, v } from './example.ts'

export const SCREENING: Readonly<Record<string, Example>> = {
  // Screening
  'GET /api/v1/screening': on(`/screening?call=${CALL}`),
  'GET /api/v1/calls/:call/overview': on(`/calls/${CALL}/overview`),
  'GET /api/v1/calls/:call/overview.xlsx': on(`/calls/${CALL}/overview.xlsx?lang=zh`),
  'GET /api/v1/screening/counts': on(`/screening/counts?call=${CALL}`),
  'GET /api/v1/screening.xlsx': on(`/screening.xlsx?call=${CALL}&lang=zh`),
  'GET /api/v1/screening/:id': ofSubmitted('screening'),
  'GET /api/v1/screening/:id/consequences': ofSubmitted('screening', '/consequences?outcome=ineligible'),
  'GET /api/v1/screening/:id/similar': ofSubmitted('screening', '/similar'),
  'GET /api/v1/similar/:id': {
    of: ['track'],
    make: async (w) => ({ url: `/api/v1/similar/${await w.flag()}` }),
  },
  'POST /api/v1/similar/:id/decisions': {
    of: ['track'],
    async make(w) {
      const id = await w.flag()
      const { rows } = await w.t.admin.query(
        `select count(*)::int + 1 as v from likeness_decision where flag_id = $1`,
        [id],
      )
      return {
        url: `/api/v1/similar/${id}/decisions`,
        headers: v(rows[0].v),
        payload: { decision: 'fine', note: '' },
      }
    },
  },
  'PUT /api/v1/screening/:id/decisions': step('screening', '/decisions', async (w, app) => {
    const { verdict } = (await w.officer.inject({ url: `/api/v1/screening/${app.id}` })).json()
    const open = verdict.findings.find(
      (f: Json) => f.truth === 'undecided' && (f.awaits === 'officer' || f.awaits === 'registry'),
    )
    return { rule: open.rule, truth: 'met', note: '' }
  }),
  'POST /api/v1/screening/:id/return': step('screening', '/return', () => ({
    comments: [{ path: 'basics.title', comment: '请写明届次' }],
    due: in30Days(),
    note: '',
  })),
  'POST /api/v1/screening/:id/conclude': step('screening', '/conclude', () => ({
    outcome: 'ineligible',
    reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
    note: '',
  })),
  // Each item is judged for itself: whose it is shows in the results.
  'POST /api/v1/screening/eligible': {
    make: async (w) => {
      const { id, version } = await w.submitted()
      return { url: '/api/v1/screening/eligible', payload: { items: [{ id, version }] } }
    },
  },
  'POST /api/v1/screening/:id/reopen': {
    ...step('screening', '/reopen', () => ({ reason: '重新核对' })),
    async make(w, _, allowed) {
      const app = await (allowed ? w.newSubmitted() : w.submitted())
      if (!allowed)
        return {
          url: `/api/v1/screening/${app.id}/reopen`,
          headers: v(app.version),
          payload: { reason: '重新核对' },
        }
      const concluded = await w.screen(w.officer, 'conclude', app, {
        outcome: 'ineligible',
        reasons: [{ code: 'not-per-guide', clause: '二.2', text: { zh: '不符合', en: 'Not per the guide' } }],
        note: '',
      })
      return {
        url: `/api/v1/screening/${app.id}/reopen`,
        headers: v(concluded.json().version ?? app.version + 1),
        payload: { reason: '重新核对' },
      }
    },
  },

  'GET /api/v1/me/screening-filters': on('/me/screening-filters'),
  'PUT /api/v1/me/screening-filters': on('/me/screening-filters', {
    payload: { name: '待审', filter: { state: 'submitted' } },
  }),
  'DELETE /api/v1/me/screening-filters': on('/me/screening-filters?name=x'),

  'GET /api/v1/calls/:call/assignments': on(`/calls/${CALL}/assignments`),
  'GET /api/v1/calls/:call/assignments/proposal': {
    make: (w) => ({ url: `/api/v1/calls/${CALL}/assignments/proposal?tracks=B3&officers=${w.officer.id}` }),
  },
  'POST /api/v1/calls/:call/assignments': {
    of: ['track'],
    async make(w, _, allowed) {
      const app = await (allowed ? w.newSubmitted() : w.submitted())
      return {
        url: `/api/v1/calls/${CALL}/assignments`,
        payload: { items: [{ application: app.id, officer: w.officer.id, from: null }] },
      }
    },
  },

  // Prepared sentences
  'GET /api/v1/phrases': on(`/phrases?call=${CALL}`),
  'POST /api/v1/phrases': on(`/phrases?call=${CALL}`, { payload: { of: 'own', zh: '请补充{field}' } }),
  'PUT /api/v1/phrases/order': on(`/phrases/order?call=${CALL}`, {
    payload: { of: 'own', ids: [] },
  }),
  'PUT /api/v1/phrases/:id': {
    of: ['call'],
    async make(w) {
      const { id, version } = await callPhrase(w)
      return {
        url: `/api/v1/phrases/${id}?call=${CALL}`,
        headers: v(version),
        payload: { zh: '请更正{field}' },
      }
    },
    status: { 'an officer of another track': 403 },
  },
  'DELETE /api/v1/phrases/:id': {
    of: ['call'],
    async make(w) {
      return { url: `/api/v1/phrases/${(await callPhrase(w)).id}?call=${CALL}` }
    },
    status: { 'an officer of another track': 403 },
  },

  // Appeals
  'GET /api/v1/applications/:id/appeals': ofSubmitted('applications', '/appeals'),
  'POST /api/v1/applications/:id/appeals': {
    of: ['unit'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/applications/${(await (allowed ? w.newIneligible() : w.ineligible())).id}/appeals`,
      payload: { reason: '附件第三页已有证明，请再核对' },
    }),
  },
  'GET /api/v1/calls/:call/appeals': on(`/calls/${CALL}/appeals`),
  'GET /api/v1/appeals/unattended': on('/appeals/unattended'),
  'POST /api/v1/appeals/:appeal/withdraw': {
    of: ['unit'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/appeals/${await (allowed ? w.newAppeal() : w.appeal())}/withdraw`,
      payload: { reason: '补充材料后再提出' },
    }),
  },
  'POST /api/v1/appeals/:appeal/decision': {
    of: ['track'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/appeals/${await (allowed ? w.newAppeal() : w.appeal())}/decision`,
      payload: { decision: 'upheld', answer: '附件可以证明，重新审查', clauses: [] },
    }),
  },

  // Second looks
  'GET /api/v1/calls/:call/second-looks': on(`/calls/${CALL}/second-looks`),
  'GET /api/v1/calls/:call/second-looks/files': on(`/calls/${CALL}/second-looks/files`),
  'GET /api/v1/calls/:call/second-looks/preview': {
    ...on(`/calls/${CALL}/second-looks/preview?tracks=B3&outcomes=ineligible&percent=10`),
    of: ['track'],
  },
  'POST /api/v1/calls/:call/second-looks': {
    of: ['track'],
    async make(w, { who }, allowed) {
      if (allowed) await w.newIneligible()
      const url = `/api/v1/calls/${CALL}/second-looks`
      const asked = `${url}/preview?tracks=B3&outcomes=ineligible&percent=100`
      const seen = allowed ? (await who!.inject({ url: asked })).json().candidates : 1
      const payload = { tracks: ['B3'], outcomes: ['ineligible'], percent: 100, again: false, days: 5 }
      return { url, payload: { ...payload, candidates: seen } }
    },
  },
  'GET /api/v1/calls/:call/second-looks/samples/:sample': {
    of: ['track'],
    make: async (w) => ({ url: `/api/v1/calls/${CALL}/second-looks/samples/${(await w.look()).sample}` }),
  },
  'GET /api/v1/screening/:id/second-looks': { ...ofSubmitted('screening', '/second-looks'), of: ['track'] },
  'GET /api/v1/second-looks/:look': {
    of: ['track'],
    make: async (w) => ({ url: `/api/v1/second-looks/${(await w.look()).id}` }),
  },
  'POST /api/v1/second-looks/:look/opinion': {
    of: ['track'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/second-looks/${(await (allowed ? w.newLook() : w.look())).id}/opinion`,
      payload: { outcome: 'ineligible', clauses: ['二.2'], note: '不符合' },
    }),
  },
  'POST /api/v1/second-looks/:look/settlement': {
    of: ['track'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/second-looks/${await (allowed ? w.newDifference() : w.difference())}/settlement`,
      payload: { settlement: 'maintained', reason: '附件不能证明' },
    }),
  },
  'PUT /api/v1/second-looks/:look/officer': {
    of: ['track'],
    make: async (w) => ({
      url: `/api/v1/second-looks/${(await w.look()).id}/officer`,
      payload: { officer: w.officer.id },
    }),
  },

  // Mail
  'GET /api/v1/mail-templates': on(`/mail-templates?call=${CALL}`),
  'GET /api/v1/mail-templates/:template': on(`/mail-templates/eligible?call=${CALL}`),
  'PUT /api/v1/mail-templates/:template/:locale': {
    async make(w, { name }) {
      const call = name === 'an administrator' ? '' : `?call=${CALL}`
      const template = call ? 'eligible' : 'invitation'
      const now = (await w.officer.inject({ url: `/api/v1/mail-templates/${template}${call}` })).json()
      return {
        url: `/api/v1/mail-templates/${template}/zh${call}`,
        headers: v(now.zh.n),
        payload: { words: now.defaults.zh },
      }
    },
    of: ['call'],
    status: { 'an officer of another track': 403 },
  },
  'POST /api/v1/mail-templates/:template/preview': {
    make: () => ({
      url: '/api/v1/mail-templates/eligible/preview',
      payload: { locale: 'zh', words: { subject: 'x', body: 'x' } },
    }),
  },
  'GET /api/v1/me/mail-settings': on('/me/mail-settings'),
  'PUT /api/v1/me/mail-settings': on('/me/mail-settings', { payload: { kind: 'message', timing: 'daily' } }),
  'POST /api/v1/unsubscribe/:token': {
    make: () => ({
      url: `/api/v1/unsubscribe/${randomUUID()}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    }),
  },
  'GET /api/v1/unsubscribe/:token': { ...on(`/unsubscribe/${randomUUID()}`), status: { '*': 303 } },
  'GET /api/v1/me/notices': on('/me/notices'),
  'GET /api/v1/me/notices/count': on('/me/notices/count'),
  'PUT /api/v1/me/notices/seen': on('/me/notices/seen', { payload: {} }),
}
