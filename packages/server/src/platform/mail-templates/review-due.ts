import type { Text } from '../start-problem.ts'
import { block, line, link, type Part, template } from './template.ts'

type Due = { call: Text; track: Text; closes: string; numbers: readonly string[] }

/** The day's letter to an expert: which opinions are due soon, track by track. */
export const reviewDue = template<{ name: string; sheets: number; due: readonly Due[]; url: string }>({
  title: { zh: '评审意见将到期', en: 'Opinions due soon' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '还有 {sheets} 份评审意见即将截止',
      body: '{name}：\n\n以下 {sheets} 份申报书的评审意见尚未提交，即将截止：\n\n{due}\n\n如有困难不能按时完成，请尽早告知主办单位。\n\n[去评审]({url})',
    },
    en: {
      subject: '{sheets} {sheets, plural, one {opinion is} other {opinions are}} due soon',
      body: '{name},\n\n{sheets} of your opinions {sheets, plural, one {is} other {are}} not sent yet, and due soon:\n\n{due}\n\nIf you cannot finish in time, please tell the association early.\n\n[Go to your reviews]({url})',
    },
  },
  places: {
    name: line('专家姓名', 'the expert'),
    sheets: line('未提交份数', 'how many are not sent', true),
    due: block('各类别截止时间和申报书编号', 'when each track closes, and the applications'),
    url: link('本人的评审', 'their reviews'),
  },
  values: (p, locale) => ({
    name: p.name,
    sheets: String(p.sheets),
    due: p.due.flatMap((d): Part[] => [
      {
        kind: 'text',
        text:
          locale === 'zh'
            ? `“${d.call.zh}”${d.track.zh}，${d.closes}（北京时间）截止：`
            : `"${d.call.en}", ${d.track.en}, closes at ${d.closes} (Beijing time):`,
      },
      { kind: 'list', items: [...d.numbers] },
    ]),
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    name: '陈明',
    sheets: 2,
    due: [
      {
        call: { zh: '“科创中原”行动项目', en: 'The call' },
        track: { zh: '学术活动', en: 'Academic events' },
        closes: '2023-12-20 17:00:00',
        numbers: ['KCZY23-B3-7F3K9', 'KCZY23-B3-2ABCD'],
      },
    ],
    url: 'https://example.org/expert/reviews',
  },
})

/** To the officers of a track whose review has closed: who is overdue, and which applications lack opinions. */
export const reviewClosed = template<{
  call: Text
  track: Text
  closes: string
  overdue: readonly { name: string; missing: number }[]
  lacking: readonly { number: string; valid: number; needs: number }[]
  url: string
}>({
  title: { zh: '评审已截止', en: 'A review has closed' },
  of: 'call',
  kind: 'account',
  words: {
    zh: {
      subject: '{track}评审已截止：{overdue} 位专家逾期，{lacking} 份意见不足',
      body: '“{call}”{track}的评审已于 {closes}（北京时间）截止。逾期未交齐的专家 {overdue} 位，有效意见不足的申报书 {lacking} 份。\n\n{list}\n\n[查看评审进展]({url})',
    },
    en: {
      subject: '{track}: the review has closed, {overdue} overdue, {lacking} short of opinions',
      body: 'The review of {track} in "{call}" closed at {closes} (Beijing time). Experts overdue: {overdue}. Applications short of valid opinions: {lacking}.\n\n{list}\n\n[See how the review stands]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    track: line('项目类别', 'the track'),
    closes: line('截止时间', 'when it closed'),
    overdue: line('逾期专家人数', 'how many experts are overdue', true),
    lacking: line('意见不足的申报书份数', 'how many applications lack opinions', true),
    list: block('逾期专家和意见不足的申报书', 'who is overdue, and which applications lack opinions'),
    url: link('该类别的评审进展', 'the review of the track'),
  },
  values: (p, locale) => {
    const zh = locale === 'zh'
    const part = (head: Text, items: string[]): Part[] =>
      items.length === 0
        ? []
        : [
            { kind: 'text', text: head[locale] },
            { kind: 'list', items },
          ]
    return {
      call: p.call[locale],
      track: p.track[locale],
      closes: p.closes,
      overdue: String(p.overdue.length),
      lacking: String(p.lacking.length),
      list: [
        ...part(
          { zh: '逾期专家：', en: 'Overdue:' },
          p.overdue.map((e) => (zh ? `${e.name}，${e.missing} 份未交` : `${e.name}, ${e.missing} not sent`)),
        ),
        ...part(
          { zh: '有效意见不足：', en: 'Short of valid opinions:' },
          p.lacking.map((a) => `${a.number} ${a.valid}/${a.needs}`),
        ),
      ],
      url: p.url,
    }
  },
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    track: { zh: '学术活动', en: 'Academic events' },
    closes: '2023-12-20 17:00:00',
    overdue: [{ name: '陈明', missing: 2 }],
    lacking: [{ number: 'KCZY23-B3-7F3K9', valid: 2, needs: 3 }],
    url: 'https://example.org/calls/kczy-2023/review/rounds/B3',
  },
})
