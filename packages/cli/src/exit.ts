/** What the command's exit code says (docs/operate): fine, the answer is no, wrong use, it broke. */
export const EXIT = { fine: 0, no: 1, wrongUse: 2, broke: 3 } as const

/** Wrong use: said in one line in both languages, without a stack. */
export class UsageError extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'UsageError'
  }
}

/** Says why a command failed. @returns its exit code */
export async function failed(error: unknown): Promise<number> {
  if (error instanceof UsageError) {
    console.error(`zhinan: ${error.message}`)
    return EXIT.wrongUse
  }
  if (error instanceof Error && (error.name === 'ApiProblem' || error.name === 'TypeError')) {
    const cause = (error.cause as { code?: string } | undefined)?.code
    console.error(`zhinan: ${error.message}${cause ? ` (${cause})` : ''}`)
    return EXIT.broke
  }
  const { explain } = await import('@zhinan/server')
  return explain(error)
}
