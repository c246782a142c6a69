import { randomUUID } from 'node:crypto'
import { onePdf, scanHead, type World, wholePdf } from '../access-world.ts'
import type { SignedIn } from '../app.ts'
import { CALL, type Example, ofDraft, ofSubmitted, on, step } from './example.ts'

export const APPLICATIONS: Readonly<Record<string, Example>> = {
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
    async make(w, { who }, allowed) {
      // So many at most wait at once: whoever is to be refused shares one.
      if (!allowed) return { url: `${await w.openUpload()}/finish` }
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
    status: {
      'somebody without a unit': 404,
      'an approver': 404,
      'an administrator': 404,
      'an expert': 404,
    },
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
  ...scanUploads('/api/v1/applications/:id/paper/uploads', {
    of: ['unit'],
    at: async (w) => `/api/v1/applications/${(await w.submitted()).id}/paper/uploads`,
    by: (w) => w.unit.manager,
  }),
  ...scanUploads('/api/v1/calls/:call/paper/uploads', {
    of: [],
    at: async () => `/api/v1/calls/${CALL}/paper/uploads`,
    by: (w) => w.officer,
  }),
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
}

/** An upload of a scan is its own person's only: begun by whoever may, else by somebody else, whose it stays. */
function scanUploads(
  route: string,
  {
    of,
    at,
    by,
  }: { of: readonly ('unit' | 'track')[]; at(w: World): Promise<string>; by(w: World): SignedIn },
): Record<string, Example> {
  let others: Promise<{ one: SignedIn; url: unknown }> | undefined
  const begun = async (w: World, who: SignedIn | undefined) => {
    const url = await at(w)
    const begin = async (one: SignedIn) => ({
      one,
      url: (await one.inject({ method: 'POST', url, ...scanHead() })).headers.location,
    })
    const own = who && (await begin(who))
    // Nobody else does anything to it, so that one serves for all who may not.
    others ??= begin(by(w))
    const found = own?.url ? own : await others
    return { url: String(found.url), one: found.one }
  }
  return {
    [`POST ${route}`]: { of, make: async (w) => ({ url: await at(w), ...scanHead() }) },
    [`PATCH ${route}/:upload`]: {
      of,
      make: async (w, { who }) => ({ url: (await begun(w, who)).url, ...wholePdf }),
    },
    [`DELETE ${route}/:upload`]: {
      of,
      make: async (w, { who }) => ({
        url: (await begun(w, who)).url,
        headers: { 'tus-resumable': '1.0.0' },
      }),
    },
    [`POST ${route}/:upload/finish`]: {
      of,
      async make(w, { who }) {
        const { url, one } = await begun(w, who)
        await one.inject({ method: 'PATCH', url, ...wholePdf })
        return { url: `${url}/finish` }
      },
    },
  }
}
