import { block, type Locale, line, link, template } from './template.ts'

type About = { number: string; title: string; by: string; note: string | null; url: string }

const places = {
  number: line('申报书编号', 'the application’s number', true),
  title: line('项目名称', 'the project’s title'),
  by: line('办理的人', 'who did it', true),
  note: block('附言（如有）', 'the note, if any'),
  url: link('申报书页面', 'the application’s page'),
}
const valuesOf = (p: About, locale: Locale) => ({
  number: p.number,
  title: p.title,
  by: p.by,
  url: p.url,
  note: p.note ? [{ kind: 'text' as const, text: `${{ zh: '附言：', en: 'Note: ' }[locale]}${p.note}` }] : [],
})
const REST = {
  zh: '编号：{number}\n项目：{title}\n\n{note}\n\n[打开申报书]({url})',
  en: 'Number: {number}\nProject: {title}\n\n{note}\n\n[Open the application]({url})',
}
const sample: About = {
  number: 'KCZY23-C1-7F3K9',
  title: '某市产业技术发展大会',
  by: '刘洋',
  note: '预算已按上次的意见改过',
  url: 'https://example.org/applications/1',
}

/** A colleague asks the unit's managers to approve an application. `deadline` is Shanghai time as people write it. */
export const approvalAsked = template<About & { deadline: string }>({
  title: { zh: '请负责人审定', en: 'Approval asked for' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '请审定申报书 {number}',
      body: `{by}已填好申报书，请您审定。截止时间 {deadline}（北京时间）。\n\n${REST.zh}`,
    },
    en: {
      subject: 'Please approve application {number}',
      body: `{by} has filled in the application and asks for your approval. It is due by {deadline} (Beijing time).\n\n${REST.en}`,
    },
  },
  places: { ...places, deadline: line('截止时间', 'the deadline', true) },
  values: (p, locale) => ({ ...valuesOf(p, locale), deadline: p.deadline }),
  link: (p) => p.url,
  sample: { ...sample, deadline: '2023-11-20 17:00:00' },
})

/** A manager has approved what a colleague wrote. */
export const approved = template<About>({
  title: { zh: '负责人已审定', en: 'Approved by a manager' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: {
      subject: '申报书 {number} 已审定，可以提交',
      body: `{by}已审定现在的内容。审定不等于提交：请在截止时间前提交；再有改动，须重新审定。\n\n${REST.zh}`,
    },
    en: {
      subject: 'Application {number} is approved',
      body: `{by} approved it as it is. It is not submitted yet: submit it before the deadline. After any change it needs approval again.\n\n${REST.en}`,
    },
  },
  places,
  values: valuesOf,
  link: (p) => p.url,
  sample,
})

/** A manager has something to be changed first. */
export const sentBack = template<About>({
  title: { zh: '负责人要求修改', en: 'Sent back by a manager' },
  of: 'platform',
  kind: 'unit',
  words: {
    zh: { subject: '申报书 {number} 请修改后再送审定', body: `{by}请您修改后再送审定。\n\n${REST.zh}` },
    en: {
      subject: 'Application {number} needs changes',
      body: `{by} asks you to change it and ask again.\n\n${REST.en}`,
    },
  },
  places,
  values: valuesOf,
  link: (p) => p.url,
  sample,
})
