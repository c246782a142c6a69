import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { onePdf, type Persona, type World, wholePdf } from './access-world.ts'
import { creditCode } from './credit-codes.ts'
import type { Json } from './season.ts'
import { upload } from './workbook.ts'

/** How a route is called so that whoever may do it succeeds. */
export type Example = {
  /** `allowed`: this persona is to succeed, so a step that changes something needs a subject of its own. */
  make(
    w: World,
    persona: Persona,
    allowed: boolean,
  ): Promise<Omit<InjectOptions, 'method'>> | Omit<InjectOptions, 'method'>
  /** The subject belongs to one unit, or one track of a call, or is a whole call: then others of the same role are refused. */
  of?: readonly ('unit' | 'track' | 'call')[]
  /** Where success is another status than 2xx for somebody, by persona's name. */
  status?: Readonly<Record<string, number>>
}

const v = (version: number) => ({ 'if-match': `"v${version}"` })
const bank = { bankName: '某银行', accountName: '某单位', accountNumber: '6222000012345678' }
let codes = 700_000

const unitInput = (creditCodeNow: string) => ({
  name: '某某学会',
  kind: 'provincial-society',
  creditCode: creditCodeNow,
  host: null,
  region: 'zhengzhou',
  contact: { name: '王芳', phone: '0371-65707080', email: 'w@example.org' },
  bank,
})

/** The unit as its manager would send it back. */
async function sameUnit(w: World) {
  const u = (await w.unit.manager.inject({ url: `/api/v1/units/${w.unit.id}` })).json()
  const { name, kind, creditCode: code, host, region, address, contact } = u
  const payload = { name, kind, creditCode: code, host, region, address, contact, bank }
  return { url: `/api/v1/units/${w.unit.id}`, headers: v(u.version), payload }
}

/** A sentence of the call, made for this. */
async function callPhrase(w: World): Promise<{ id: string; version: number }> {
  const url = `/api/v1/phrases?call=${CALL}`
  const made = await w.officer.inject({ method: 'POST', url, payload: { of: 'call', zh: '请补充{field}' } })
  return made.json().items.findLast((p: Json) => p.of === 'call')
}

const on = (path: string, more: Omit<InjectOptions, 'method' | 'url'> = {}): Example => ({
  make: () => ({ url: `/api/v1${path}`, ...more }),
})
const ofUnit = (path: string, payload?: object): Example => ({
  of: ['unit'],
  make: (w) => ({ url: `/api/v1/units/${w.unit.id}${path}`, ...(payload && { payload }) }),
})
/** Officers keep every unit's record, so that the track plays no part. */
const registry = (path: string, payload: object): Example => ({
  make: (w) => ({ url: `/api/v1/units/${w.unit.id}${path}`, payload }),
})
const ofSubmitted = (base: string, path = ''): Example => ({
  of: ['unit', 'track'],
  make: async (w) => ({ url: `/api/v1/${base}/${(await w.submitted()).id}${path}` }),
})
const ofDraft = (path: string, payload?: object): Example => ({
  of: ['unit'],
  make: async (w) => ({
    url: `/api/v1/applications/${(await w.draft()).id}${path}`,
    ...(payload && { payload }),
  }),
})
const step = (
  base: string,
  path: string,
  body: (w: World, app: Json) => object | Promise<object>,
  from: 'draft' | 'submitted' = 'submitted',
): Example => ({
  of: ['unit', 'track'],
  async make(w, _, allowed) {
    const shared = from === 'draft' ? w.draft : w.submitted
    const fresh = from === 'draft' ? w.newDraft : w.newSubmitted
    const app = await (allowed ? fresh() : shared())
    return {
      url: `/api/v1/${base}/${app.id}${path}`,
      headers: { ...v(app.version), 'idempotency-key': randomUUID() },
      payload: await body(w, app),
    }
  },
})

const in30Days = () => new Date(Date.now() + 30 * 86_400_000).toISOString()
const CALL = 'kczy-2023'
const late = (w: World, app: Json) => ({
  number: app.number,
  until: new Date(w.deadline.getTime() + 86_400_000).toISOString(),
  reason: '测试',
})
const announcement = { kind: 'announcement', title: { zh: '公告' }, text: { zh: '正文' } }

/** Every route of the API but sign-in's own, by `METHOD address`. A route without an example fails the test. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
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

  // Applications
  'GET /api/v1/applications': on('/applications'),
  'POST /api/v1/applications': {
    of: ['unit'],
    make: (w) => ({ url: '/api/v1/applications', payload: { callId: CALL, track: 'B4', unitId: w.unit.id } }),
  },
  'GET /api/v1/applications/:id': ofSubmitted('applications'),
  'PUT /api/v1/applications/:id': step('applications', '', (_, app) => ({ content: app.content }), 'draft'),
  'POST /api/v1/applications/:id/submit': {
    ...step('applications', '/submit', () => ({}), 'draft'),
    // Nobody has approved it.
    status: { 'a member': 409 },
  },
  'POST /api/v1/applications/:id/presence': ofDraft('/presence', { tab: 'x', section: 'plan' }),
  'GET /api/v1/applications/:id/team': ofDraft('/team'),
  'POST /api/v1/applications/:id/notes': ofDraft('/notes', { text: '请核对' }),
  'POST /api/v1/applications/:id/notes/:note/settled': {
    of: ['unit'],
    async make(w) {
      const { id } = await w.draft()
      const payload = { text: '请核对' }
      const url = `/api/v1/applications/${id}/notes`
      const { notes } = (await w.unit.manager.inject({ method: 'POST', url, payload })).json()
      return { url: `${url}/${notes[0].id}/settled`, payload: { settled: true } }
    },
  },
  'POST /api/v1/applications/:id/approval': {
    of: ['unit'],
    ...step('applications', '/approval', () => ({ step: 'asked' }), 'draft'),
  },
  'POST /api/v1/applications/:id/withdraw': step('applications', '/withdraw', () => ({ reason: '不再申报' })),
  'GET /api/v1/applications/:id/history': ofSubmitted('applications', '/history'),
  'GET /api/v1/applications/:id/revisions': ofSubmitted('applications', '/revisions'),
  'POST /api/v1/applications/:id/revisions': step(
    'applications',
    '/revisions',
    (_, app) => ({ content: app.content }),
    'draft',
  ),
  'GET /api/v1/applications/:id/revisions/:revision': {
    of: ['unit'],
    make: async (w) => {
      const app = await w.submitted()
      const url = `/api/v1/applications/${app.id}/revisions`
      const { items } = (await w.unit.manager.inject({ url })).json()
      return { url: `${url}/${items[0].id}` }
    },
  },
  'GET /api/v1/applications/:id/verdict': ofSubmitted('applications', '/verdict'),
  'GET /api/v1/applications/:id/receipt': ofSubmitted('applications', '/receipt'),
  'GET /api/v1/applications/:id/receipt.pdf': ofSubmitted('applications', '/receipt.pdf?lang=zh'),
  'GET /api/v1/applications/:id/application.pdf': ofSubmitted('applications', '/application.pdf?lang=zh'),
  'POST /api/v1/applications/:id/reveal': {
    of: ['track'],
    make: async (w) => ({
      url: `/api/v1/applications/${(await w.withIdNumber()).id}/reveal`,
      payload: { path: 'people.talent.idNumber', reason: '核对身份' },
    }),
    // It is another unit's.
    status: { 'a member': 404, 'a manager': 404, 'the manager of another unit': 404 },
  },
  'POST /api/v1/applications/:id/files': {
    of: ['unit'],
    async make(w) {
      const app = await w.draftWithFile()
      const [slot] = Object.keys(app.content.attachments)
      return { url: `/api/v1/applications/${app.id}/files?slot=${slot}`, ...onePdf() }
    },
  },
  'POST /api/v1/applications/:id/uploads': {
    of: ['unit'],
    make: async (w) => ({
      url: `/api/v1/applications/${(await w.draftWithFile()).id}/uploads`,
      ...(await w.uploadHead()),
    }),
  },
  'PATCH /api/v1/applications/:id/uploads/:upload': {
    of: ['unit'],
    make: async (w, { who }) => ({ url: await w.newUpload(who), ...wholePdf }),
  },
  'DELETE /api/v1/applications/:id/uploads/:upload': {
    of: ['unit'],
    make: async (w, { who }) => ({ url: await w.newUpload(who), headers: { 'tus-resumable': '1.0.0' } }),
  },
  'POST /api/v1/applications/:id/uploads/:upload/finish': {
    of: ['unit'],
    async make(w, { who }) {
      const url = await w.newUpload(who)
      const by = who && w.ownPeople.has(who.id) ? who : w.unit.manager
      await by.inject({ method: 'PATCH', url, ...wholePdf })
      return { url: `${url}/finish` }
    },
  },
  'GET /api/v1/applications/:id/files': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/applications/${(await w.submittedWithFile()).id}/files` }),
  },
  'GET /api/v1/system/scanner': on('/system/scanner'),
  'GET /api/v1/files/:id': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/files/${(await w.submittedWithFile()).file}` }),
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

  // Questions and answers
  'GET /api/v1/threads': on('/threads'),
  'GET /api/v1/threads/counts': on('/threads/counts'),
  'GET /api/v1/threads/:thread': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/threads/${await w.thread()}` }),
  },
  'GET /api/v1/applications/:id/threads': {
    make: async (w) => ({ url: `/api/v1/applications/${(await w.submitted()).id}/threads` }),
  },
  'POST /api/v1/applications/:id/threads': {
    of: ['unit', 'track'],
    make: async (w) => ({
      url: `/api/v1/applications/${(await w.submitted()).id}/threads`,
      headers: { 'idempotency-key': randomUUID() },
      payload: { subject: '测试', text: '请问' },
    }),
  },
  'POST /api/v1/threads/:thread/messages': {
    of: ['unit', 'track'],
    make: async (w) => ({
      url: `/api/v1/threads/${await w.thread()}/messages`,
      headers: { 'idempotency-key': randomUUID() },
      payload: { text: '请问' },
    }),
  },
  'PUT /api/v1/threads/:thread/closed': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/threads/${await w.newThread()}/closed`, payload: { closed: true } }),
  },
  'PUT /api/v1/threads/:thread/read': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/threads/${await w.thread()}/read`, payload: { n: 1 } }),
    // One's own to say; of what one may not see there is nothing to have read.
    status: { 'somebody without a unit': 404, 'an approver': 404, 'an administrator': 404 },
  },

  // Paper and seal
  'GET /api/v1/applications/:id/paper': ofSubmitted('applications', '/paper'),
  'POST /api/v1/applications/:id/paper/scans': {
    of: ['unit'],
    make: async (w) => ({
      url: `/api/v1/applications/${(await w.submitted()).id}/paper/scans`,
      ...onePdf(),
    }),
  },
  // The call of this world asks for no paper: who may, gets as far as that.
  'POST /api/v1/applications/:id/paper/sent': {
    of: ['unit'],
    make: async (w) => ({
      url: `/api/v1/applications/${(await w.submitted()).id}/paper/sent`,
      payload: { note: '已寄出' },
    }),
    status: { 'a member': 409, 'a manager': 409 },
  },
  'GET /api/v1/paper-scans/:id': {
    of: ['unit', 'track'],
    make: async (w) => ({ url: `/api/v1/paper-scans/${await w.paperScan()}` }),
  },
  'GET /api/v1/calls/:call/paper': on(`/calls/${CALL}/paper`),
  'GET /api/v1/calls/:call/paper/applications': on(`/calls/${CALL}/paper/applications`),
  'GET /api/v1/calls/:call/paper/scans': on(`/calls/${CALL}/paper/scans`),
  'POST /api/v1/calls/:call/paper/scans': {
    make: () => ({ url: `/api/v1/calls/${CALL}/paper/scans`, ...onePdf() }),
  },
  'POST /api/v1/calls/:call/paper/scans/:scan/match': {
    of: ['track'],
    make: async (w) => ({
      url: `/api/v1/calls/${CALL}/paper/scans/${await w.looseScan()}/match`,
      payload: { code: (await w.submitted()).number },
    }),
  },
  'POST /api/v1/calls/:call/paper/scans/:scan/dismiss': {
    make: async (w) => ({
      url: `/api/v1/calls/${CALL}/paper/scans/${await w.looseScan()}/dismiss`,
      payload: { state: 'unmatched', reason: '不是申报材料' },
    }),
  },
  'POST /api/v1/calls/:call/paper/received': on(`/calls/${CALL}/paper/received`, {
    payload: { codes: ['x'] },
  }),
  'POST /api/v1/calls/:call/paper/receipts/:receipt/revoke': {
    of: ['track'],
    make: async (w) => ({
      url: `/api/v1/calls/${CALL}/paper/receipts/${await w.paperReceipt()}/revoke`,
      payload: { reason: '放错了份' },
    }),
  },

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
  'POST /api/v1/appeals/:appeal/decision': {
    of: ['track'],
    make: async (w, _, allowed) => ({
      url: `/api/v1/appeals/${await (allowed ? w.newAppeal() : w.appeal())}/decision`,
      payload: { decision: 'upheld', answer: '附件可以证明，重新审查', clauses: [] },
    }),
  },

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
