import { z } from 'zod'

/** What a prepared sentence may name; the portal puts the words of the place in. */
export const PLACES = ['field', 'clause', 'number', 'title', 'unit'] as const

export const phrase = z.object({
  id: z.uuid(),
  of: z.enum(['own', 'call']),
  zh: z.string(),
  /** Blank where nobody wrote it: the Chinese is used. */
  en: z.string(),
  version: z.number().int(),
})

export const phraseList = z.object({
  items: z.array(phrase),
  /** Whether the reader may change the sentences of the call. */
  mayChangeCall: z.boolean(),
})

const words = { zh: z.string().trim().min(1).max(1000), en: z.string().trim().max(2000).default('') }
export const callQuery = z.object({ call: z.string().max(60) })
export const phraseInput = z.object({ of: z.enum(['own', 'call']), ...words })
export const phraseChange = z.object(words)
export const phraseParams = z.object({ id: z.uuid() })
export const orderInput = z.object({ of: z.enum(['own', 'call']), ids: z.array(z.uuid()).max(200) })

export type PhraseInput = z.infer<typeof phraseInput>
export type PhraseChange = z.infer<typeof phraseChange>
export type Phrase = z.infer<typeof phrase>
