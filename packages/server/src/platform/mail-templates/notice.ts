import type { Text } from '../start-problem.ts'
import { type Letter, link, text } from './letter.ts'

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
