import type { Text } from '../start-problem.ts'

export type Locale = 'zh' | 'en'

/** A part of a mail, written once for its plain and its HTML form. */
export type Part =
  | { kind: 'text'; text: Text }
  | { kind: 'list'; items: readonly Text[] }
  | { kind: 'link'; label: Text; url: string }
  | { kind: 'facts'; facts: readonly { name: Text; value: string }[] }

/** A mail in both languages. */
export type Letter = { subject: Text; parts: readonly Part[] }

/** A mail in one language, ready to send. */
export type Rendered = { subject: string; text: string; html: string }

export const text = (zh: string, en: string): Part => ({ kind: 'text', text: { zh, en } })
export const link = (zh: string, en: string, url: string): Part => ({ kind: 'link', label: { zh, en }, url })

const FOOT: Text = {
  zh: '这是系统自动发出的邮件，请勿回复。',
  en: 'This mail was sent by the system; please do not reply.',
}

/** Makes the subject, the plain text and a simple HTML page that needs no remote parts. */
export function renderLetter(letter: Letter, locale: Locale): Rendered {
  const subject = letter.subject[locale].replace(/\s+/g, ' ').trim()
  const plain = [...letter.parts.map((part) => plainPart(part, locale)), '--', FOOT[locale]].join('\n\n')
  const body = letter.parts.map((part) => htmlPart(part, locale)).join('\n')
  const html = `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.7 'PingFang SC','Microsoft YaHei',sans-serif;color:#1f2328">
<div style="max-width:640px;margin:0 auto">
${body}
<p style="margin-top:32px;color:#59636e;font-size:13px">${escapeHtml(FOOT[locale])}</p>
</div></body></html>`
  return { subject, text: `${plain}\n`, html }
}

function plainPart(part: Part, locale: Locale): string {
  switch (part.kind) {
    case 'text':
      return part.text[locale]
    case 'list':
      return part.items.map((item, i) => `${i + 1}. ${item[locale]}`).join('\n')
    case 'link':
      return `${part.label[locale]}\n${part.url}`
    case 'facts':
      return part.facts.map(({ name, value }) => `${name[locale]}${colon(locale)}${value}`).join('\n')
  }
}

function htmlPart(part: Part, locale: Locale): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escapeHtml(part.text[locale])}</p>`
    case 'list':
      return `<ol>${part.items.map((item) => `<li>${escapeHtml(item[locale])}</li>`).join('')}</ol>`
    case 'link': {
      const url = escapeHtml(part.url)
      const button =
        'display:inline-block;padding:10px 20px;border-radius:6px;background:#0b57d0;color:#fff;text-decoration:none'
      return `<p><a href="${url}" style="${button}">${escapeHtml(part.label[locale])}</a></p><p style="font-size:13px;color:#59636e;word-break:break-all">${url}</p>`
    }
    case 'facts': {
      const row = ({ name, value }: { name: Text; value: string }) =>
        `<tr><th scope="row" style="text-align:left;padding:2px 16px 2px 0;font-weight:normal;color:#59636e">${escapeHtml(name[locale])}</th><td>${escapeHtml(value)}</td></tr>`
      return `<table>${part.facts.map(row).join('')}</table>`
    }
  }
}

const colon = (locale: Locale) => (locale === 'zh' ? '：' : ': ')

function escapeHtml(raw: string): string {
  return raw.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
