import type { Text } from '../start-problem.ts'
import { block, type Locale, line, link, type Part, template } from './template.ts'

type File = { number: string; unit: string; until: string }

/** To an officer: which second looks wait for them, when they are given some and when they fall due. */
export const secondLooks = template<{
  call: Text
  overdue: number
  files: readonly File[]
  more: number
  url: string
}>({
  title: { zh: '抽样复核提醒', en: 'Second looks to take' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '抽样复核：{open} 份待复核，{overdue} 份已超期',
      body: '“{call}”中有 {open} 份申报书抽中由您复核。请先独立作出判断，再与原结论比对：\n\n{files}\n\n[去复核]({url})',
    },
    en: {
      subject: 'Second look: {open} to look at, {overdue} overdue',
      body: 'Of "{call}", {open} {open, plural, one {file was} other {files were}} drawn for you to look at. Please say what you find by yourself; then it is compared with the first conclusion:\n\n{files}\n\n[Look at them]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    open: line('待复核份数', 'how many wait', true),
    overdue: line('已超期份数', 'how many are overdue'),
    files: block('待复核的申报书', 'what waits'),
    url: link('本人待复核的申报书', 'what is theirs to look at'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    open: String(p.files.length + p.more),
    overdue: String(p.overdue),
    files: listOf(p.files, p.more, locale),
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    overdue: 1,
    files: [{ number: 'KCZY23-C1-7F3K9', unit: '某市科协', until: '2023-12-01' }],
    more: 2,
    url: 'https://example.org/second-looks',
  },
})

function listOf(files: readonly File[], more: number, locale: Locale): Part[] {
  const say = (f: File) =>
    locale === 'zh' ? `${f.number} ${f.unit}，期限 ${f.until}` : `${f.number}, ${f.unit}, due ${f.until}`
  const rest = locale === 'zh' ? `另有 ${more} 份` : `${more} more`
  return [{ kind: 'list', items: [...files.map(say), ...(more > 0 ? [rest] : [])] }]
}

/** To whoever concluded: a second look found something else. */
export const secondLookDiffers = template<{
  call: Text
  number: string
  title: string
  by: string
  note: string
  url: string
}>({
  title: { zh: '复核意见不一致', en: 'A second look differs' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '复核意见不一致：{number}',
      body: '{by} 复核了您作出结论的申报书 {number}（{title}，{call}），意见与原结论不一致：\n\n{note}\n\n您同意的，可以重新审查；不同意的，由复核人让步或由第三人处理。原结论在此之前不变。\n\n[查看并处理]({url})',
    },
    en: {
      subject: 'A second look differs: {number}',
      body: '{by} took a second look at application {number} ({title}, {call}), on which you concluded, and finds otherwise:\n\n{note}\n\nIf you agree, have it examined again; if not, the other gives way or a third officer settles it. Until then the conclusion stands.\n\n[See and settle it]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    number: line('申报书编号', 'the application’s number', true),
    title: line('项目名称', 'the project’s title'),
    by: line('复核人', 'who looked'),
    note: block('复核意见', 'what they find'),
    url: link('复核页面', 'the second look’s page'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    number: p.number,
    title: p.title,
    by: p.by,
    note: [{ kind: 'text', text: p.note }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    number: 'KCZY23-C1-7F3K9',
    title: '某市产业技术发展大会',
    by: '赵敏',
    note: '联合申报协议没有加盖公章，不能证明联合申报。',
    url: 'https://example.org/second-looks/1',
  },
})
