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
export const appealToDecide = template<About & { due: string; unit: string; reason: string; files: number }>({
  title: { zh: '有申诉待办理', en: 'An appeal to decide on' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '申诉待办理：{number}，{due} 前答复',
      body: `{unit} 对申报书 {number} 的形式审查结论提出申诉，请由作出结论以外的审查人员在 {due} 前办理。\n\n${FACTS.zh}\n\n{reason}\n\n{files}\n\n[办理申诉]({url})`,
    },
    en: {
      subject: 'Appeal about {number}, to be answered by {due}',
      body: `{unit} appeals against the formal examination of application {number}. Somebody other than who concluded has to decide by {due}.\n\n${FACTS.en}\n\n{reason}\n\n{files}\n\n[Decide on it]({url})`,
    },
  },
  places: {
    ...places,
    due,
    unit: line('单位名称', 'the unit', true),
    reason: block('申诉理由', 'its reasons'),
    files: block('附了几个文件（如有）', 'how many files came with it, if any', false),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    due: p.due,
    unit: p.unit,
    reason: [{ kind: 'text', text: p.reason }],
    files: filesText(p.files, locale),
  }),
  link: (p) => p.url,
  sample: {
    ...sample,
    url: 'https://example.org/screening/1',
    due: DUE,
    unit: '某省级学会',
    reason: REASON,
    files: 2,
  },
})

/** To who gives rights, and who answers for the call: nobody may decide on an appeal, and its date comes. */
export const appealUnattended = template<About & { due: string; unit: string; track: string }>({
  title: { zh: '申诉无人可办', en: 'An appeal that nobody may decide on' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '申诉无人可办：{number}，{due} 前须答复',
      body: `{unit} 对申报书 {number} 的形式审查结论提出申诉，须在 {due} 前书面答复。申诉须由作出结论以外、且不属于该单位的审查人员办理，目前没有这样的人。请管理员为另一名工作人员授予 {track} 类的形式审查权限。

${FACTS.zh}

[去处理]({url})`,
    },
    en: {
      subject: 'Nobody may decide on the appeal about {number}, to be answered by {due}',
      body: `{unit} appeals against the formal examination of application {number}, which has to be answered by {due}. An officer has to decide who neither made the finding nor belongs to the unit, and there is none. An administrator has to give somebody else the right to examine track {track}.

${FACTS.en}

[See to it]({url})`,
    },
  },
  places: {
    ...places,
    url: link('授权的页面，或申诉一览', 'where rights are given, or the list of appeals'),
    due,
    unit: line('单位名称', 'the unit'),
    track: line('申报类别', 'the track', true),
  },
  values: (p, locale) => ({ ...valuesOf(p, locale), due: p.due, unit: p.unit, track: p.track }),
  link: (p) => p.url,
  sample: { ...sample, url: 'https://example.org/staff', due: DUE, unit: '某省级学会', track: 'C1' },
})

/** To the officers who could have decided, and to the unit: an appeal was taken back, the finding stands. */
export const appealWithdrawn = template<About & { unit: string; by: string; reason: string }>({
  title: { zh: '申诉已撤回', en: 'An appeal was taken back' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '申报书 {number} 的申诉已撤回',
      body: `{unit} 的 {by} 撤回了对申报书 {number} 形式审查结论的申诉，原结论不变，申报书没有撤回。

${FACTS.zh}

{reason}

[查看申诉]({url})`,
    },
    en: {
      subject: 'The appeal about application {number} was taken back',
      body: `{by} of {unit} has taken back the appeal against the formal examination of application {number}. The finding stands; the application was not withdrawn.

${FACTS.en}

{reason}

[See the appeal]({url})`,
    },
  },
  places: {
    ...places,
    unit: line('单位名称', 'the unit'),
    by: line('撤回申诉的人', 'who took it back'),
    reason: block('撤回的原因（如有）', 'why, if it was said', false),
  },
  values: (p, locale) => ({
    ...valuesOf(p, locale),
    unit: p.unit,
    by: p.by,
    reason: p.reason === '' ? [] : [{ kind: 'text', text: p.reason }],
  }),
  link: (p) => p.url,
  sample: { ...sample, unit: '某省级学会', by: '王芳', reason: '需补充证明材料后重新提出' },
})

/** How many files came with an appeal. */
function filesText(n: number, locale: 'zh' | 'en') {
  if (n === 0) return []
  const text =
    locale === 'zh' ? `附证明材料 ${n} 个` : n === 1 ? 'One file came with it.' : `${n} files came with it.`
  return [{ kind: 'text' as const, text }]
}

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
