import type { Text } from '../start-problem.ts'
import { block, line, link, template } from './template.ts'

/** Somebody wrote about an application; `from` is the unit, null: the office. */
export const newMessage = template<{
  call: Text
  number: string
  subject: string
  author: string
  from: string | null
  text: string
  quote: { clause: string | null; title: Text } | null
  url: string
}>({
  title: { zh: '新消息', en: 'New message' },
  of: 'call',
  kind: 'message',
  words: {
    zh: {
      subject: '{number} 新消息：{subject}',
      body: '{from}（{author}）就申报书 {number} 写道：\n\n{quote}\n\n{text}\n\n[查看并回复]({url})',
    },
    en: {
      subject: '{number}, new message: {subject}',
      body: '{from} ({author}) wrote about application {number}:\n\n{quote}\n\n{text}\n\n[Read and answer]({url})',
    },
  },
  places: {
    call: line('申报名称', 'the call'),
    number: line('申报书编号', 'the application’s number', true),
    subject: line('提问标题', 'the question’s subject'),
    from: line('单位名称或“工作人员”', 'the unit, or "The office"'),
    author: line('写消息的人', 'who wrote'),
    quote: block('引用的栏目或条款（如有）', 'the field or clause quoted, if any', false),
    text: block('消息内容', 'the message'),
    url: link('消息页面', 'the message’s page'),
  },
  values: (p, locale) => ({
    call: p.call[locale],
    number: p.number,
    subject: p.subject,
    author: p.author,
    from: p.from ?? { zh: '工作人员', en: 'The office' }[locale],
    quote: p.quote
      ? [
          {
            kind: 'text',
            text: `${{ zh: '关于：', en: 'About: ' }[locale]}${p.quote.clause ? `${p.quote.clause} ` : ''}${p.quote.title[locale]}`,
          },
        ]
      : [],
    text: [{ kind: 'text', text: p.text }],
    url: p.url,
  }),
  link: (p) => p.url,
  sample: {
    call: { zh: '“科创中原”行动项目', en: 'The call' },
    number: 'KCZY23-C1-7F3K9',
    subject: '会议费的范围',
    author: '王芳',
    from: '某省级学会',
    text: '会场租金能列入会议费吗？',
    quote: { clause: null, title: { zh: '预算', en: 'Budget' } },
    url: 'https://example.org/messages',
  },
})
