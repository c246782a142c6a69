import type { Text } from '../start-problem.ts'
import { type Letter, link, text } from './letter.ts'

/** Somebody wrote about an application; `from` is the unit, null: the office. */
export function newMessage(p: {
  call: Text
  number: string
  subject: string
  author: string
  from: string | null
  text: string
  quote: { clause: string | null; title: Text } | null
  url: string
}): Letter {
  const zh = p.from === null ? '工作人员' : p.from
  const en = p.from === null ? 'The office' : p.from
  const place = p.quote && {
    zh: `关于：${p.quote.clause ? `${p.quote.clause} ` : ''}${p.quote.title.zh}`,
    en: `About: ${p.quote.clause ? `${p.quote.clause} ` : ''}${p.quote.title.en}`,
  }
  return {
    subject: { zh: `${p.number} 新消息：${p.subject}`, en: `${p.number}, new message: ${p.subject}` },
    parts: [
      text(
        `${zh}（${p.author}）就申报书 ${p.number} 写道：`,
        `${en} (${p.author}) wrote about application ${p.number}:`,
      ),
      ...(place ? [{ kind: 'text' as const, text: place }] : []),
      text(p.text, p.text),
      link('查看并回复', 'Read and answer', p.url),
    ],
  }
}
