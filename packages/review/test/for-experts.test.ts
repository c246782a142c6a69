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
        fc.constantFrom('、', '，', ',', '; ', '/', ' ', '\n'),
        fc.constantFrom('', ' ', '　', '·'),
        fc.constantFrom('13812345678', '0371-65707080', 'wang@zzu.edu.cn'),
        (head, team, unit, text, between, gap, contact) => {
          const spaced = [...head].join(gap)
          let c: unknown = withValue({}, 'basics.head', head + between + team)
          c = withValue(c, 'plan.text', text + spaced + text + unit + contact)
          c = withValue(c, 'people.team', [{ name: team, part: team + text }])
          const said = JSON.stringify(forExperts(form, c, { blind: true, names: [unit] }).content)
          for (const one of [head, spaced, team, unit, contact]) expect(said).not.toContain(one)
        },
      ),
    )
  })

  test.each<[string, string, string, string]>([
    [
      'several names in one field',
      '王敏、李雷;韩梅梅/周杰 钱进',
      '李雷和韩梅梅、周杰、王敏，钱进',
      '×××和×××、×××、×××，×××',
    ],
    ['a blank within the name in the text', '王敏', '主持人王 敏、王　敏', '主持人×××、×××'],
    ['a blank within the name in the field', '王 敏', '主持人王敏', '主持人×××'],
    ['a dot of another kind', '买买提·艾力', '买买提•艾力和买买提艾力', '×××和×××'],
    ['capitals', 'Min Wang', 'MIN WANG, min  wang and MinWang', '×××, ××× and ×××'],
    ['a Latin name within a word stays', 'Ming', 'Ming programming', '××× programming'],
    ['a name with signs of patterns', 'A.B (C)', 'by a.b (c), not axb', 'by ×××, not axb'],
    ['a mobile number', '王敏', '电话13812345678或+86 138-1234-5678', '电话×××或×××'],
    ['numbers of an area code', '王敏', '0371-65707080、(0371)65707080、010 6570 7080', '×××、×××、×××'],
    ['an e-mail address', '王敏', '写信到 wang.min+a@zzu.edu.cn。', '写信到 ×××。'],
    [
      'money, years and counts stay',
      '王敏',
      '2023-2025 年投入 1380000 元、12345678901 人次',
      '2023-2025 年投入 1380000 元、12345678901 人次',
    ],
  ])('blind: %s', (_, head, text, want) => {
    const c = withValue(withValue({}, 'basics.head', head), 'plan.text', text)
    const shown = forExperts(form, c, { blind: true, names: ['某学会'] })
    expect(reader('plan.text')(shown.content)).toBe(want)
  })

  test('a unit’s name is hidden as a whole and by its listed parts, not by its words', () => {
    const { hide } = forExperts(form, {}, { blind: true, names: ['School of Physics, Zhengzhou University'] })
    expect(hide('zhengzhou university: the physics of snow')).toBe(`${HIDDEN}: the physics of snow`)
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
