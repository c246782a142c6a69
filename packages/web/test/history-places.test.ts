import { describe, expect, test } from 'vitest'
import type { Me } from '../src/api/types.ts'
import { placeOfPart, placeOfSubject, type Step } from '../src/parts/history-places.ts'

const ID = '0198b1d2-0000-7000-8000-000000000001'
const person = (...can: string[]): Me => ({
  user: { id: ID, name: '', email: '', locale: 'zh', phone: null },
  units: [],
  staff: [],
  can,
})
const ALL = person(
  ...['screening.read', 'unit.list', 'import.read', 'sanction.read', 'mail-template.read', 'notice.read'],
  ...['late.read', 'paper.read', 'appeal.read', 'assignment.read', 'phrase.read', 'staff.read'],
)
const step = (action: string, subjectType: string, more: Partial<Step> = {}): Step => ({
  action,
  subjectType,
  subjectId: ID,
  subjectName: 'N-1',
  callId: 'a-call',
  ...more,
})

describe('what a step was done to is opened where it lives', () => {
  test.each([
    ['application', step('application.submitted', 'application'), '/screening/$id'],
    ['formal check', step('screening.given', 'screening'), '/screening/$id'],
    ['unit', step('unit.verified', 'unit'), '/units/$id/verify'],
    ['call', step('call.published', 'call'), '/calls/$call'],
    ['import', step('import.done', 'import'), '/imports/$id'],
    ['register', step('sanction.all-checked', 'registry'), '/sanctions'],
    ['mail words', step('mail-template.changed', 'mail-template', { subjectId: 'x' }), '/mail-words'],
    ['pair', step('likeness.fine', 'likeness', { detail: { a: ID } }), '/screening/$id'],
    ['pair that names none', step('likeness.fine', 'likeness'), undefined],
    ['not the reader’s to see', step('application.started', 'application', { subjectName: null }), undefined],
    ['account', step('account.created', 'user'), undefined],
    ['of no kind', step('x', 'toString'), undefined],
  ])('%s', (_, of, to) => {
    expect(placeOfSubject(ALL, of)?.to).toBe(to)
    if (to !== '/calls/$call') expect(placeOfSubject(person(), of)).toBeUndefined()
  })
})

describe('where steps of its kind are done', () => {
  test.each([
    [step('call.deadline-extended', 'call'), 'deadline', { call: 'a-call' }, {}],
    [step('application.late-proposed', 'application'), 'late', { call: 'a-call' }, {}],
    [step('paper.received', 'application'), 'paper', { call: 'a-call' }, { show: 'all', q: 'N-1' }],
    [step('paper.scan-uploaded', 'call'), 'paper', { call: 'a-call' }, {}],
    [step('application.appealed', 'application'), 'appeals', { call: 'a-call' }, { show: 'all' }],
    [step('screening.given', 'screening'), 'assignments', { call: 'a-call' }, {}],
    [step('phrase.added', 'call'), 'phrases', { call: 'a-call' }, {}],
    [step('sanction.entered', 'unit'), 'sanctions', undefined, { unit: ID }],
    [step('staff.granted', 'user'), 'staff', undefined, undefined],
    [
      step('mail-template.reset', 'call', { detail: { template: 'receipt', locale: 'en' } }),
      'mailWords',
      undefined,
      { call: 'a-call', mail: 'receipt', locale: 'en' },
    ],
  ])('$action', (of, part, params, search) => {
    expect(placeOfPart(ALL, of)).toMatchObject({
      part,
      place: { ...(params && { params }), ...(search && { search }) },
    })
    expect(placeOfPart(person(), of)).toBeUndefined()
  })

  test('rulings are anybody’s; what has no call leads nowhere', () => {
    expect(placeOfPart(person(), step('call.ruling-changed', 'call'))?.part).toBe('rulings')
    expect(placeOfPart(ALL, step('paper.received', 'application', { callId: null }))).toBeUndefined()
    expect(placeOfPart(ALL, step('application.submitted', 'application'))).toBeUndefined()
  })
})
