import type { Text } from '../start-problem.ts'
import { type Letter, link, type Part, text } from './letter.ts'

type About = { number: string; title: string; call: Text; url: string }

/** Which application it is about, and what else is to be known of it. */
export const facts = (
  p: Pick<About, 'number' | 'title'>,
  more: { name: Text; value: string }[] = [],
): Part => ({
  kind: 'facts',
  facts: [
    { name: { zh: '编号', en: 'Number' }, value: p.number },
    { name: { zh: '项目', en: 'Project' }, value: p.title },
    ...more,
  ],
})

const open = (url: string) => link('查看申报书', 'Open the application', url)

/** The receipt of a submission; `submittedAt` is Shanghai time as people write it. */
export function submissionReceipt(
  p: About & { submittedAt: string; contentHash: string; receiptUrl: string },
): Letter {
  return {
    subject: { zh: `已收到申报书 ${p.number}`, en: `Application ${p.number} received` },
    parts: [
      text(`“${p.call.zh}”已收到您的申报书。`, `Your application to "${p.call.en}" has been received.`),
      facts(p, [
        { name: { zh: '提交时间', en: 'Submitted at' }, value: p.submittedAt },
        { name: { zh: '内容摘要', en: 'Content hash' }, value: p.contentHash },
      ]),
      link('下载回执', 'Download the receipt', p.receiptUrl),
      open(p.url),
    ],
  }
}

/** Back to the applicant for correction: what to mend, field by field, and until when (Shanghai time). */
export function returnedForCorrection(
  p: About & { due: string; comments: readonly { field: Text; comment: string }[] },
): Letter {
  return {
    subject: {
      zh: `申报书 ${p.number} 退回补正，${p.due} 前交回`,
      en: `Application ${p.number} returned for correction by ${p.due}`,
    },
    parts: [
      text(
        `您的申报书有 ${p.comments.length} 处需要补正，请在 ${p.due} 前改好并重新提交，逾期视为放弃。`,
        `Your application needs ${p.comments.length} correction(s). Please correct and submit it again by ${p.due}; later it counts as withdrawn.`,
      ),
      facts(p),
      {
        kind: 'list',
        items: p.comments.map(({ field, comment }) => ({
          zh: `${field.zh}：${comment}`,
          en: `${field.en}: ${comment}`,
        })),
      },
      link('去补正', 'Correct it', p.url),
    ],
  }
}

/** Passed the formal examination. */
export function eligible(p: About): Letter {
  return {
    subject: { zh: `申报书 ${p.number} 通过形式审查`, en: `Application ${p.number} is eligible` },
    parts: [
      text(
        '您的申报书已通过形式审查，进入评审。',
        'Your application has passed the formal examination and goes on to review.',
      ),
      facts(p),
      open(p.url),
    ],
  }
}

/** Failed the formal examination, with every reason and the clause it rests on. */
export function ineligible(
  p: About & { reasons: readonly { clause: string; reason: Text }[]; appealUntil?: string },
): Letter {
  const appeal = p.appealUntil
    ? [
        text(
          `如有异议，请在 ${p.appealUntil} 前提出。`,
          `If you disagree, please say so by ${p.appealUntil}.`,
        ),
      ]
    : []
  return {
    subject: { zh: `申报书 ${p.number} 未通过形式审查`, en: `Application ${p.number} is not eligible` },
    parts: [
      text(
        '您的申报书未通过形式审查，原因如下：',
        'Your application has not passed the formal examination, for these reasons:',
      ),
      facts(p),
      {
        kind: 'list',
        items: p.reasons.map(({ clause, reason }) => ({
          zh: `${reason.zh}（指南 ${clause}）`,
          en: `${reason.en} (guide, clause ${clause})`,
        })),
      },
      ...appeal,
      open(p.url),
    ],
  }
}

/** A companion that is no longer nested in a pilot-city application goes on by itself. */
export function companionFreed(p: { number: string; title: string; pilot: string; url: string }): Letter {
  return {
    subject: {
      zh: `申报书 ${p.number} 改为单独参加评审`,
      en: `Application ${p.number} now stands by itself`,
    },
    parts: [
      text(
        `${p.pilot} 形式审查不合格，您的申报书不再是它的子项目，改为在本类中单独参加评审，无需另外办理。`,
        `${p.pilot} was found ineligible. Your application is no longer nested in it and goes to the review of its own track; you need not do anything.`,
      ),
      {
        kind: 'facts',
        facts: [
          { name: { zh: '编号', en: 'Number' }, value: p.number },
          { name: { zh: '项目', en: 'Project' }, value: p.title },
        ],
      },
      open(p.url),
    ],
  }
}

/** To a unit's people: the scanner found something in a file of theirs. */
export function fileInfected(p: {
  number: string
  title: string
  file: string
  found: string
  url: string
}): Letter {
  return {
    subject: {
      zh: `附件有病毒：${p.file}（${p.number}）`,
      en: `An attachment is infected: ${p.file} (${p.number})`,
    },
    parts: [
      text(
        `申报书 ${p.number}《${p.title}》的附件“${p.file}”查出病毒（${p.found}），任何人都不能打开它。`,
        `A virus (${p.found}) was found in the attachment "${p.file}" of application ${p.number} "${p.title}". Nobody can open it.`,
      ),
      text(
        '没有提交的，请先换成干净的文件，否则不能提交；已经提交的，请联系主办单位退回修改。请同时检查您自己的电脑。',
        'If the application is not submitted, replace the file with a clean one first. If it is, ask the association to return it to you. Please check your own computer, too.',
      ),
      link('去替换文件', 'Replace the file', p.url),
    ],
  }
}
