import type { Text } from '../../start-problem.ts'

/** What goes into a problem's text; already in the reader's words. */
export type ProblemParams = Readonly<Record<string, string | number>>

/** A problem's HTTP status and its text. */
export type Kind = { status: number; title: Text; detail?: (p: ProblemParams) => Text }

export const kind = (status: number, zh: string, en: string, detail?: Kind['detail']): Kind => ({
  status,
  title: { zh, en },
  ...(detail && { detail }),
})

/** A text that needs no particulars. */
export const said = (zh: string, en: string) => () => ({ zh, en })
