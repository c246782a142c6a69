import * as z from 'zod/mini'
import { joinText, type Text, text } from '../text.ts'
import type { IssueCode, Report } from './issue.ts'
import { suggestion } from './nearest.ts'
import type { Path, Source } from './source.ts'

type Schema = z.core.$ZodType
type ZodIssue = z.core.$ZodIssue

/**
 * Reads the value at `base` of a source by a schema. Every misfit goes to the report, each at its own line; the value
 * comes back only when all fits.
 */
export function readShape<T extends Schema>(
  schema: T,
  source: Source,
  base: Path,
  value: unknown,
  report: Report,
): z.output<T> | undefined {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues.flatMap(flat)) {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path)
      for (const key of issue.keys)
        report.add('unknown-key', source.at([...base, ...path, key], { key: true }), unknownKey(key, known))
      continue
    }
    const { code, said } = describe(issue, valueAt(value, path), [...base, ...path], valuesAt(schema, path))
    report.add(code, source.at([...base, ...path]), said)
  }
  return undefined
}

/** What to say of a key that nothing reads. */
export function unknownKey(key: string, known: readonly string[]): Text {
  const near = suggestion(key, known)
  return text(
    `不认识的键“${key}”${near.zh}；这里可用：${known.join('、')}`,
    `unknown key "${key}"${near.en}; known here: ${known.join(', ')}`,
  )
}

/** A union's issue says nothing by itself: take the branch that the author most likely meant. */
function flat(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.map((e) => e.flatMap(flat))
  const meant = branches.filter((b) => !b.some((i) => i.path.length === 0 && i.code === 'invalid_type'))
  const branch = meant.sort((a, b) => a.length - b.length)[0]
  if (!branch) return [issue]
  return branch.map((i) => ({ ...i, path: [...issue.path, ...i.path] }))
}

function describe(
  issue: ZodIssue,
  value: unknown,
  path: Path,
  values: readonly string[],
): { code: IssueCode; said: Text } {
  const name = String(path.at(-1) ?? '')
  if (value === undefined)
    return {
      code: 'missing',
      said:
        name === 'zh' || name === 'en'
          ? text(`缺少“${name}”：文字须中英文齐备`, `"${name}" is missing: every text is in zh and in en`)
          : text(`缺少“${name}”，请补上`, `"${name}" is missing: add it`),
    }
  const seen = shown(value)
  const form = FORMS[issue.message]
  if (form)
    return {
      code: 'wrong-value',
      said: text(`“${seen}”${form.zh}`, `"${seen}" ${form.en}`),
    }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, seen, [issue.expected])
    case 'invalid_union':
    case 'invalid_value': {
      if (issue.code === 'invalid_union' && values.length === 0) return wrongType(name, seen, typesOf(issue))
      const near = suggestion(seen, values)
      return {
        code: 'wrong-value',
        said: text(
          `“${name}”写的是“${seen}”${near.zh}，应为：${values.join('、')}`,
          `"${name}" is "${seen}"${near.en}; it must be ${values.join(', ')}`,
        ),
      }
    }
    case 'too_small':
      return {
        code: 'wrong-value',
        said: text(
          `“${name}”写的是 ${seen}，太小或太短：须${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}`,
          `"${name}" is ${seen}, too small or too short: ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
        ),
      }
    case 'too_big':
      return {
        code: 'wrong-value',
        said: text(
          `“${name}”写的是 ${seen}，太大或太长：须不大于 ${issue.maximum}`,
          `"${name}" is ${seen}, too big or too long: at most ${issue.maximum}`,
        ),
      }
  }
  return {
    code: 'wrong-value',
    said: text(`“${name}”写的是 ${seen}，写法不对`, `"${name}" is ${seen}, which does not fit here`),
  }
}

function wrongType(name: string, seen: string, expected: readonly string[]): { code: IssueCode; said: Text } {
  const want = joinText(
    expected.map((e) => TYPES[e] ?? text(e, e)),
    '或',
    ' or ',
  )
  return {
    code: 'wrong-type',
    said: text(`“${name}”写的是 ${seen}，应为${want.zh}`, `"${name}" is ${seen}; it must be ${want.en}`),
  }
}

/** What the branches of a union would each have taken. */
const typesOf = (issue: z.core.$ZodIssueInvalidUnion): string[] => [
  ...new Set(issue.errors.flatMap((e) => e.flatMap((i) => (i.code === 'invalid_type' ? [i.expected] : [])))),
]

const TYPES: Record<string, Text> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('true 或 false', 'true or false'),
  array: text('列表', 'a list'),
  object: text('一组键值', 'a map of keys and values'),
  record: text('一组键值', 'a map of keys and values'),
}

/** By the message that the schemas give their own formats. */
const FORMS: Record<string, Text> = {
  id: text(
    '不能作名称：以字母开头，只用字母、数字，用 - 或 / 连接',
    'is not a name: begin with a letter, use letters and digits, join with - or /',
  ),
  path: text(
    '不是表单位置：写作 people.talent.birthDate 的样式',
    'is not a place in the form: write it like people.talent.birthDate',
  ),
  clause: text(
    '不是条款号：写作 一、四.1 或 三(四)2',
    'is not a clause number: write it like 一, 四.1 or 三(四)2',
  ),
  money: text('不是金额：写作 5万元 或 200元', 'is not an amount: write it like 5万元 or 200元'),
  date: text('不是存在的日期：写作 1987-10-30', 'is not a date that exists: write it like 1987-10-30'),
  instant: text(
    '不是北京时间：写作 2023-11-30T17:00:00+08:00，精确到秒',
    'is not a Beijing time to the second: write it like 2023-11-30T17:00:00+08:00',
  ),
  points: text('不是分值：最多两位小数', 'is not a number of points: two decimals at most'),
  code: text(
    '不是编号前缀：3–10 个大写字母或数字',
    'is not a number prefix: 3 to 10 capital letters or digits',
  ),
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`
  if (typeof value === 'object' && value !== null) return '{…}'
  const s = String(value)
  return s.length > 60 ? `${s.slice(0, 59)}…` : s
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined
  return at
}

type Def = {
  type: string
  shape?: Record<string, Schema>
  options?: Schema[]
  values?: unknown[]
  entries?: object
} & Record<'innerType' | 'in' | 'element' | 'valueType', Schema>
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def

/** The schemas that may stand at a path, over all branches of unions, without their wrappings. */
function schemasAt(schema: Schema, path: Path): Schema[] {
  const def = defOf(schema)
  if (def.type === 'optional' || def.type === 'default') return schemasAt(def.innerType, path)
  if (def.type === 'pipe') return schemasAt(def.in, path)
  if (def.type === 'union') return def.options!.flatMap((o) => schemasAt(o, path))
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  const inner =
    def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : def.shape?.[String(step)]
  return inner ? schemasAt(inner, rest) : []
}

/** Keys that a schema knows at a path. */
export const keysAt = (schema: Schema, path: Path): string[] => [
  ...new Set(schemasAt(schema, path).flatMap((s) => Object.keys(defOf(s).shape ?? {}))),
]

/** Values that a schema takes at a path, where it takes only some. */
const valuesAt = (schema: Schema, path: Path): string[] => [
  ...new Set(
    schemasAt(schema, path).flatMap((s) =>
      (defOf(s).values ?? Object.values(defOf(s).entries ?? {})).map(String),
    ),
  ),
]
