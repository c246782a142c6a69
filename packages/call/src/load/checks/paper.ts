import { text } from '../../text.ts'
import type { Check } from '../loaded.ts'

/** The second step has one date, after the application's own, and an address where paper is to go. */
export const paperStep: Check = ({ call, report, callSource }) => {
  const p = call.paper
  if (!p || p.needs === 'none') return
  const fault = (at: string[], zh: string, en: string) =>
    report.add('paper', callSource.at(['paper', ...at]), text(zh, en))
  if ((p.deadline === undefined) === (p.days === undefined))
    fault(
      p.days === undefined ? ['needs'] : ['days'],
      'deadline（到哪一秒）和 days（申报截止后几天）二选一',
      'state either deadline (to the second) or days (after the application’s deadline)',
    )
  if (
    p.deadline !== undefined &&
    call.calendar &&
    Date.parse(p.deadline) <= Date.parse(call.calendar.deadline)
  )
    fault(
      ['deadline'],
      '纸质材料的截止时间须晚于申报截止时间',
      'the deadline for the paper has to be after the application’s',
    )
  if (p.needs !== 'scan' && !p.address)
    fault(
      ['needs'],
      '要交纸质材料，请写明 address（寄到哪里）',
      'paper is needed: state address (where it goes)',
    )
}
