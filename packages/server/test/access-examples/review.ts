import { randomUUID } from 'node:crypto'
import type { World } from '../access-world.ts'
import { CALL, type Example, on } from './example.ts'

const frame = {
  tracks: ['B3'],
  strata: [{ title: { zh: '力学' }, disciplines: ['130'], draw: 1 }],
  perUnit: 1,
}
const ofDraw = (path: string, payload?: object, more: Partial<Example> = {}): Example => ({
  of: ['track'],
  make: async (w, _, allowed) => ({
    url: `/api/v1/calls/${CALL}/draws/${await (allowed ? w.newDraw() : w.draw())}${path}`,
    ...(payload && { payload }),
  }),
  ...more,
})
const seen = (path: string): Example => ({
  make: async (w: World) => ({ url: `/api/v1/calls/${CALL}/draws/${await w.draw()}${path}` }),
})

export const REVIEW: Readonly<Record<string, Example>> = {
  'GET /api/v1/calls/:call/conflicts': on(`/calls/${CALL}/conflicts`),
  'GET /api/v1/calls/:call/draws': on(`/calls/${CALL}/draws`),
  'POST /api/v1/calls/:call/draws/preview': {
    of: ['track'],
    ...on(`/calls/${CALL}/draws/preview`, { payload: frame }),
  },
  'POST /api/v1/calls/:call/draws': {
    of: ['track'],
    async make(w) {
      await w.draw()
      const valueAt = new Date(Date.now() + 86_400_000).toISOString()
      const payload = { ...frame, purpose: '第一组', publicValue: '收盘指数', valueAt }
      return { url: `/api/v1/calls/${CALL}/draws`, payload }
    },
  },
  'GET /api/v1/calls/:call/draws/:draw': seen(''),
  // Not drawn yet: whoever may read it is told so.
  'GET /api/v1/calls/:call/draws/:draw/record.pdf': { ...seen('/record.pdf?lang=zh'), status: { '*': 409 } },
  'POST /api/v1/calls/:call/draws/:draw/commitment': ofDraw('/commitment', { commitment: 'a'.repeat(64) }),
  'POST /api/v1/calls/:call/draws/:draw/reveal': ofDraw(
    '/reveal',
    { secret: randomUUID(), publicValue: '1' },
    { status: { 'an officer': 409, 'a supervisor': 409 } },
  ),
  'POST /api/v1/calls/:call/draws/:draw/decline': ofDraw(
    '/decline',
    { candidate: 'E0001', reason: '出国' },
    { status: { 'an officer': 409 } },
  ),
  'POST /api/v1/calls/:call/draws/:draw/void': ofDraw('/void', { reason: '重新抽取' }),
  'GET /api/v1/draws/:draw': { make: async (w) => ({ url: `/api/v1/draws/${await w.draw()}` }) },
}
