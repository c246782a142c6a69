import type { Plugin } from 'vite'

/** What only the loader of calls asks a rule kind for (packages/call, `load/`). */
const ASKED_BY_LOADER = new Set(['schema', 'check', 'defaults'])

/** As much of a syntax tree (ESTree) as is looked at. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly body?: readonly Node[]
  readonly declaration?: Node | null
  readonly declarations?: readonly (Node & { readonly init: Node | null })[]
  readonly callee?: Node
  readonly object?: Node
  readonly arguments?: readonly Node[]
  readonly properties?: readonly (Node & { readonly key: Node })[]
}

/**
 * Leaves out of the rule kinds what judges no application: a call that comes from the server has passed the loader. Half a
 * public page's own code would else be schemas and faults of calls that nobody in a browser ever sees.
 */
export function kindsWithoutLoading(): Plugin {
  return {
    name: 'kinds-without-loading',
    apply: 'build',
    transform: {
      filter: { id: /\/packages\/call\/src\/(?:rules|schema)\/[\w-]+\.ts$/ },
      handler(code) {
        return { code: withoutLoading(code, this.parse(code) as unknown as Node), map: null }
      },
    },
  }
}

/** The same module without it; lines stay where they are. */
export function withoutLoading(code: string, program: Node): string {
  const parts = (program.body ?? []).flatMap((statement) => {
    const { declarations = [] } = statement.declaration ?? statement
    return declarations.flatMap(({ init }) =>
      init?.type === 'CallExpression' ? [...leftOut(code, init), ...unusedIsPure(init)] : [],
    )
  })
  let left = code
  for (const [start, end, text] of parts.sort((a, b) => b[0] - a[0]))
    left = left.slice(0, start) + text + left.slice(end)
  return left
}

/** What to put in place of a stretch. */
type Part = readonly [start: number, end: number, text: string]

/** Properties of `defineKind({ … })`, with the comma after each. */
function leftOut(code: string, call: Node): Part[] {
  if (call.callee?.name !== 'defineKind') return []
  return (call.arguments?.[0]?.properties ?? [])
    .filter((p) => ASKED_BY_LOADER.has(p.key?.name ?? ''))
    .map(({ start, end: last }) => {
      const end = last + /^\s*,?/.exec(code.slice(last))![0].length
      return [start, end, code.slice(start, end).replaceAll(/[^\n]/g, ' ')]
    })
}

/** Building a schema does nothing but build it, which a bundler cannot know: unused, it goes. */
function unusedIsPure(call: Node): Part[] {
  let first: Node | undefined = call
  while (first && first.name === undefined) first = first.callee ?? first.object
  if (first?.name !== 'z') return []
  return [
    [call.start, call.start, '/*#__PURE__*/ (() => '],
    [call.end, call.end, ')()'],
  ]
}
