import { creditCode } from '../credit-codes.ts'
import { upload } from '../workbook.ts'
import { type Example, ofUnit, on, registry, sameUnit, unitInput, v } from './example.ts'

let codes = 700_000

export const UNITS: Readonly<Record<string, Example>> = {
  // Units
  'POST /api/v1/units': { make: () => ({ url: '/api/v1/units', payload: unitInput(creditCode(++codes)) }) },
  'GET /api/v1/units': on('/units'),
  'GET /api/v1/units/:id': ofUnit(''),
  'PUT /api/v1/units/:id': { of: ['unit'], make: sameUnit },
  'GET /api/v1/units/:id/home': ofUnit('/home'),
  'GET /api/v1/units/:id/members': ofUnit('/members'),
  'POST /api/v1/units/:id/invitations': ofUnit('/invitations', {
    email: 'guest@example.org',
    role: 'member',
  }),
  'DELETE /api/v1/units/:id/invitations/:invitation': {
    of: ['unit'],
    make: async (w) => ({ url: `/api/v1/units/${w.unit.id}/invitations/${(await w.newInvitation()).id}` }),
  },
  'PATCH /api/v1/units/:id/members/:user': {
    of: ['unit'],
    make: async (w) => ({
      url: `/api/v1/units/${w.unit.id}/members/${(await w.newMember()).id}`,
      payload: { role: 'member' },
    }),
  },
  'DELETE /api/v1/units/:id/members/:user': {
    of: ['unit'],
    make: async (w) => ({ url: `/api/v1/units/${w.unit.id}/members/${(await w.newMember()).id}` }),
    // A member may leave, but not send others away.
    status: { 'a member': 403 },
  },
  'GET /api/v1/invitations/:token': {
    make: async (w) => ({ url: `/api/v1/invitations/${(await w.newInvitation()).token}` }),
  },
  'POST /api/v1/invitations/:token/accept': {
    make: async (w, { who }) => {
      const member = who && (who.id === w.member.id || who.id === w.unit.manager.id)
      const email = who && !member ? who.email : undefined
      return { url: `/api/v1/invitations/${(await w.newInvitation(email)).token}/accept` }
    },
    status: { 'a member': 403, 'a manager': 403 },
  },
  'POST /api/v1/units/:id/verification': {
    async make(w) {
      const { id, version } = await w.newUnit()
      return {
        url: `/api/v1/units/${id}/verification`,
        headers: v(version),
        payload: { decision: 'verified' },
      }
    },
  },
  'GET /api/v1/units/:id/registry': ofUnit('/registry'),
  'POST /api/v1/units/:id/facts': registry('/facts', {
    fact: 'party-organisation',
    year: 2020,
    value: 'in-place',
    source: '测试',
  }),
  'POST /api/v1/units/:id/projects': registry('/projects', {
    year: 2020,
    track: 'B4',
    title: '某项目',
    result: 'completed-well',
    source: '测试',
  }),
  'POST /api/v1/units/:id/projects/:project/void': {
    async make(w) {
      const made = await w.officer.inject({
        method: 'POST',
        url: `/api/v1/units/${w.unit.id}/projects`,
        payload: { year: 2019, track: 'B4', title: '某', result: 'completed', source: '测试' },
      })
      return {
        url: `/api/v1/units/${w.unit.id}/projects/${made.json().id}/void`,
        payload: { reason: '登记错误' },
      }
    },
  },
  'POST /api/v1/units/:id/record-checks': registry('/record-checks', { year: 2020, source: '测试' }),

  // Imports
  'GET /api/v1/import-templates/:kind': on('/import-templates/facts'),
  'GET /api/v1/imports': on('/imports'),
  'POST /api/v1/imports': {
    make: async (w) => ({ url: '/api/v1/imports?kind=facts', ...upload(await w.importFile()) }),
  },
  'GET /api/v1/imports/:id': {
    make: async (w) => ({ url: `/api/v1/imports/${(await w.checkedImport()).id}` }),
  },
  'GET /api/v1/imports/:id/rows': {
    make: async (w) => ({ url: `/api/v1/imports/${(await w.checkedImport()).id}/rows` }),
  },
  'GET /api/v1/imports/:id/report.xlsx': {
    make: async (w) => ({ url: `/api/v1/imports/${(await w.checkedImport()).id}/report.xlsx` }),
  },
  'POST /api/v1/imports/:id/confirm': {
    async make(w, _, allowed) {
      const run = await (allowed ? w.newCheckedImport() : w.checkedImport())
      return { url: `/api/v1/imports/${run.id}/confirm`, headers: v(run.version), payload: {} }
    },
  },

  // The register of sanctions
  'GET /api/v1/sanctions': on('/sanctions'),
  'POST /api/v1/sanctions': { make: (w) => ({ url: '/api/v1/sanctions', payload: w.sanctionInput() }) },
  'POST /api/v1/sanctions/confirm': {
    make: async (w) => ({ url: '/api/v1/sanctions/confirm', payload: { ids: [(await w.sanction()).id] } }),
  },
  'POST /api/v1/sanctions/:id/decision': {
    make: async (w) => ({
      url: `/api/v1/sanctions/${(await w.sanction()).id}/decision`,
      payload: { decision: 'declined', reason: '测试' },
    }),
  },
  'POST /api/v1/sanctions/:id/lifts': {
    make: async (w) => ({
      url: `/api/v1/sanctions/${(await w.confirmedSanction()).id}/lifts`,
      payload: { reason: '整改完毕' },
    }),
  },
  'POST /api/v1/sanctions/:id/lifts/:lift/decision': {
    make: async (w) => {
      const { id, lift } = await w.liftedSanction()
      const payload = { decision: 'declined', reason: '测试' }
      return { url: `/api/v1/sanctions/${id}/lifts/${lift}/decision`, payload }
    },
  },
  'GET /api/v1/sanction-checks': on('/sanction-checks'),
  'POST /api/v1/sanction-checks': on('/sanction-checks', { payload: { year: 2023, source: '测试' } }),
  'GET /api/v1/units/:id/sanctions': ofUnit('/sanctions'),
  'POST /api/v1/units/:id/bank/reveal': {
    of: ['unit'],
    async make(w) {
      await w.unit.manager.inject({ method: 'PUT', ...(await sameUnit(w)) })
      return { url: `/api/v1/units/${w.unit.id}/bank/reveal`, payload: { reason: '核对账号' } }
    },
  },
}
