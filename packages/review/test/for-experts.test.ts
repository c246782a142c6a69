import { EXCLUSIONS_PATH, type Form, fieldsOf, reader, withValue } from '@zhinan/call'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forExperts, HIDDEN } from '../src/index.ts'

const title = { zh: '题', en: 't' }
const at = (path: string) => ({ path, section: 's', title })
const form: Form = {
  sections: [
    {
      id: 's',
      title,
      fields: [
        { ...at('basics.title'), type: 'text', maxLength: 100 },
        { ...at('basics.head'), type: 'text', maxLength: 40, names: 'leader' },
        { ...at('basics.contact'), type: 'text', maxLength: 40, names: 'contact' },
        { ...at('basics.phone'), type: 'phone' },
        { ...at('basics.mail'), type: 'email' },
        { ...at('basics.id'), type: 'idNumber' },
        { ...at('plan.text'), type: 'longText', maxLength: 3000 },
        {
          ...at('people.team'),
          type: 'rows',
          maxRows: 9,
          columns: [
            { key: 'name', title, type: 'text', names: 'team' },
            { key: 'phone', title, type: 'phone' },
            { key: 'part', title, type: 'text' },
          ],
        },
        {
          ...at(EXCLUSIONS_PATH),
          type: 'rows',
          maxRows: 3,
          columns: [{ key: 'name', title, type: 'text', names: 'excluded' }],
        },
        { ...at('attachments.a'), type: 'attachment', accept: [], minFiles: 0, maxFiles: 5 },
      ],
    },
  ],
}
const content = {
  basics: {
    title: '王敏与某学会的会议',
    head: '王敏',
    contact: '李雷',
    phone: '138',
    mail: 'w@x.org',
    id: '41*',
  },
  plan: { text: '由某学会的王敏主持，王敏敏参加。' },
  people: {
    team: [{ name: '周杰', phone: '139', part: '周杰负责会务', extra: '1' }],
    exclusions: [{ name: '钱进' }],
  },
  attachments: { a: [{ file: 'f1', name: '某学会的证书.pdf', size: 1, type: 'application/pdf' }] },
}

describe('an application as experts read it', () => {
  test('has no contacts, numbers, and nobody who is to be kept out; names stay where it is not blind', () => {
    const shown = forExperts(form, content, { blind: false, names: ['某学会'] })
    expect(shown.content).toEqual({
      basics: { title: content.basics.title, head: '王敏' },
      plan: content.plan,
      people: { team: [{ name: '周杰', part: '周杰负责会务' }] },
      attachments: content.attachments,
    })
    expect(fieldsOf(shown.form).map((f) => f.path)).toEqual([
      'basics.title',
      'basics.head',
      'plan.text',
      'people.team',
      'attachments.a',
    ])
    expect(shown.hide('某学会')).toBe('某学会')
  })

  test('blind: no name of unit, people or file, wherever it stands', () => {
    const shown = forExperts(form, content, { blind: true, names: ['某学会'] })
    expect(shown.content).toEqual({
      basics: { title: `${HIDDEN}与${HIDDEN}的会议`, head: HIDDEN },
      plan: { text: `由${HIDDEN}的${HIDDEN}主持，${HIDDEN}敏参加。` },
      people: { team: [{ name: HIDDEN, part: `${HIDDEN}负责会务` }] },
      attachments: { a: [{ file: 'f1', name: '1.pdf', size: 1, type: 'application/pdf' }] },
    })
    expect(shown.hide('某学会年会')).toBe(`${HIDDEN}年会`)
  })

  test('property: blind, no name that a field states is in what is shown, whatever else is written', () => {
    const name = fc.string({ minLength: 2, maxLength: 6, unit: fc.constantFrom(...'王李张刘陈敏杰伟') })
    fc.assert(
      fc.property(
        name,
        name,
        name,
        fc.string({ unit: fc.constantFrom(...'王李张刘陈敏杰伟的和与') }),
        (head, team, unit, text) => {
          let c: unknown = withValue({}, 'basics.head', head)
          c = withValue(c, 'plan.text', text + head + text + unit)
          c = withValue(c, 'people.team', [{ name: team, part: team + text }])
          const said = JSON.stringify(forExperts(form, c, { blind: true, names: [unit] }).content)
          for (const one of [head, team, unit]) expect(said).not.toContain(one)
        },
      ),
    )
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'x'],
    ['rows that are none', { people: { team: [null, 3] }, attachments: { a: 'x' } }],
  ])('half a form is shown as far as it goes: %s', (_, half) => {
    expect(() => forExperts(form, half, { blind: true, names: [] })).not.toThrow()
    expect(reader('basics.phone')(forExperts(form, half, { blind: true, names: [] }).content)).toBeUndefined()
  })
})
