import type { Text } from '../start-problem.ts'
import { block, type Locale, line, link, type Part, template } from './template.ts'

type File = { number: string; title: string; unit: string; until: string }

/** The day's list to an officer: what is overdue, and what is due by the next working day. */
export const screeningDue = template<{
  call: Text
  overdue: readonly File[]
  overdueMore: number
  due: readonly File[]
  dueMore: number
  url: string
}>({
  title: { zh: '形式审查期限提醒', en: 'Formal check due' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '形式审查：{overdue} 份已超期，{due} 份将到期',
      body: '“{call}”中分给您的申报书，有 {overdue} 份已超期，{due} 份在下一个工作日结束前到期：\n\n{files}\n\n[去审查]({url})',
    },
    en: {
      subject: 'Formal check: {overdue} overdue, {due} due soon',
      body: 'Of the files of "{call}" that are yours to examine, {overdue} {overdue, plural, one {is} other {are}} overdue and {due} {due, plural, one {is} other {are}} due by the end of the next working day:\n\n{files}\n\n[Examine them]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    overdue: line('已超期份数', 'how many are overdue', true),
    due: line('将到期份数', 'how many are due soon', true),
    files: block('已超期和将到期的申报书', 'what is overdue, and what is due soon'),
    url: link('本人待审查的申报书', 'what is theirs to examine'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    overdue: String(p.overdue.length + p.overdueMore),
    due: String(p.due.length + p.dueMore),
    files: [
      ...listOf({ zh: '已超期：', en: 'Overdue:' }, p.overdue, p.overdueMore, locale),
      ...listOf({ zh: '将到期：', en: 'Due soon:' }, p.due, p.dueMore, locale),
    ],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    overdue: [
      { number: 'KCZY23-C1-7F3K9', title: '某市产业技术发展大会', unit: '某市科协', until: '2023-12-01' },
    ],
    overdueMore: 2,
    due: [{ number: 'KCZY23-C1-2ABCD', title: '学术年会', unit: '某学会', until: '2023-12-04' }],
    dueMore: 0,
    url: 'https://example.org/screening',
  },
})

function listOf(head: Text, files: readonly File[], more: number, locale: Locale): Part[] {
  if (files.length + more === 0) return []
  const say = (f: File) =>
    locale === 'zh'
      ? `${f.number}《${f.title}》${f.unit}，期限 ${f.until}`
      : `${f.number} "${f.title}", ${f.unit}, due ${f.until}`
  const rest = locale === 'zh' ? `另有 ${more} 份` : `${more} more`
  return [
    { kind: 'text', text: head[locale] },
    { kind: 'list', items: [...files.map(say), ...(more > 0 ? [rest] : [])] },
  ]
}
