import { type Call, type Form, fieldsOf, reader, type Text, wholeFormOf } from '@zhinan/call'

/** One long text of an application: whose words stand from `from` to `to` (end excluded) of all its words. */
export type Part = { path: string; title: Text; from: number; to: number }

/** What of an application is compared: its long texts, each on lines of its own. */
export type Words = { text: string; parts: Part[] }

const string = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const list = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : []

/** The long texts of a content, in the form's order; none of its names, numbers and short answers. */
export function wordsOf(call: Call, track: string, content: unknown): Words {
  let text = ''
  const parts: Part[] = []
  for (const field of fieldsOf(wholeFormOf(call, track))) {
    const value = reader(field.path)(content)
    const words =
      field.type === 'longText'
        ? string(value)
        : field.type === 'statement'
          ? string((value as { statement?: unknown } | null | undefined)?.statement)
          : field.type === 'areas'
            ? list(value)
                .flatMap((area) => [string(area.plan), string(area.goals)])
                .join('\n')
            : field.type === 'schedule'
              ? list(value)
                  .map((period) => string(period.plan))
                  .join('\n')
              : ''
    if (words === '') continue
    parts.push({ path: field.path, title: field.title, from: text.length, to: text.length + words.length })
    text += `${words}\n`
  }
  return { text, parts }
}

/** Digits of the telephone numbers that a form asks for; what is too short to be one is left out. */
export function phonesOf(form: Form, content: unknown): string[] {
  const found = new Set<string>()
  for (const field of fieldsOf(form)) {
    const value = reader(field.path)(content)
    const numbers =
      field.type === 'phone'
        ? [value]
        : field.type === 'rows'
          ? field.columns.filter((c) => c.type === 'phone').flatMap((c) => list(value).map((r) => r[c.key]))
          : []
    for (const number of numbers) {
      const digits = string(number)
        .normalize('NFKC')
        .replace(/\D/g, '')
        .replace(/^86(?=1\d{10}$)/, '')
      if (digits.length >= 7 && digits.length <= 20) found.add(digits)
    }
  }
  return [...found]
}

/** What the form itself says: whoever repeats it has copied nobody. */
export function formWords(form: Form): string[] {
  return fieldsOf(form).flatMap((f) => [f.title.zh, ...(f.help ? [f.help.zh] : [])])
}
