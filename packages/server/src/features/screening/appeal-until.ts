import type { Call } from '@zhinan/call'
import { shanghai } from '../../platform/shanghai.ts'
import { afterWorkingDays } from '../../platform/working-days.ts'

/** The last second to appeal against what is found now; undefined where the call knows no appeals. */
export function appealUntil(call: Call, now: string): Date | undefined {
  return call.appeal && new Date(afterWorkingDays(new Date(now), call.appeal.days).getTime() - 1000)
}

/** What the letter says of appealing, where that can be done. */
export const appealTold = (call: Call, until: Date | undefined) =>
  call.appeal && until && { appeal: { until: shanghai(until), answerDays: call.appeal.answerDays } }
