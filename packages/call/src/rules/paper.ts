import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'

/**
 * The sealed scan or the paper itself, which the call's `paper` asks for after the submission, arrived by its deadline.
 * Without this rule what is missing is only flagged; with it, it makes the application ineligible.
 */
export const paper = defineKind({
  kind: 'paper',
  about: 'application',
  schema: z.strictObject({
    /** What arrived after the paper's own deadline. */
    late: z._default(z.enum(['accepted', 'refused']), 'refused'),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'screening' },

  compile({ late }) {
    const waits = undecided('officer', 'waits')
    return (facts): Outcome => {
      const p = facts.paper
      if (typeof p !== 'object' || p === null) return waits
      if (p.complete === true) return p.late === true && late === 'refused' ? notMet('late') : met('received')
      return p.overdue === true ? notMet('missing') : waits
    }
  },

  sentence(_, ctx) {
    return {
      scan: text('按期上传盖章后的扫描件', 'The sealed scan is uploaded in time'),
      paper: text('按期报送盖章的纸质材料', 'The sealed paper arrives in time'),
      both: text('按期上传盖章扫描件并报送纸质材料', 'The sealed scan and the paper arrive in time'),
      none: text('不需要纸质材料', 'No paper is needed'),
    }[ctx.call.paper?.needs ?? 'none']
  },

  explain(o, _, ctx) {
    const what = {
      scan: text('盖章扫描件', 'the sealed scan'),
      paper: text('盖章纸质材料', 'the sealed paper'),
      both: text('盖章扫描件和纸质材料', 'the sealed scan and the paper'),
      none: text('纸质材料', 'the paper'),
    }[ctx.call.paper?.needs ?? 'none']
    switch (o.code) {
      case 'received':
        return text(`已收到${what.zh}`, `Received: ${what.en}`)
      case 'late':
        return text(`${what.zh}逾期才收到`, `Arrived too late: ${what.en}`)
      case 'missing':
        return text(
          `期限已过，没有收到${what.zh}（须与最近一次提交的内容一致）`,
          `The date has passed without ${what.en} (of what was submitted last)`,
        )
      default:
        return text(
          `提交之后打印、签字盖章，在期限内送达${what.zh}`,
          `After the submission print, sign and seal it; due in time: ${what.en}`,
        )
    }
  },

  check(_, ctx) {
    if (ctx.call.paper && ctx.call.paper.needs !== 'none') return []
    return [
      {
        code: 'paper',
        text: text(
          'call.yaml 没有写明 paper（要什么、何时截止），这条规则无从判断',
          'call.yaml does not state paper (what is needed, by when), so this rule has nothing to go by',
        ),
      },
    ]
  },
})
