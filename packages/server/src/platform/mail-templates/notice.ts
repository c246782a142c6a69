import type { Text } from '../start-problem.ts'
import { type Letter, link, type Part, text } from './letter.ts'

/** A call's deadline was moved later. */
export function deadlineExtended(p: {
  call: Text
  deadline: string
  before: string
  reason: Text
  url: string
}): Letter {
  return {
    subject: {
      zh: `申报截止时间延长至 ${p.deadline}`,
      en: `The deadline is now ${p.deadline} (Beijing time)`,
    },
    parts: [
      text(
        `“${p.call.zh}”的截止时间由 ${p.before} 延长至 ${p.deadline}（北京时间，含这一秒）。`,
        `The deadline of "${p.call.en}" was moved from ${p.before} to ${p.deadline} (Beijing time, this second included).`,
      ),
      text(`原因：${p.reason.zh}`, `Reason: ${p.reason.en}`),
      text(
        '已提交的申报书不受影响，无需重新提交；草稿可在新的截止时间前提交。',
        'What you have submitted stands and need not be sent again; drafts may be submitted until the new deadline.',
      ),
      link('查看申报', 'See the call', p.url),
    ],
  }
}

/** Something that the association tells everybody who applies. */
export function announcement(p: { call: Text; title: Text; text: Text; url: string }): Letter {
  return {
    subject: { zh: `公告：${p.title.zh}`, en: `Announcement: ${p.title.en}` },
    parts: [
      text(`关于“${p.call.zh}”：`, `About "${p.call.en}":`),
      text(p.text.zh, p.text.en),
      link('查看申报', 'See the call', p.url),
    ],
  }
}

/** One application may come late. */
export function latePermitted(p: {
  call: Text
  number: string
  title: string
  deadline: string
  until: string
  reason: string
  url: string
}): Letter {
  return {
    subject: {
      zh: `申报书 ${p.number} 准予逾期提交，限 ${p.until} 前`,
      en: `Application ${p.number} may be submitted late, until ${p.until}`,
    },
    parts: [
      text(
        `“${p.call.zh}”已于 ${p.deadline} 截止。经批准，申报书 ${p.number}《${p.title}》可在 ${p.until} 前提交（北京时间，含这一秒）；其他申报书不受影响。`,
        `"${p.call.en}" closes at ${p.deadline}. By way of exception, application ${p.number} "${p.title}" may be submitted until ${p.until} (Beijing time, this second included); no other application may.`,
      ),
      text(`原因：${p.reason}`, `Reason: ${p.reason}`),
      text('回执和办理记录会注明逾期提交。', 'The receipt and the history will say so.'),
      link('去提交', 'Submit it', p.url),
    ],
  }
}

/** Started, not submitted: what each draft still lacks. */
export function notSubmitted(p: {
  call: Text
  deadline: string
  drafts: readonly { number: string; title: string; count: number; lacks: readonly Text[] }[]
  url: string
}): Letter {
  const n = p.drafts.length
  return {
    subject: {
      zh: `还有 ${n} 份申报书没有提交，${p.deadline} 截止`,
      en: `${n} application(s) not submitted yet; the call closes at ${p.deadline}`,
    },
    parts: [
      text(
        `“${p.call.zh}”将于 ${p.deadline} 截止（北京时间，含这一秒）。贵单位有 ${n} 份申报书还是草稿，没有提交：`,
        `"${p.call.en}" closes at ${p.deadline} (Beijing time, this second included). Your unit has ${n} draft(s) that are not submitted:`,
      ),
      ...p.drafts.flatMap(draftParts),
      text(
        '不打算申报的草稿不必处理；临近截止时人多，请尽早提交。',
        'Drafts that you do not mean to submit need nothing. It is crowded just before the deadline: please submit early.',
      ),
      link('去填写和提交', 'Complete and submit', p.url),
    ],
  }
}

function draftParts(d: { number: string; title: string; count: number; lacks: readonly Text[] }): Part[] {
  const zh = d.title ? `《${d.title}》` : '（尚未填写名称）'
  const en = d.title ? `"${d.title}"` : '(no title yet)'
  if (d.count === 0)
    return [
      text(`${d.number}${zh}：已填齐，只差提交。`, `${d.number} ${en}: complete, only to be submitted.`),
    ]
  const more = d.count - d.lacks.length
  const rest =
    more > 0 ? [{ zh: `另有 ${more} 处，请在系统中查看`, en: `${more} more, shown in the form` }] : []
  return [
    text(
      `${d.number}${zh}：还有 ${d.count} 处要填写或改正：`,
      `${d.number} ${en}: ${d.count} place(s) to complete or mend:`,
    ),
    { kind: 'list', items: [...d.lacks, ...rest] },
  ]
}
