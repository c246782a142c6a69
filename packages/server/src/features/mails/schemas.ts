import { z } from 'zod'
import { instantField, listOf, pageQuery, textField } from '../../platform/http/fields.ts'
import { MAIL_KINDS } from '../../platform/mail-settings.ts'
import { MAIL_TEMPLATE_NAMES } from '../../platform/mail-templates/index.ts'

const locale = z.enum(['zh', 'en'])
const kind = z.enum(MAIL_KINDS)
const timing = z.enum(['now', 'daily', 'off'])
const wordsAnswer = z.object({ subject: z.string(), body: z.string() })

export const templateQuery = z.object({
  call: z.string().max(60).optional().describe('whose words; absent: the platform’s own mails'),
})
export const templateParams = z.object({ template: z.enum(MAIL_TEMPLATE_NAMES) })
export const wordsParams = templateParams.extend({ locale })

const version = z.object({
  n: z.number().int(),
  words: wordsAnswer.nullable().describe('null: back to the default'),
  by: z.string(),
  at: instantField,
})
const inLocale = z.object({
  n: z.number().int().describe('0: never changed'),
  words: wordsAnswer.describe('those that hold now'),
  changed: z.boolean().describe('they are not the default'),
  fault: z.string().nullable().describe('why the words stored cannot be used; the default is sent'),
  history: z.array(version),
})
const templateAnswer = z
  .object({
    template: z.enum(MAIL_TEMPLATE_NAMES),
    title: textField,
    places: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(['line', 'link', 'block']),
        text: textField,
        required: z.boolean(),
      }),
    ),
    zh: inLocale,
    en: inLocale,
    defaults: z.object({ zh: wordsAnswer, en: wordsAnswer }),
    mayChange: z.boolean(),
  })
  .meta({ id: 'MailTemplate' })
export type TemplateAnswer = z.output<typeof templateAnswer>
const templateCard = z
  .object({
    template: z.enum(MAIL_TEMPLATE_NAMES),
    title: textField,
    changed: z.array(locale).describe('where its words are not the default'),
    faulty: z.array(locale).describe('where the words stored cannot be used, and the default is sent'),
  })
  .meta({ id: 'MailTemplateCard' })
export type TemplateCard = z.output<typeof templateCard>
export const templateList = z.object({ items: z.array(templateCard) })
export const oneTemplate = templateAnswer

const wordsInput = z.strictObject({ subject: z.string().max(300), body: z.string().max(10_000) })
export const changeInput = z.strictObject({
  words: wordsInput.nullable().describe('null: back to the default'),
})
export const previewInput = z.strictObject({ locale, words: wordsInput })
export const previewAnswer = z.object({
  mail: z.object({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
  faults: z.array(z.object({ path: z.enum(['subject', 'body']), code: z.string(), message: textField })),
})

export const settingsAnswer = z.object({
  items: z.array(z.object({ kind, timing, mayBeOff: z.boolean() })),
})
export const settingInput = z.strictObject({ kind, timing })
export const unsubscribeParams = z.object({ token: z.uuid() })

const concern = z
  .object({
    id: z.uuid(),
    template: z.string(),
    kind: z.string(),
    subject: z.string(),
    text: z.string(),
    link: z.string().nullable().describe('an address of the portal'),
    at: instantField,
    read: z.boolean(),
  })
  .meta({ id: 'Concern' })
export const concernQuery = z.object({
  ...pageQuery,
  kind: z.enum([...MAIL_KINDS, 'invitation']).optional(),
  unread: z.enum(['1']).optional(),
})
export type ConcernQuery = z.output<typeof concernQuery>
export const concerns = listOf(concern)
export const concernCount = z.object({ unread: z.number().int().describe('99 at most') })
export const seenInput = z.strictObject({
  ids: z.array(z.uuid()).max(200).optional().describe('absent: all'),
})
