import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

const NEWS = {
  opened: {
    zh: { what: '评审开始', says: '请在此前完成评审：' },
    en: { what: 'The review is open', says: 'Please finish by' },
  },
  extended: {
    zh: { what: '评审截止时间延后', says: '新的截止时间：' },
    en: { what: 'The review goes on longer', says: 'It now closes at' },
  },
  returned: {
    zh: { what: '评审意见退回修改', says: '退回原因：' },
    en: { what: 'An opinion was returned', says: 'The reason:' },
  },
  reminded: {
    zh: { what: '评审意见尚未提交', says: '截止时间：' },
    en: { what: 'Opinions not sent yet', says: 'The review closes at' },
  },
  meeting: {
    zh: { what: '评审组会议', says: '时间和地点：' },
    en: { what: 'A meeting of your panel', says: 'Time and place:' },
  },
  meetingMoved: {
    zh: { what: '评审组会议改期', says: '新的时间和地点：' },
    en: { what: 'Your panel meets at another time', says: 'New time and place:' },
  },
  meetingCalledOff: {
    zh: { what: '评审组会议取消', says: '原因：' },
    en: { what: 'The meeting of your panel is called off', says: 'The reason:' },
  },
} as const

/** To an expert who reviews: it opened, goes on longer, something was returned or is still missing, a panel meets. */
export const reviewNews = template<{
  name: string
  call: Text
  track: Text
  news: keyof typeof NEWS
  /** The time or the reason that goes with it. */
  words: string
  numbers: readonly string[]
  url: string
}>({
  title: { zh: '评审进展通知专家', en: 'News of a review' },
  of: 'call',
  kind: 'account',
  words: {
    zh: {
      subject: '{what}：{track}',
      body: '{name}：\n\n“{call}”{track}——{what}。{says}{words}\n\n{numbers}\n\n[打开页面]({url})',
    },
    en: {
      subject: '{what}: {track}',
      body: '{name},\n\n"{call}", {track}: {what}. {says} {words}\n\n{numbers}\n\n[Open the page]({url})',
    },
  },
  places: {
    name: line('专家姓名', 'the expert'),
    call: line('申报名称', 'the call'),
    track: line('项目类别', 'the track'),
    what: line('什么事', 'what happened', true),
    says: line('时间或原因之前的话', 'the words before time or reason'),
    words: line('时间或原因', 'the time or the reason', true),
    numbers: block('申报书编号', 'the applications'),
    url: link('有关页面', 'the page that it is about'),
  },
  values: (p, locale) => ({
    name: p.name,
    call: p.call[locale],
    track: p.track[locale],
    ...NEWS[p.news][locale],
    words: p.words,
    numbers: [{ kind: 'list', items: [...p.numbers] }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    name: '陈明',
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    track: { zh: '学术活动', en: 'Academic events' },
    news: 'reminded',
    words: '2023-12-20 17:00:00',
    numbers: ['KCZY23-B3-7F3K9'],
    url: 'https://example.org/expert/reviews',
  },
})
