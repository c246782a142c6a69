import { IntlMessageFormat } from 'intl-messageformat'
import type { Text } from '../start-problem.ts'
import type { Locale, Part, Place, Template, Words } from './template.ts'

/** A mail in one language, ready to send. */
export type Rendered = { subject: string; text: string; html: string }

/** What is wrong with a mail's words, and where: the subject, or the body's paragraph. */
export type Fault = { path: 'subject' | 'body'; code: string; message: Text }

const FOOT: Record<Locale, string> = {
  zh: '这是系统自动发出的邮件，请勿回复。',
  en: 'This mail was sent by the system; please do not reply.',
}

const SETTINGS: Record<Locale, string> = {
  zh: '收哪些邮件、何时收，可在此设置：',
  en: 'Choose which mails you get, and when: ',
}

/** `[label]({place})` as a paragraph of its own. */
const BUTTON = /^\[([^\]\n]+)\]\(\{(\w+)\}\)$/
const ALONE = /^\{(\w+)\}$/

const paragraphs = (body: string): string[] =>
  body
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter(Boolean)

// Markup means nothing here: what looks like a tag is text.
const compile = (words: string, locale: Locale) =>
  new IntlMessageFormat(words, locale, undefined, { ignoreTag: true })

/** As the parser numbers them: text, a place, a choice by word, a choice by number, the number in it. */
const KIND = { literal: 0, argument: 1, select: 5, plural: 6, pound: 7 } as const

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Every place that the words name; `sure`: whatever the values are. */
function* placesIn(ast: readonly Element[], sure = true): Generator<{ name: string; sure: boolean }> {
  for (const e of ast) {
    const type: number = e.type
    if (type === KIND.literal || type === KIND.pound) continue
    if (type !== KIND.argument && type !== KIND.select && type !== KIND.plural)
      throw new Error(`no format inside {${'value' in e ? e.value : ''}}`)
    yield { name: (e as { value: string }).value, sure: sure && type === KIND.argument }
    if ('options' in e) for (const option of Object.values(e.options)) yield* placesIn(option.value, false)
  }
}

/** What is wrong with these words for this mail; none: they may be used. */
export function faultsOf(t: Template<unknown>, words: Words, locale: Locale): Fault[] {
  const { places } = t
  const faults: Fault[] = []
  const named = new Set<string>()
  const say = (path: Fault['path'], code: string, where: Text, zh: string, en: string) =>
    faults.push({ path, code, message: { zh: `${where.zh}：${zh}`, en: `${where.en}: ${en}` } })
  const known = Object.keys(places)
    .map((p) => `{${p}}`)
    .join(' ')
  const check = (path: Fault['path'], where: Text, text: string) => {
    try {
      for (const { name, sure } of placesIn(compile(text, locale).getAst())) {
        const place = places[name]
        if (!place)
          say(
            path,
            'place-unknown',
            where,
            `没有 {${name}}；可用的有 ${known}`,
            `there is no {${name}}; there are ${known}`,
          )
        else if (place.kind === 'block')
          say(path, 'place-alone', where, `{${name}} 须独占一段`, `{${name}} must be a paragraph of its own`)
        else if (place.kind === 'link')
          say(
            path,
            'place-link',
            where,
            `{${name}} 须写成独占一段的 [文字]({${name}})`,
            `{${name}} must be written as a paragraph [words]({${name}})`,
          )
        else if (sure && path === 'body') named.add(name)
      }
    } catch {
      say(
        path,
        'syntax',
        where,
        `花括号没有写对；请写成 ${known.split(' ')[0]} 这样，单复数照默认文字写`,
        `the braces are wrong; write such as ${known.split(' ')[0]}, and a plural as the default words do`,
      )
    }
  }
  if (words.subject.trim() === '')
    say('subject', 'empty', { zh: '主题', en: 'Subject' }, '不能为空', 'must not be empty')
  else check('subject', { zh: '主题', en: 'Subject' }, words.subject)
  if (words.body.trim() === '')
    say('body', 'empty', { zh: '正文', en: 'Body' }, '不能为空', 'must not be empty')
  paragraphs(words.body).forEach((p, i) => {
    const where = { zh: `正文第 ${i + 1} 段`, en: `Paragraph ${i + 1}` }
    const button = BUTTON.exec(p)
    const alone = ALONE.exec(p)
    const name = button?.[2] ?? alone?.[1]
    const place: Place | undefined = name === undefined ? undefined : places[name]
    if (button && place?.kind === 'link') {
      named.add(name!)
      check('body', where, button[1]!)
    } else if (alone && place?.kind === 'block') named.add(name!)
    else check('body', where, p)
  })
  for (const [name, place] of Object.entries(places)) {
    if (!place.required || named.has(name)) continue
    const how = place.kind === 'link' ? `[…]({${name}})` : `{${name}}`
    say(
      'body',
      'place-missing',
      { zh: '正文', en: 'Body' },
      `缺少 ${how}（${place.text.zh}）`,
      `${how} is missing (${place.text.en})`,
    )
  }
  if (faults.length > 0) return faults
  // What no look at the words alone shows: a choice by number of what is none, a subject that comes out blank.
  try {
    if (render(t, words, t.sample, locale).subject === '')
      say('subject', 'empty', { zh: '主题', en: 'Subject' }, '填入后是空的', 'comes out empty')
  } catch {
    say(
      'body',
      'syntax',
      { zh: '正文', en: 'Body' },
      '花括号里的写法填不进内容',
      'what is in the braces cannot be filled in',
    )
  }
  return faults
}

/**
 * Fills the words in. What the mail consists of is read from the words alone: a value is text, whatever is in it, and
 * makes no paragraph, link or markup.
 *
 * @throws Error when the words are wrong; see {@link faultsOf}
 */
export function render<P>(t: Template<P>, words: Words, params: P, locale: Locale): Rendered {
  const values = t.values(params, locale)
  const lines: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string') lines[name] = value
  const fill = (text: string): string => String(compile(text, locale).format(lines))
  const parts = paragraphs(words.body).flatMap((p): readonly Part[] => {
    const button = BUTTON.exec(p)
    if (button) return [{ kind: 'link', label: fill(button[1]!), url: lines[button[2]!]! }]
    const alone = ALONE.exec(p)?.[1]
    const value = alone === undefined ? undefined : values[alone]
    if (value !== undefined && typeof value !== 'string') return value
    return [{ kind: 'text', text: fill(p) }]
  })
  const settings = t.kind === 'account' ? undefined : `${new URL(t.link(params)).origin}/account/mail`
  const foot = settings ? `${FOOT[locale]}\n${SETTINGS[locale]}${settings}` : FOOT[locale]
  return compose(oneLine(fill(words.subject)), parts, foot, locale)
}

/** A subject is one line that mail programs show whole or cut themselves; a title of thousands of characters is cut here. */
const oneLine = (subject: string): string => {
  const line = [...subject.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim()]
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line.join('')
}
const LONGEST_SUBJECT = 200

const BEFORE_FOOT = '\n\n--\n\n'

/** A mail's plain text without what stands under every mail, for who reads it inside the program. */
export function withoutFoot(text: string): string {
  const at = text.lastIndexOf(BEFORE_FOOT)
  return at < 0 ? text : text.slice(0, at)
}

/** The subject, the plain text and a simple HTML page that needs no remote parts. */
function compose(subject: string, parts: readonly Part[], foot: string, locale: Locale): Rendered {
  const plain = parts.map(plainPart).join('\n\n') + BEFORE_FOOT + foot
  const html = `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.7 'PingFang SC','Microsoft YaHei',sans-serif;color:#1f2328;background:#fff">
<div style="max-width:640px;margin:0 auto">
${parts.map(htmlPart).join('\n')}
<p style="margin-top:32px;color:#59636e;font-size:13px">${escapeHtml(foot).replace(/\n/g, '<br>')}</p>
</div></body></html>`
  return { subject, text: `${plain}\n`, html }
}

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'list':
      return part.items.map((item, i) => `${i + 1}. ${item}`).join('\n')
    case 'link':
      return `${part.label}\n${part.url}`
    case 'links':
      return part.items.map(({ label, url }, i) => `${i + 1}. ${label}\n   ${url}`).join('\n')
  }
}

function htmlPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escapeHtml(part.text).replace(/\n/g, '<br>')}</p>`
    case 'list':
      return `<ol>${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ol>`
    case 'links':
      return `<ol>${part.items.map(({ label, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></li>`).join('')}</ol>`
    case 'link': {
      const url = escapeHtml(part.url)
      const button =
        'display:inline-block;padding:10px 20px;border-radius:6px;background:#0b57d0;color:#fff;text-decoration:none'
      return `<p><a href="${url}" style="${button}">${escapeHtml(part.label)}</a></p><p style="font-size:13px;color:#59636e;word-break:break-all">${url}</p>`
    }
  }
}

function escapeHtml(raw: string): string {
  return raw.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
