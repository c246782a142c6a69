import type { Messages } from '@lingui/core'

/** Texts of the pages behind sign-in, apart so that a public page does not carry even their names. */
export const appTexts = import.meta.glob<Messages>(
  ['./{zh,en}/*.json', '!./{zh,en}/{account,common,draw,public}.json'],
  { import: 'default' },
)
