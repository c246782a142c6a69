/** Text for people in both languages of the platform. */
export type Text = { zh: string; en: string }

/** Exit codes of the command: 2 = used wrongly (settings), 3 = something it needs is broken. */
export type StartExit = 2 | 3

/**
 * A reason why the server cannot start, meant for the operator: each line is one fact with both languages,
 * printed without a stack. Anything else that is thrown at start is our own bug and keeps its stack.
 */
export class StartProblem extends Error {
  readonly lines: readonly Text[]
  readonly exitCode: StartExit

  constructor(lines: Text | readonly Text[], exitCode: StartExit = 3, cause?: unknown) {
    const list = 'zh' in lines ? [lines] : lines
    super(list.map(oneLine).join('\n'), cause === undefined ? undefined : { cause })
    this.name = 'StartProblem'
    this.lines = list
    this.exitCode = exitCode
  }
}

/** `中文 / English` on one line, whatever line breaks a lower layer put into its message. */
export function oneLine(text: Text): string {
  return `${text.zh} / ${text.en}`.replace(/\s*[\r\n]+\s*/g, ' ')
}
