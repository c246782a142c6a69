import type { Form } from '@zhinan/call'
import { describe, expect, test } from 'vitest'
import { applicationFacts, conflictsOf, indexExperts } from '../src/index.ts'

const title = { zh: '项', en: 'Item' }
const text = (path: string, names?: 'leader' | 'talent' | 'employer') =>
  ({ path, section: 's', title, type: 'text', maxLength: 40, ...(names && { names }) }) as const
const column = (key: string, names?: 'team' | 'employer' | 'partner' | 'excluded') =>
  ({ key, title, type: 'text', ...(names && { names }) }) as const
const rows = (path: string, columns: ReturnType<typeof column>[]) =>
  ({ path, section: 's', title, type: 'rows', columns, maxRows: 9 }) as const

const form: Form = {
  sections: [
    {
      id: 's',
      title,
      fields: [
        text('basics.title'),
        text('basics.head', 'leader'),
        text('people.young.name', 'talent'),
        { path: 'people.young.id', section: 's', title, type: 'idNumber' },
        text('people.young.work', 'employer'),
        rows('people.helpers', [column('name', 'team'), column('work', 'employer'), column('note')]),
        rows('people.exclusions', [
          column('name', 'excluded'),
          column('employer', 'employer'),
          column('reason'),
        ]),
        rows('others', [column('name', 'partner'), column('contact')]),
      ],
    },
  ],
}
const around = {
  id: 'a1',
  units: [{ name: '某学会' }],
  idHashes: { 'people.young.id': 'hash' },
}
const content = {
  basics: { title: '王敏研究会', head: ' 王敏 ' },
  people: {
    young: { name: '李雷', id: '****', work: '郑州大学' },
    helpers: [{ name: '周杰', work: '河南大学', note: '赵六' }, { name: '', work: '空' }, { name: '吴越' }],
    exclusions: [
      { name: '钱进', employer: '某公司', reason: '有竞争关系' },
      { name: '', employer: '空', reason: '空' },
    ],
  },
  others: [{ name: '新乡市科协', contact: '孙七' }, {}],
}

describe('what an application says that may conflict', () => {
  test('people with their parts and employers, bodies that take part, and nothing that names nobody', () => {
    expect(applicationFacts(form, content, around)).toEqual({
      id: 'a1',
      units: [{ name: '某学会' }],
      exclusions: [{ name: '钱进', unit: { name: '某公司' }, reason: '有竞争关系' }],
      people: [
        { name: '王敏', part: 'leader' },
        { name: '李雷', part: 'talent', unit: { name: '郑州大学' }, idHash: 'hash' },
        { name: '周杰', part: 'team', unit: { name: '河南大学' } },
        { name: '吴越', part: 'team' },
      ],
      partners: [{ name: '新乡市科协' }],
    })
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'x'],
    ['rows that are none', { people: { helpers: 'x' }, others: [null, 3, 'y'] }],
    ['names that are none', { basics: { head: 7 }, people: { young: { name: ['李雷'] } } }],
  ])('half a form is read as far as it goes: %s', (_, half) => {
    expect(applicationFacts(form, half, around)).toMatchObject({ people: [], partners: [] })
  })

  test('an expert is found by it', () => {
    const expert = (id: string, more: object) => ({
      id,
      name: id,
      units: [],
      earlier: [],
      relations: [],
      declared: [],
      ...more,
    })
    const found = conflictsOf(
      indexExperts([
        expert('周杰', { unit: { name: '河南大学' } }),
        expert('e2', { idHash: 'hash' }),
        expert('e3', { units: [{ name: '新乡市科协' }] }),
        expert('孙七', {}),
        expert('钱进', { unit: { name: '某公司' } }),
      ]),
      applicationFacts(form, content, around),
      { earlierYears: 3, year: 2023 },
    )
    expect(found.map((c) => [c.expert, c.kind, c.hard])).toEqual([
      ['e2', 'same-person', true],
      ['e3', 'partner-unit', true],
      ['周杰', 'same-person', true],
      ['钱进', 'excluded', true],
    ])
  })
})
