import { type Finding, formOf } from '@zhinan/call'
import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../call/test/support.ts'
import {
  commentsFrom,
  inTheWay,
  isDecidable,
  reasonsFrom,
  sortFindings,
} from '../src/pages/officer/screening/decisions.ts'
import { defaultDue } from '../src/pages/officer/screening/due.ts'
import { filterOf, nextSort } from '../src/pages/officer/screening/filter.ts'
import { isForPage } from '../src/pages/officer/screening/use-keys.ts'
import { fromShanghai } from '../src/parts/when.ts'

const call = sampleCall()
const finding = (to: Partial<Finding>): Finding => ({
  rule: 'T/born',
  clause: '三(一)1',
  gate: 'must',
  by: 'machine',
  when: 'submit',
  truth: 'met',
  code: 'inTime',
  ...to,
})

describe('what an officer decides', () => {
  test.each<[Partial<Finding>, boolean]>([
    [{ truth: 'undecided', awaits: 'officer' }, true],
    [{ truth: 'undecided', awaits: 'registry' }, true],
    [{ truth: 'undecided', awaits: 'applicant' }, false],
    [{ truth: 'undecided', awaits: 'expert' }, false],
    [{ truth: 'notMet' }, false],
    [{ truth: 'met' }, false],
    [{ truth: 'notMet', code: 'decided' }, true],
    [{ truth: 'met', code: 'decided' }, true],
  ])('%j: %s', (to, want) => expect(isDecidable(finding(to))).toBe(want))

  test('every finding stands in exactly one list', () => {
    const all = (['must', 'target', 'priority'] as const).flatMap((gate) =>
      (['met', 'notMet', 'undecided'] as const).flatMap((truth) =>
        (['officer', 'applicant', undefined] as const).map((awaits) => finding({ gate, truth, awaits })),
      ),
    )
    const sorted = Object.values(sortFindings(all)).flat()
    expect(sorted.length).toBe(all.length)
    expect(new Set(sorted).size).toBe(all.length)
  })

  test('only what gates now stands in the way of "eligible"', () => {
    const findings = [
      finding({ truth: 'met' }),
      finding({ truth: 'undecided' }),
      finding({ truth: 'notMet', gate: 'target' }),
      finding({ truth: 'notMet', gate: 'priority' }),
      finding({ truth: 'undecided', when: 'acceptance' }),
    ]
    expect(inTheWay(findings)).toEqual([findings[1], findings[2]])
  })

  test('reasons come from what does not hold, with clause and words, under a reason that the call has', () => {
    const failed = finding({
      truth: 'notMet',
      code: 'tooEarly',
      saw: '1980-01-01',
      need: '1991-10-30',
      path: 'people.talent.birthDate',
    })
    const [reason, ...more] = reasonsFrom(call, [
      failed,
      finding({}),
      finding({ truth: 'notMet', gate: 'priority' }),
    ])
    expect(more).toEqual([])
    expect(reason).toMatchObject({ code: 'incomplete', rule: 'T/born', clause: '三(一)1' })
    expect(reason!.text!.zh).toContain('1980-01-01')
    const form = formOf(call, 'T')
    const decided = { truth: 'notMet' as const, code: 'decided', saw: 'why' }
    const comments = commentsFrom(
      call,
      form,
      [failed, finding({ ...decided, rule: 'T/areas' }), finding({ ...decided, rule: 'T/inspection' })],
      'en',
    )
    expect(comments.map((c) => c.path)).toEqual(['people.talent.birthDate', 'areas', ''])
    const [comment] = comments
    expect(comment).toMatchObject({ path: 'people.talent.birthDate' })
    expect(comment!.comment).toContain('三(一)1')
  })
})

test.each([
  // 23:30 on the 24th in Shanghai, and half an hour later on the 25th
  ['2026-11-24T15:30:00Z', 5, '2026-11-29T17:00'],
  ['2026-11-24T16:00:00Z', 5, '2026-11-30T17:00'],
  ['2026-12-30T02:00:00Z', 3, '2027-01-02T17:00'],
])('from %s, %i days on is %s', (now, days, want) => {
  const due = defaultDue(Date.parse(now), days)
  expect(due).toBe(want)
  expect(fromShanghai(due)).toBe(new Date(`${want}:00+08:00`).toISOString())
})

test('the filter takes its own words from the address and no others', () => {
  expect(filterOf({ track: 'D', q: '', tab: 'x', cursor: 'y', sort: '-unit', state: 7 })).toEqual({
    track: 'D',
    sort: '-unit',
  })
})

test.each([
  [undefined, 'unit', 'unit'],
  ['unit', 'unit', '-unit'],
  ['-unit', 'unit', undefined],
  ['number', 'unit', 'unit'],
])('pressing the head: %s, %s → %s', (now, column, want) => expect(nextSort(now, column)).toBe(want))

test.each([
  [{}, false, false, true],
  [{ ctrlKey: true }, false, false, false],
  [{ metaKey: true }, false, false, false],
  [{ isComposing: true }, false, false, false],
  [{}, true, false, false],
  [{}, false, true, false],
])('a key %j in field %s in dialog %s is for the page: %s', (e, inField, inDialog, want) => {
  const event = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    defaultPrevented: false,
    ...e,
  }
  expect(isForPage(event, inField, inDialog)).toBe(want)
})
