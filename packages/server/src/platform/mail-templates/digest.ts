import { block, line, link, template } from './template.ts'

/** Once a day, for who wants it so: what has come since the last one; `more` is what is not named. */
export const dailyDigest = template<{
  items: readonly { subject: string; url: string; at: string }[]
  more: number
  settingsUrl: string
  url: string
}>({
  title: { zh: '每日汇总', en: 'Daily digest' },
  of: 'platform',
  kind: 'account',
  words: {
    zh: {
      subject: '今日汇总：{count} 条',
      body: '上次汇总之后有 {count} 条与您有关：\n\n{items}\n\n[全部查看]({url})\n\n[邮件设置]({settingsUrl})',
    },
    en: {
      subject: 'Digest: {count, plural, one {one item} other {# items}}',
      body: 'Since the last digest, {count, plural, one {one item concerns} other {# items concern}} you:\n\n{items}\n\n[See them all]({url})\n\n[Mail settings]({settingsUrl})',
    },
  },
  places: {
    count: line('条数', 'how many'),
    items: block('各条标题和链接', 'the items, each with its link'),
    url: link('通知页', 'the notices page'),
    settingsUrl: link('邮件设置页', 'the mail settings'),
  },
  values: (p, locale) => ({
    count: String(p.items.length + p.more),
    items: [
      { kind: 'links', items: p.items.map((i) => ({ label: `${i.subject} · ${i.at}`, url: i.url })) },
      ...(p.more > 0 ? [{ kind: 'text' as const, text: rest(p.more)[locale] }] : []),
    ],
    url: p.url,
    settingsUrl: p.settingsUrl,
  }),
  link: (p) => p.url,
  sample: {
    items: [
      { subject: 'KCZY23-C1-7F3K9 新消息', url: 'https://example.org/messages', at: '2023-11-10 16:00:00' },
    ],
    more: 0,
    url: 'https://example.org/notices',
    settingsUrl: 'https://example.org/account/mail',
  },
})

const rest = (n: number) => ({
  zh: `另有更早的 ${n} 条，见通知页。`,
  en: `${n} earlier ones are on the page of notices.`,
})
