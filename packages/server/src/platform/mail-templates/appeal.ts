import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

type About = { number: string; title: string; call: Text; url: string }

const places = {
  number: line('申报书编号', 'the application’s number', true),
  title: line('项目名称', 'the project’s title'),
  call: line('申报名称', 'the call'),
  url: link('申报书页面', 'the application’s page'),
}
const valuesOf = ({ number, title, url, call }: About, locale: 'zh' | 'en') => ({
  number,
  title,
  url,
  call: call[locale],
})
const FACTS = { zh: '编号：{number}\n项目：{title}', en: 'Number: {number}\nProject: {title}' }
const sample: About = {
  number: 'KCZY23-C1-7F3K9',
  title: '某市产业技术发展大会',
  call: { zh: '“科创中原”行动项目', en: 'The call' },
  url: 'https://example.org/applications/1',
}
const due = line('答复期限（北京时间）', 'until when it is answered (Beijing time)', true)
const DUE = '2023-12-04 23:59:59'
const REASON = '评审条件中的学会等级证书在附件第 3 页，形式审查时可能未看到。'

/** To a unit's managers: its appeal has arrived, and until when it is answered. */
export const appealReceived = template<About & { due: string; by: string }>({
  title: { zh: '申诉已收到', en: 'Appeal received' },
  of: 'call',
  kind: 'receipt',
  words: {
    zh: {
      subject: '已收到对申报书 {number} 的申诉',
      body: `{by} 对申报书 {number} 的形式审查结论提出了申诉，将由作出结论以外的另一名审查人员在 {due} 前书面答复。\n\n${FACTS.zh}\n\n[查看申诉]({url})`,
    },
    en: {
      subject: 'Your appeal about application {number} has been received',
      body: `{by} appealed against the formal examination of application {number}. Another officer than the one who concluded will answer in writing by {due}.\n\n${FACTS.en}\n\n[See the appeal]({url})`,
    },
  },
  places: { ...places, due, by: line('提出申诉的人', 'who appealed') },
  values: (p, locale) => ({ ...valuesOf(p, locale), due: p.due, by: p.by }),
  link: (p) => p.url,
  sample: { ...sample, due: DUE, by: '王芳' },
})

/** To the officers who may decide: a unit objects, for these reasons. A reminder, as it has a date: at once, not in a digest. */
export const appealToDecide = template<About & { due: string; unit: string; reason: string }>({
  title: { zh: '有申诉待办理', en: 'An appeal to decide on' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '申诉待办理：{number}，{due} 前答复',
      body: `{unit} 对申报书 {number} 的形式审查结论提出申诉，请由作出结论以外的审查人员在 {due} 前办理。\n\n${FACTS.zh}\n\n{reason}\n\n[办理申诉]({url})`,
    },
    en: {
      subject: 'Appeal about {number}, to be answered by {due}',
      body: `{unit} appeals against the formal examination of application {number}. Somebody other than who concluded has to decide by {due}.\n\n${FACTS.en}\n\n{reason}\n\n[Decide on it]({url})`,
    },
  },
  places: {
    ...places,
    due,
    unit: line('单位名称', 'the unit', true),
    reason: block('申诉理由', 'its reasons'),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    due: p.due,
    unit: p.unit,
    reason: [{ kind: 'text', text: p.reason }],
  }),
  link: (p) => p.url,
  sample: { ...sample, url: 'https://example.org/screening/1', due: DUE, unit: '某省级学会', reason: REASON },
})

/** To the unit: its appeal was upheld, or rejected with reasons and the clauses that they rest on. */
export const appealDecided = template<
  About & { decision: 'upheld' | 'rejected'; answer: string; clauses: readonly string[] }
>({
  title: { zh: '申诉办理结果', en: 'How an appeal was decided' },
  of: 'call',
  kind: 'outcome',
  words: {
    zh: {
      subject: '申报书 {number} 的申诉：{outcome}',
      body: `您对申报书 {number} 形式审查结论的申诉已办理：{outcome}。{next}\n\n${FACTS.zh}\n\n{answer}\n\n{clauses}\n\n[查看答复]({url})`,
    },
    en: {
      subject: 'Your appeal about application {number}: {outcome}',
      body: `Your appeal against the formal examination of application {number} has been decided: {outcome}. {next}\n\n${FACTS.en}\n\n{answer}\n\n{clauses}\n\n[Read the answer]({url})`,
    },
  },
  places: {
    ...places,
    outcome: line('结果', 'how it was decided', true),
    next: line('接下来怎样', 'what follows'),
    answer: block('书面答复', 'the answer in writing'),
    clauses: block('依据的条款（如有）', 'the clauses, if any'),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    outcome: {
      upheld: { zh: '申诉成立', en: 'upheld' },
      rejected: { zh: '申诉不成立', en: 'rejected' },
    }[p.decision][locale],
    next: {
      upheld: {
        zh: '申报书将重新审查，结论另行通知。',
        en: 'The application is examined again; you will hear what is found.',
      },
      rejected: { zh: '维持原结论。', en: 'The finding stands.' },
    }[p.decision][locale],
    answer: [{ kind: 'text', text: p.answer }],
    clauses:
      p.clauses.length === 0
        ? []
        : [
            {
              kind: 'text',
              text:
                locale === 'zh'
                  ? `依据：指南 ${p.clauses.join('、')}`
                  : `Guide, clauses: ${p.clauses.join(', ')}`,
            },
          ],
  }),
  link: (p) => p.url,
  sample: {
    ...sample,
    decision: 'rejected',
    answer: '附件第 3 页为 2019 年的等级证书，已过有效期，不能证明符合条件。',
    clauses: ['一.3'],
  },
})
