import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

const WHAT = {
  scan: { zh: '盖章后的扫描件', en: 'the sealed scan' },
  paper: { zh: '盖章后的纸质材料', en: 'the sealed paper' },
  both: { zh: '盖章后的扫描件和纸质材料', en: 'the sealed scan and the paper' },
  none: { zh: '盖章材料', en: 'the sealed paper' },
} as const

/** To a unit's people: what was submitted has yet to be sealed and sent in. */
export const paperMissing = template<{
  call: Text
  due: string
  hours: number
  needs: keyof typeof WHAT
  applications: readonly { number: string; title: string }[]
  url: string
}>({
  title: { zh: '盖章材料未到提醒', en: 'Sealed scan or paper missing' },
  of: 'call',
  kind: 'reminder',
  words: {
    zh: {
      subject: '请在 {due} 前报送{what}',
      body: '“{call}”：下列 {count} 份申报书已提交，还没有收到与最近一次提交一致的{what}，截止时间 {due}，约剩 {hours} 小时。\n\n{applications}\n\n请打开申报书，下载 PDF，打印、签字、盖章后上传或寄送。\n\n[查看申报书]({url})',
    },
    en: {
      subject: 'Still to come by {due}: {what}',
      body: '"{call}": {count, plural, one {one application} other {# applications}} below, submitted in time, still lack {what} of the newest submission. It is due by {due}, in about {hours, plural, one {one hour} other {# hours}}.\n\n{applications}\n\nOpen the application, download the PDF, print, sign and seal it, then upload or post it.\n\n[See the applications]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    due: line('截止时间', 'when it is due', true),
    hours: line('约剩小时数', 'about how many hours are left'),
    what: line('要报送什么', 'what is to be sent in', true),
    count: line('份数', 'how many'),
    applications: block('各份申报书', 'the applications'),
    url: link('单位首页', 'the unit’s home'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    due: p.due,
    hours: String(p.hours),
    what: WHAT[p.needs][locale],
    count: String(p.applications.length),
    applications: [{ kind: 'list', items: p.applications.map((a) => `${a.number} ${a.title}`) }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    due: '2023-11-25 17:00:00',
    hours: 48,
    needs: 'both',
    applications: [{ number: 'KCZY23-C1-7F3K9', title: '某市产业技术发展大会' }],
    url: 'https://example.org/home',
  },
})

/** To a unit's people: a scan of theirs was looked at and does not count. */
export const scanRefused = template<{
  number: string
  title: string
  file: string
  reason: string
  /** Until when another is in time; null where nothing is missing or it is too late. */
  due: string | null
  url: string
}>({
  title: { zh: '扫描件未采用', en: 'Scan not accepted' },
  of: 'call',
  kind: 'returned',
  words: {
    zh: {
      subject: '盖章扫描件未采用：{number}',
      body: '申报书 {number}《{title}》的扫描件“{file}”未采用。\n\n原因：{reason}\n\n{again}\n\n[查看申报书]({url})',
    },
    en: {
      subject: 'The sealed scan was not accepted: {number}',
      body: 'The scan "{file}" of application {number} "{title}" was not accepted.\n\nReason: {reason}\n\n{again}\n\n[See the application]({url})',
    },
  },
  places: {
    number: line('编号', 'the number', true),
    title: line('项目名称', 'the project'),
    file: line('文件名', 'the file'),
    reason: line('原因', 'the reason', true),
    again: block('何时之前可以重新上传', 'until when another may be uploaded', false),
    url: link('申报书页面', 'the application’s page'),
  },
  values: (p, locale) => ({
    number: p.number,
    title: p.title,
    file: p.file,
    reason: p.reason,
    again: p.due
      ? [
          {
            kind: 'text',
            text: { zh: `请在 ${p.due} 前重新上传。`, en: `Please upload another one by ${p.due}.` }[locale],
          },
        ]
      : [],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    number: 'KCZY23-C1-7F3K9',
    title: '某市产业技术发展大会',
    file: '盖章.pdf',
    reason: '承诺页没有盖章',
    due: '2023-11-25 17:00:00',
    url: 'https://example.org/applications/1',
  },
})
