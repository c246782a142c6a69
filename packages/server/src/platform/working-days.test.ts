import { expect, test } from 'vitest'
import { afterWorkingDays, begunTooEarly } from './working-days.ts'

const at = (s: string) => new Date(`${s}+08:00`)

test.each([
  ['a Friday', '2023-11-03T16:00:00', 1, '2023-11-07T00:00:00'],
  ['late on a day still counts from that day', '2023-11-06T23:59:59', 1, '2023-11-08T00:00:00'],
  ['National Day and Mid-Autumn of 2023', '2023-09-28T09:00:00', 1, '2023-10-08T00:00:00'],
  ['the Saturday after them is worked', '2023-10-06T09:00:00', 2, '2023-10-09T00:00:00'],
  [
    'Spring Festival of 2024: the eve is worked, and the Sunday after',
    '2024-02-08T09:00:00',
    2,
    '2024-02-19T00:00:00',
  ],
])('%s', (_, from, n, end) => {
  expect(afterWorkingDays(at(from), n).toISOString()).toBe(at(end).toISOString())
})

test('overdue by the cut is overdue by the count, whatever the day and hour', () => {
  for (let i = 0; i < 400; i++) {
    const now = new Date(at('2023-09-01T00:00:00').getTime() + i * 9 * 3_600_000)
    for (const n of [1, 5, 10]) {
      const cut = begunTooEarly(now, n)
      expect(afterWorkingDays(new Date(cut.getTime() - 1), n) <= now).toBe(true)
      expect(afterWorkingDays(cut, n) > now).toBe(true)
    }
  }
})
