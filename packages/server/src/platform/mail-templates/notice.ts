import type { Text } from '../start-problem.ts'
import { block, type Locale, line, link, type Part, template } from './template.ts'

const call = line('申报名称', 'the call')
const url = link('申报页面', 'the call’s page')
const CALL = { zh: '“科创中原”行动项目', en: 'The call' }
const URL = 'https://example.org/calls/1'

/** The deadline is later now. */
export const deadlineExtended = template<{
  call: Text
  deadline: string
  before: string
  reason: Text
  url: string
}>({
  title: { zh: '截止时间延长', en: 'Deadline extended' },
  of: 'call',
  kind: 'extension',
  words: {
    zh: {
      subject: '申报截止时间延长至 {deadline}',
      body: '“{call}”的截止时间由 {before} 延长至 {deadline}（北京时间，含这一秒）。\n\n原因：{reason}\n\n已提交的申报书不受影响，无需重新提交；草稿可在新的截止时间前提交。\n\n[查看申报]({url})',
    },
    en: {
      subject: 'The deadline is now {deadline} (Beijing time)',
      body: 'The deadline of "{call}" was moved from {before} to {deadline} (Beijing time, this second included).\n\nReason: {reason}\n\nWhat you have submitted stands and need not be sent again; drafts may be submitted until the new deadline.\n\n[See the call]({url})',
    },
  },
  places: {
    call,
    deadline: line('新的截止时间', 'the new deadline', true),
    before: line('原截止时间', 'the deadline before'),
    reason: line('原因', 'the reason', true),
    url,
  },
  values: (p, locale) => ({ ...p, call: p.call[locale], reason: p.reason[locale] }),
  link: (p) => p.url,
  sample: {
    call: CALL,
    deadline: '2023-11-22 17:00:00',
    before: '2023-11-20 17:00:00',
    reason: { zh: '系统维护', en: 'Maintenance' },
    url: URL,
  },
})

/** Something that the association tells everybody who applies. */
export const announcement = template<{ call: Text; title: Text; text: Text; url: string }>({
  title: { zh: '公告', en: 'Announcement' },
  of: 'call',
  kind: 'announcement',
  words: {
    zh: { subject: '公告：{title}', body: '关于“{call}”：\n\n{text}\n\n[查看申报]({url})' },
    en: { subject: 'Announcement: {title}', body: 'About "{call}":\n\n{text}\n\n[See the call]({url})' },
  },
  places: { call, title: line('标题', 'the title'), text: block('公告正文', 'the announcement’s text'), url },
  values: (p, locale) => ({
    call: p.call[locale],
    title: p.title[locale],
    text: [{ kind: 'text', text: p.text[locale] }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: CALL,
    title: { zh: '咨询时间调整', en: 'Hotline hours' },
    text: { zh: '周末照常接听。', en: 'Answered at the weekend, too.' },
    url: URL,
  },
})

/** One application may come late. */
export const latePermitted = template<{
  call: Text
  number: string
  title: string
  deadline: string
  until: string
  reason: string
  url: string
}>({
  title: { zh: '准予逾期提交', en: 'Late submission allowed' },
  of: 'call',
  kind: 'extension',
  words: {
    zh: {
      subject: '申报书 {number} 准予逾期提交，限 {until} 前',
      body: '“{call}”已于 {deadline} 截止。经批准，申报书 {number}《{title}》可在 {until} 前提交（北京时间，含这一秒）；其他申报书不受影响。\n\n原因：{reason}\n\n回执和办理记录会注明逾期提交。\n\n[去提交]({url})',
    },
    en: {
      subject: 'Application {number} may be submitted late, until {until}',
      body: '"{call}" closes at {deadline}. By way of exception, application {number} "{title}" may be submitted until {until} (Beijing time, this second included); no other application may.\n\nReason: {reason}\n\nThe receipt and the history will say so.\n\n[Submit it]({url})',
    },
  },
  places: {
    call,
    number: line('申报书编号', 'the application’s number', true),
    title: line('项目名称', 'the project’s title'),
    deadline: line('截止时间', 'the deadline'),
    until: line('准予提交至', 'until when', true),
    reason: line('理由', 'the reason', true),
    url: link('申报书页面', 'the application’s page'),
  },
  values: (p, locale) => ({ ...p, call: p.call[locale] }),
  link: (p) => p.url,
  sample: {
    call: CALL,
    number: 'KCZY23-C1-7F3K9',
    title: '某市产业技术发展大会',
    deadline: '2023-11-20 17:00:00',
    until: '2023-11-21 17:00:00',
    reason: '邮路中断',
    url: URL,
  },
})

type Draft = { number: string; title: string; count: number; lacks: readonly Text[] }

/** Started, not submitted: what each draft still lacks. */
export const notSubmitted = template<{
  call: Text
  deadline: string
  drafts: readonly Draft[]
  url: string
}>({
  title: { zh: '尚未提交提醒', en: 'Not submitted yet' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '还有 {count} 份申报书没有提交，{deadline} 截止',
      body: '“{call}”将于 {deadline} 截止（北京时间，含这一秒）。贵单位有 {count} 份申报书还是草稿，没有提交：\n\n{drafts}\n\n不打算申报的草稿不必处理；临近截止时人多，请尽早提交。\n\n[去填写和提交]({url})',
    },
    en: {
      subject:
        '{count, plural, one {One application} other {# applications}} not submitted yet; the call closes at {deadline}',
      body: '"{call}" closes at {deadline} (Beijing time, this second included). Your unit has {count, plural, one {one draft that is} other {# drafts that are}} not submitted:\n\n{drafts}\n\nDrafts that you do not mean to submit need nothing. It is crowded just before the deadline: please submit early.\n\n[Complete and submit]({url})',
    },
  },
  places: {
    call,
    deadline: line('截止时间', 'the deadline', true),
    count: line('份数', 'how many'),
    drafts: block('各份草稿及所缺内容', 'the drafts, and what each lacks'),
    url: link('单位首页', 'the unit’s home'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    deadline: p.deadline,
    count: String(p.drafts.length),
    drafts: p.drafts.flatMap((d) => draftParts(d, locale)),
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: CALL,
    deadline: '2023-11-20 17:00:00',
    drafts: [
      {
        number: 'KCZY23-C1-7F3K9',
        title: '某市产业技术发展大会',
        count: 1,
        lacks: [{ zh: '实施方案尚未填写', en: 'The plan is not written yet' }],
      },
    ],
    url: 'https://example.org/home',
  },
})

function draftParts(d: Draft, locale: Locale): Part[] {
  const say = (zh: string, en: string): Part => ({ kind: 'text', text: locale === 'zh' ? zh : en })
  const zh = d.title ? `《${d.title}》` : '（尚未填写名称）'
  const en = d.title ? `"${d.title}"` : '(no title yet)'
  if (d.count === 0)
    return [say(`${d.number}${zh}：已填齐，只差提交。`, `${d.number} ${en}: complete, only to be submitted.`)]
  const more = d.count - d.lacks.length
  const rest =
    more > 0 ? [{ zh: `另有 ${more} 处，请在系统中查看`, en: `${more} more, shown in the form` }] : []
  return [
    say(
      `${d.number}${zh}：还有 ${d.count} 处要填写或改正：`,
      `${d.number} ${en}: ${d.count} place(s) to complete or mend:`,
    ),
    { kind: 'list', items: [...d.lacks, ...rest].map((x) => x[locale]) },
  ]
}
