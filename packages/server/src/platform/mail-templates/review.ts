import type { Text } from '../start-problem.ts'
import { line, link, template } from './template.ts'

/** To an expert: applications have been given to them. */
export const reviewAssigned = template<{ call: Text; count: number; until: string; url: string }>({
  title: { zh: '有申报书待评审', en: 'Applications to review' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '{count} 份申报书请您评审',
      body: '“{call}”有 {count} 份申报书指派您评审。截止时间：{until}。\n\n打开每份申报书前，请再次确认与申报单位和人员没有应当回避的关系。\n\n[去评审]({url})',
    },
    en: {
      subject: '{count} {count, plural, one {application} other {applications}} to review',
      body: '{count} {count, plural, one {application} other {applications}} of "{call}" have been given to you to review. Until: {until}.\n\nBefore you open each, please make sure once more that nothing ties you to the unit or the people behind it.\n\n[Review them]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    count: line('新指派的份数', 'how many are new', true),
    until: line('评审截止时间', 'until when opinions are given'),
    url: link('专家的待评审清单', 'what waits for the expert'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    count: String(p.count),
    until: p.until || (locale === 'zh' ? '另行通知' : 'to be announced'),
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    count: 6,
    until: '2023-12-20 17:00',
    url: 'https://example.org/home',
  },
})
