import { celEnv, parse, plan } from '@bufbuild/cel'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { isBlank, reader } from '../path.ts'
import { text } from '../text.ts'
import { type Expression, expressionWords } from './expression-words.ts'
import { defineKind } from './kind.ts'

/**
 * What no other kind says, as a CEL expression over named places of the content. CEL always ends and touches nothing
 * outside its variables. Numbers are doubles: write `80.0`. An error while evaluating is "cannot decide", never a pass.
 */
export const expression = defineKind<Expression>({
  ...expressionWords,

  compile({ let: names, is }) {
    // In the order in which the expression names them: keys of a stored call come back in any order.
    const at = (name: string) => is.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`))
    const readers = Object.entries(names)
      .map(([name, path]) => ({ name, path, read: reader(path), at: at(name) }))
      .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    const run = plan(celEnv(), parse(is))
    return (facts): Outcome => {
      const variables: Record<string, string | number | boolean> = {}
      for (const { name, path, read } of readers) {
        const value = read(facts.content)
        if (isBlank(value)) return undecided('applicant', 'blank', path)
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
          return undecided('applicant', 'unreadable', path)
        variables[name] = value
      }
      const path = readers[0]?.path
      try {
        const answer = run(variables)
        if (answer === true) return met('holds')
        return answer === false ? notMet('fails', path) : undecided('applicant', 'unreadable', path)
      } catch {
        return undecided('applicant', 'unreadable', path)
      }
    }
  },

  check({ is, let: names }) {
    try {
      const run = plan(celEnv(), parse(is))
      // With every variable bound to a number, string or boolean, an unknown name still fails: that is a fault of the rule.
      for (const sample of [1, 'x', true]) {
        const answer = run(Object.fromEntries(Object.keys(names).map((n) => [n, sample])))
        if (typeof answer === 'boolean') return []
      }
      return [
        {
          code: 'bad-expression',
          at: ['is'],
          text: text(
            '表达式不会得出“是/否”，请检查变量名，数字写成 80.0',
            'the expression does not give true or false: check the names, and write numbers like 80.0',
          ),
        },
      ]
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
      return [
        {
          code: 'bad-expression',
          at: ['is'],
          text: text(`表达式有误：${why}`, `the expression is wrong: ${why}`),
        },
      ]
    }
  },
})
