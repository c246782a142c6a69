import { describe, expect, test, vi } from 'vitest'
import { statusAt, withDates, withDeadline } from '../src/api/live-state.ts'
import { ApiProblem, isPassing, patiently, problemFrom, waitBefore } from '../src/api/problem.ts'

const at = (s: string) => Date.parse(`2031-04-${s}+08:00`)
const iso = (s: string) => new Date(at(s)).toISOString()
const live = { id: 'c', opens: iso('01T09:00:00'), deadline: iso('12T17:00:00'), notices: [] }

test.each([
  ['01T08:59:59', 'upcoming'],
  ['12T17:00:00.900', 'open'],
  ['12T17:00:01', 'closed'],
])('at %s a call is %s', (now, status) => {
  expect(statusAt(live, at(now))).toBe(status)
})

describe('a later deadline reaches what a page holds', () => {
  const call = { opens: live.opens, deadline: iso('10T17:00:00'), status: 'closed' as const, more: 1 }
  test('a call that had closed is open again; one that is right stays the same object', () => {
    const now = at('11T10:00:00')
    const after = withDates(call, live, now)
    expect(after).toEqual({ ...call, deadline: live.deadline, status: 'open' })
    expect(withDates(after, live, now)).toBe(after)
  })

  const draft = {
    state: 'draft' as const,
    deadline: call.deadline,
    submitBlock: { code: 'deadline-passed', message: { zh: '', en: '' } },
    actions: ['edit' as const],
  }
  test('a draft that was too late may be submitted; what was blocked otherwise stays so', () => {
    expect(withDeadline(draft, live.deadline, at('11T10:00:00'))).toMatchObject({
      submitBlock: null,
      actions: ['edit', 'submit'],
    })
    const sent = {
      ...draft,
      state: 'submitted' as const,
      submitBlock: { ...draft.submitBlock, code: 'state-forbids' },
    }
    expect(withDeadline(sent, live.deadline, at('11T10:00:00'))).toMatchObject({
      submitBlock: sent.submitBlock,
    })
  })
})

describe('a busy server', () => {
  const body = { code: 'busy', title: { zh: '忙', en: 'busy' } }
  test('is asked again when it says, not sooner, and not by all at once', () => {
    const busy = problemFrom(503, body, '7')
    expect(isPassing(busy)).toBe(true)
    expect(waitBefore(0, busy, 0)).toBe(7000)
    expect(waitBefore(0, busy, 1)).toBe(10_500)
    expect([0, 1, 2, 9].map((n) => waitBefore(n, undefined, 0))).toEqual([1000, 2000, 4000, 15_000])
    expect(isPassing(problemFrom(409, { ...body, code: 'deadline-passed' }))).toBe(false)
  })

  test('a submission is sent again until it is answered; a refusal is an answer', async () => {
    vi.useFakeTimers()
    try {
      const waits = vi.fn()
      const work = vi.fn<() => Promise<string>>()
      work.mockRejectedValueOnce(problemFrom(503, body, '5')).mockResolvedValueOnce('receipt')
      const sent = patiently(work, { tries: 5, onWait: waits })
      await vi.advanceTimersByTimeAsync(4900)
      expect(work).toHaveBeenCalledTimes(1)
      await vi.advanceTimersByTimeAsync(4000)
      expect(await sent).toBe('receipt')
      expect(waits).toHaveBeenCalledTimes(1)
      const refused = new ApiProblem(409, { ...body, code: 'cap-reached' })
      work.mockReset().mockRejectedValue(refused)
      await expect(patiently(work, { tries: 5, onWait: waits })).rejects.toBe(refused)
      expect(work).toHaveBeenCalledTimes(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
