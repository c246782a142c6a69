import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import { type Text, text } from '../text.ts'
import type { Place, Report } from './issue.ts'

export type Path = readonly (string | number)[]

/** One file as read: its plain value, and where each place of the value stands in the text. */
export interface Source {
  readonly file: string
  readonly value: unknown
  /**
   * Where `path` stands: a scalar at its value, a list or map at its key; what is missing at the nearest thing that
   * would hold it. `key`: the key itself. `value`: the first scalar of that value within.
   */
  at(path: Path, options?: { readonly key?: boolean; readonly value?: string }): Place
}

/**
 * Reads one YAML file (core schema of YAML 1.2, so `yes`, `no` and dates stay text). Syntax errors go to the report;
 * with any, there is no source, because what was recovered would only give misleading further issues.
 */
export function readSource(file: string, written: string, report: Report): Source | undefined {
  const lines = new LineCounter()
  try {
    const doc = parseDocument(written, { schema: 'core', lineCounter: lines, prettyErrors: false })
    const place = (offset: number): Place => {
      const { line, col } = lines.linePos(offset)
      return { file, line: Math.max(1, line), column: Math.max(1, col) }
    }
    for (const e of doc.errors) report.add('syntax', place(e.pos[0]), syntaxText(e))
    for (const w of doc.warnings) report.add('syntax', place(w.pos[0]), syntaxText(w), 'warning')
    if (doc.errors.length > 0) return undefined
    const value: unknown = doc.toJS({ maxAliasCount: 100 })
    return { file, value, at: (path, options = {}) => place(offsetOf(doc, path, options)) }
  } catch {
    // Nesting beyond the stack, or aliases that would blow up: not a file that a person wrote.
    report.add(
      'syntax',
      { file, line: 1, column: 1 },
      text(
        '文件嵌套过深或引用过多，无法读取；请拆开写',
        'nested too deeply or too many aliases: write it flat',
      ),
    )
    return undefined
  }
}

function offsetOf(doc: Document, path: Path, options: { key?: boolean; value?: string }): number {
  let node = resolved(doc, doc.contents)
  let key: Node | undefined
  for (const step of path) {
    let next: Node | null | undefined
    let nextKey: Node | undefined
    if (isMap(node)) {
      const pair = node.items.find((p) => String(isScalar(p.key) ? p.key.value : p.key) === String(step))
      if (!pair) break
      nextKey = pair.key as Node
      next = pair.value as Node | null
    } else if (isSeq(node)) {
      next = node.items[Number(step)] as Node | undefined
      if (next === undefined) break
    } else break
    key = nextKey
    node = resolved(doc, next)
  }
  if (options.value !== undefined) {
    const found = scalarOf(doc, node, options.value)
    if (found?.range) return found.range[0]
  }
  if (key?.range && (options.key || !isScalar(node))) return key.range[0]
  // An empty value has a place of its own, but on the next line as often as not: its key says more.
  if (key?.range && isScalar(node) && node.value === null) return key.range[0]
  return node?.range?.[0] ?? 0
}

const resolved = (doc: Document, node: unknown): Node | undefined =>
  (isAlias(node) ? node.resolve(doc) : (node as Node | null)) ?? undefined

function scalarOf(doc: Document, node: Node | undefined, value: string): Node | undefined {
  if (isScalar(node)) return String(node.value) === value ? node : undefined
  const items = isMap(node) ? node.items.map((p) => p.value) : isSeq(node) ? node.items : []
  for (const item of items) {
    const found = scalarOf(doc, resolved(doc, item), value)
    if (found) return found
  }
  return undefined
}

const SYNTAX: Partial<Record<YAMLError['code'], Text>> = {
  DUPLICATE_KEY: text('同一层有两个相同的键，请删去一个', 'the same key stands twice: remove one'),
  TAB_AS_INDENT: text('缩进用了制表符，请改用空格', 'a tab is used to indent: use spaces'),
  BAD_INDENT: text(
    '缩进与上下行不一致，请对齐',
    'the indentation does not fit the lines around it: align it',
  ),
  BLOCK_IN_FLOW: text(
    '方括号或花括号没有在上面写完',
    'a bracket or brace opened above is not closed before this',
  ),
  BAD_ALIAS: text('引用（*名称）没有对应的定义', 'an alias (*name) refers to nothing'),
  MISSING_CHAR: text(
    '缺少字符：括号、引号或冒号后的空格没有写全',
    'a character is missing: a bracket, a quote, or the space after a colon',
  ),
  MULTILINE_IMPLICIT_KEY: text(
    '键写成了多行，或上一行的值没有写完',
    'a key spans several lines, or the value of the line before is not finished',
  ),
  UNEXPECTED_TOKEN: text(
    '这里出现了意外的字符；含冒号、# 或括号的文字请加引号',
    'an unexpected character: put text with a colon, # or bracket in quotes',
  ),
  MULTIPLE_DOCS: text('一个文件只能有一份内容，请删去 ---', 'a file holds one document: remove ---'),
}

const syntaxText = (e: YAMLError): Text =>
  SYNTAX[e.code] ?? text(`YAML 语法有误（${e.code}）：${e.message}`, `YAML syntax (${e.code}): ${e.message}`)
