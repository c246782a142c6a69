import { facts } from './application.ts'
import { type Letter, link, text } from './letter.ts'

type About = { number: string; title: string; by: string; note: string | null; url: string }

const about = (p: About) => facts(p, p.note ? [{ name: { zh: '附言', en: 'Note' }, value: p.note }] : [])
const open = (url: string) => link('打开申报书', 'Open the application', url)

/** A colleague asks the unit's managers to approve an application. `deadline` is Shanghai time as people write it. */
export function approvalAsked(p: About & { deadline: string }): Letter {
  return {
    subject: { zh: `请审定申报书 ${p.number}`, en: `Please approve application ${p.number}` },
    parts: [
      text(
        `${p.by}已填好申报书，请您审定。截止时间 ${p.deadline}（北京时间）。`,
        `${p.by} has filled in the application and asks for your approval. It is due by ${p.deadline} (Beijing time).`,
      ),
      about(p),
      open(p.url),
    ],
  }
}

/** A manager has approved what a colleague wrote. */
export function approved(p: About): Letter {
  return {
    subject: { zh: `申报书 ${p.number} 已审定，可以提交`, en: `Application ${p.number} is approved` },
    parts: [
      text(
        `${p.by}已审定现在的内容。审定不等于提交：请在截止时间前提交；再有改动，须重新审定。`,
        `${p.by} approved it as it is. It is not submitted yet: submit it before the deadline. After any change it needs approval again.`,
      ),
      about(p),
      open(p.url),
    ],
  }
}

/** A manager has something to be changed first. */
export function sentBack(p: About): Letter {
  return {
    subject: { zh: `申报书 ${p.number} 请修改后再送审定`, en: `Application ${p.number} needs changes` },
    parts: [
      text(`${p.by}请您修改后再送审定。`, `${p.by} asks you to change it and ask again.`),
      about(p),
      open(p.url),
    ],
  }
}
