import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

type About = { number: string; title: string; call: Text; url: string }

const about = {
  number: line('申报书编号', 'the application’s number', true),
  title: line('项目名称', 'the project’s title'),
  call: line('申报名称', 'the call'),
  url: link('申报书页面', 'the application’s page'),
}
const sample: About = {
  number: 'KCZY23-C1-7F3K9',
  title: '某市产业技术发展大会',
  call: { zh: '“科创中原”行动项目', en: 'The call' },
  url: 'https://example.org/applications/1',
}
const FACTS = { zh: '编号：{number}\n项目：{title}', en: 'Number: {number}\nProject: {title}' }
const OPEN = { zh: '[查看申报书]({url})', en: '[Open the application]({url})' }
const valuesOf = (p: About, locale: 'zh' | 'en') => ({
  number: p.number,
  title: p.title,
  call: p.call[locale],
  url: p.url,
})

/** The receipt of a submission; `submittedAt` is Shanghai time as people write it. */
export const submissionReceipt = template<
  About & { submittedAt: string; contentHash: string; receiptUrl: string }
>({
  title: { zh: '提交回执', en: 'Receipt' },
  of: 'call',
  kind: 'receipt',
  words: {
    zh: {
      subject: '已收到申报书 {number}',
      body: `“{call}”已收到您的申报书。\n\n${FACTS.zh}\n提交时间：{submittedAt}\n内容摘要：{contentHash}\n\n[下载回执]({receiptUrl})\n\n${OPEN.zh}`,
    },
    en: {
      subject: 'Application {number} received',
      body: `Your application to "{call}" has been received.\n\n${FACTS.en}\nSubmitted at: {submittedAt}\nContent hash: {contentHash}\n\n[Download the receipt]({receiptUrl})\n\n${OPEN.en}`,
    },
  },
  places: {
    ...about,
    submittedAt: line('提交时间（北京时间）', 'when it was submitted', true),
    contentHash: line('内容摘要', 'the content’s hash', true),
    receiptUrl: link('回执', 'the receipt'),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    submittedAt: p.submittedAt,
    contentHash: p.contentHash,
    receiptUrl: p.receiptUrl,
  }),
  link: (p) => p.url,
  sample: {
    ...sample,
    submittedAt: '2023-11-10 16:59:59',
    contentHash: 'ab12cd34ef56',
    receiptUrl: 'https://example.org/receipts/1',
  },
})

/** Back to the applicant for correction: what to mend, field by field, and until when (Shanghai time). */
export const returnedForCorrection = template<
  About & { due: string; comments: readonly { field: Text; comment: string }[] }
>({
  title: { zh: '退回补正', en: 'Returned for correction' },
  of: 'call',
  kind: 'returned',
  words: {
    zh: {
      subject: '申报书 {number} 退回补正，{due} 前交回',
      body: `您的申报书有 {count} 处需要补正，请在 {due} 前改好并重新提交，逾期视为放弃。\n\n${FACTS.zh}\n\n{comments}\n\n[去补正]({url})`,
    },
    en: {
      subject: 'Application {number} returned for correction by {due}',
      body: `Your application needs {count, plural, one {one correction} other {# corrections}}. Please correct and submit it again by {due}; later it counts as withdrawn.\n\n${FACTS.en}\n\n{comments}\n\n[Correct it]({url})`,
    },
  },
  places: {
    ...about,
    due: line('补正期限', 'until when', true),
    count: line('处数', 'how many places'),
    comments: block('逐项意见', 'the comments'),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    due: p.due,
    count: String(p.comments.length),
    comments: [
      {
        kind: 'list',
        items: p.comments.map(({ field, comment }) =>
          locale === 'zh' ? `${field.zh}：${comment}` : `${field.en}: ${comment}`,
        ),
      },
    ],
  }),
  link: (p) => p.url,
  sample: {
    ...sample,
    due: '2023-11-20 18:00:00',
    comments: [{ field: { zh: '单位公章', en: 'Seal' }, comment: '看不清，请重新扫描' }],
  },
})

/** Passed the formal examination. */
export const eligible = template<About>({
  title: { zh: '通过形式审查', en: 'Found eligible' },
  of: 'call',
  kind: 'outcome',
  words: {
    zh: {
      subject: '申报书 {number} 通过形式审查',
      body: `您的申报书已通过形式审查，进入评审。\n\n${FACTS.zh}\n\n${OPEN.zh}`,
    },
    en: {
      subject: 'Application {number} is eligible',
      body: `Your application has passed the formal examination and goes on to review.\n\n${FACTS.en}\n\n${OPEN.en}`,
    },
  },
  places: about,
  values: valuesOf,
  link: (p) => p.url,
  sample,
})

/** Failed the formal examination, with every reason and the clause it rests on. */
export const ineligible = template<
  About & {
    reasons: readonly { clause: string; reason: Text }[]
    /** Until when the unit may appeal, and in how many working days it is answered. */
    appeal?: { until: string; answerDays: number }
  }
>({
  title: { zh: '未通过形式审查', en: 'Found ineligible' },
  of: 'call',
  kind: 'outcome',
  words: {
    zh: {
      subject: '申报书 {number} 未通过形式审查',
      body: `您的申报书未通过形式审查，原因如下：\n\n${FACTS.zh}\n\n{reasons}\n\n{appeal}\n\n${OPEN.zh}`,
    },
    en: {
      subject: 'Application {number} is not eligible',
      body: `Your application has not passed the formal examination, for these reasons:\n\n${FACTS.en}\n\n{reasons}\n\n{appeal}\n\n${OPEN.en}`,
    },
  },
  places: {
    ...about,
    reasons: block('各条原因及所依据的条款', 'the reasons, each with its clause'),
    appeal: block('怎样申诉、期限（如有）', 'how to appeal and until when, where that is set'),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    reasons: [
      {
        kind: 'list',
        items: p.reasons.map(({ clause, reason }) =>
          locale === 'zh' ? `${reason.zh}（指南 ${clause}）` : `${reason.en} (guide, clause ${clause})`,
        ),
      },
    ],
    appeal: p.appeal
      ? [
          {
            kind: 'text',
            text:
              locale === 'zh'
                ? `如有异议，可在 ${p.appeal.until}（北京时间）前，在申报书页面的“申诉”处写明理由提出申诉，可附证明材料。由作出结论以外的另一名审查人员办理，${p.appeal.answerDays} 个工作日内书面答复。`
                : `If you disagree, you may appeal until ${p.appeal.until} (Beijing time), on the application’s page under “Appeal”, with your reasons and any evidence. Another officer than the one who concluded answers in writing within ${p.appeal.answerDays} working day(s).`,
          },
        ]
      : [],
  }),
  link: (p) => p.url,
  sample: {
    ...sample,
    reasons: [{ clause: '四.1', reason: { zh: '年龄超过规定', en: 'Over the age limit' } }],
    appeal: { until: '2023-11-25 23:59:59', answerDays: 10 },
  },
})

/** A companion that is no longer nested in a pilot-city application goes on by itself. */
export const companionFreed = template<{ number: string; title: string; pilot: string; url: string }>({
  title: { zh: '不再是子项目', en: 'No longer nested' },
  of: 'call',
  kind: 'outcome',
  words: {
    zh: {
      subject: '申报书 {number} 改为单独参加评审',
      body: `{pilot} 形式审查不合格，您的申报书不再是它的子项目，改为在本类中单独参加评审，无需另外办理。\n\n${FACTS.zh}\n\n${OPEN.zh}`,
    },
    en: {
      subject: 'Application {number} now stands by itself',
      body: `{pilot} was found ineligible. Your application is no longer nested in it and goes to the review of its own track; you need not do anything.\n\n${FACTS.en}\n\n${OPEN.en}`,
    },
  },
  places: {
    number: about.number,
    title: about.title,
    pilot: line('原主项目的编号', 'the number of the application that it was nested in', true),
    url: about.url,
  },
  values: (p) => p,
  link: (p) => p.url,
  sample: { number: sample.number, title: sample.title, pilot: 'KCZY23-C4-2ABCD', url: sample.url },
})

/** To a unit's people: the scanner found something in a file of theirs. */
export const fileInfected = template<{
  number: string
  title: string
  file: string
  found: string
  url: string
}>({
  title: { zh: '附件有病毒', en: 'An attachment is infected' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '附件有病毒：{file}（{number}）',
      body: '申报书 {number}《{title}》的附件“{file}”查出病毒（{found}），任何人都不能打开它。\n\n没有提交的，请先换成干净的文件，否则不能提交；已经提交的，请联系主办单位退回修改。请同时检查您自己的电脑。\n\n[去替换文件]({url})',
    },
    en: {
      subject: 'An attachment is infected: {file} ({number})',
      body: 'A virus ({found}) was found in the attachment "{file}" of application {number} "{title}". Nobody can open it.\n\nIf the application is not submitted, replace the file with a clean one first. If it is, ask the association to return it to you. Please check your own computer, too.\n\n[Replace the file]({url})',
    },
  },
  places: {
    number: about.number,
    title: about.title,
    file: line('附件的文件名', 'the file’s name', true),
    found: line('查出的病毒', 'what was found', true),
    url: about.url,
  },
  values: (p) => p,
  link: (p) => p.url,
  sample: {
    number: sample.number,
    title: sample.title,
    file: '推荐函.pdf',
    found: 'Eicar-Test-Signature',
    url: sample.url,
  },
})
