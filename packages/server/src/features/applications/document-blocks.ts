import { budgetSums, type Field, isBlank, type Locale, type Option, reader, type Text } from '@zhinan/call'
import type { ApplicationDocument } from '@zhinan/documents'

type Block = ApplicationDocument['sections'][number]['blocks'][number]
type Sibling = { id: string; number: string; title: string }
type Row = Record<string, unknown>

const WORDS = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  measure: { zh: '指标', en: 'Target' },
  promised: { zh: '承诺', en: 'Promised' },
  floor: { zh: '底线', en: 'Floor' },
  evidence: { zh: '佐证', en: 'Evidence' },
  category: { zh: '科目', en: 'Category' },
  purpose: { zh: '用途与测算', en: 'Purpose' },
  association: { zh: '申请经费', en: 'Asked for' },
  own: { zh: '自筹配套', en: 'Own funds' },
  sum: { zh: '小计', en: 'Sum' },
  total: { zh: '合计', en: 'Total' },
  inWan: { zh: '（万元）', en: ' (10,000 yuan)' },
  plan: { zh: '实施方案', en: 'Plan' },
  goals: { zh: '年度目标', en: 'Yearly goals' },
  period: { zh: '时段', en: 'Period' },
  arranged: { zh: '安排', en: 'What is planned' },
  quantity: { zh: '数量', en: 'Quantity' },
  unit: { zh: '单位', en: 'Unit' },
  exactly: { zh: '恰为', en: 'exactly' },
} satisfies Record<string, Text>

/**
 * The blocks of one section of the form, as filled in. Short answers next to each other share one table, and so do
 * numbers that are promises with a floor. Total: any content gives blocks.
 */
export function sectionBlocks(
  fields: readonly Field[],
  content: unknown,
  siblings: readonly Sibling[],
  locale: Locale,
): Block[] {
  const blocks: Block[] = []
  let short: [string, string][] = []
  let targets: string[][] = []
  const w = (key: keyof typeof WORDS) => WORDS[key][locale]
  const flush = () => {
    if (short.length > 0) blocks.push({ kind: 'keyValues', rows: short })
    if (targets.length > 0)
      blocks.push({
        kind: 'table',
        columns: [
          { title: w('measure'), width: 18 },
          { title: w('promised'), align: 'right' },
          { title: w('floor'), align: 'right' },
          { title: w('evidence') },
        ],
        rows: targets,
      })
    short = []
    targets = []
  }
  for (const field of fields) {
    const value = reader(field.path)(content)
    if (field.type === 'number' && field.rule !== undefined) {
      if (short.length > 0) flush()
      targets.push(targetRow(field, value, locale))
      continue
    }
    const line = shortAnswer(field, value, locale)
    if (line !== undefined) {
      if (targets.length > 0) flush()
      short.push([field.title[locale], line])
      continue
    }
    flush()
    blocks.push(...longAnswer(field, value, siblings, locale))
  }
  flush()
  return blocks
}

function targetRow(field: Field & { type: 'number' }, value: unknown, locale: Locale): string[] {
  const unit = field.unit ? ` ${field.unit[locale]}` : ''
  const floor =
    field.exact !== undefined
      ? `${WORDS.exactly[locale]} ${field.exact}`
      : field.floor !== undefined
        ? `≥ ${field.floor}`
        : ''
  return [
    field.title[locale],
    isBlank(value) ? '' : `${said(value)}${unit}`,
    floor,
    field.evidence?.[locale] ?? '',
  ]
}

/** The answer when it fits a line of a table; undefined when the field has a shape of its own. */
function shortAnswer(field: Field, value: unknown, locale: Locale): string | undefined {
  switch (field.type) {
    case 'text':
    case 'date':
    case 'phone':
    case 'email':
    case 'idNumber':
      return said(value)
    case 'number':
      return isBlank(value) ? '' : `${said(value)}${field.unit ? ` ${field.unit[locale]}` : ''}`
    case 'yesNo':
      return yesNo(value, locale)
    case 'choice':
      return optionText(field.options, value, locale)
    case 'statement': {
      const { answer, statement } = row(value)
      return [yesNo(answer, locale), said(statement)].filter(Boolean).join(locale === 'zh' ? '。' : '. ')
    }
    default:
      return undefined
  }
}

function longAnswer(field: Field, value: unknown, siblings: readonly Sibling[], locale: Locale): Block[] {
  const label = field.title[locale]
  const w = (key: keyof typeof WORDS) => WORDS[key][locale]
  switch (field.type) {
    case 'longText':
      return [{ kind: 'paragraph', label, text: said(value) }]
    case 'rows':
      return [
        {
          kind: 'table',
          label,
          columns: field.columns.map((c) => ({
            title: c.title[locale],
            ...(c.type === 'number' && { align: 'right' as const }),
          })),
          rows: rows(value).map((r) =>
            field.columns.map((c) => (c.options ? optionText(c.options, r[c.key], locale) : said(r[c.key]))),
          ),
        },
      ]
    case 'budget': {
      const list = rows(value)
      const sums = budgetSums(list)
      return [
        {
          kind: 'table',
          label: `${label}${w('inWan')}`,
          columns: [
            { title: w('category'), width: 8 },
            { title: w('purpose') },
            ...(['association', 'own', 'sum'] as const).map((k) => ({
              title: w(k),
              align: 'right' as const,
            })),
          ],
          rows: list.map((r) => [
            optionText(field.categories, r.category, locale),
            said(r.purpose),
            wan(r.association),
            wan(r.own),
            wan(number(r.association) + number(r.own)),
          ]),
          totals: [w('total'), '', wan(sums.association), wan(sums.own), wan(sums.total)],
        },
      ]
    }
    case 'attachment': {
      const files = rows(value).map(
        (f) => `${said(f.name)}${typeof f.size === 'number' ? ` (${size(f.size)})` : ''}`,
      )
      return [
        {
          kind: 'checklist',
          items: [
            { text: label, checked: files.length > 0, ...(files.length > 0 && { note: files.join('；') }) },
          ],
        },
      ]
    }
    case 'areas':
      return rows(value).flatMap((area): Block[] => [
        {
          kind: 'paragraph',
          label: `${optionText(field.areas, area.id, locale)} · ${w('plan')}`,
          text: said(area.plan),
        },
        { kind: 'paragraph', label: w('goals'), text: said(area.goals) },
        {
          kind: 'table',
          columns: [{ title: w('measure') }, { title: w('quantity'), align: 'right' }, { title: w('unit') }],
          rows: rows(area.targets).map((t) => [said(t.name), said(t.quantity), said(t.unit)]),
        },
      ])
    case 'schedule': {
      const plans = rows(value)
      return [
        {
          kind: 'table',
          label,
          columns: [{ title: w('period'), width: 9 }, { title: w('arranged') }],
          rows: field.periods.map((period, i) => [period[locale], said(plans[i]?.plan)]),
        },
      ]
    }
    case 'companions': {
      const chosen = row(value)
      return [
        {
          kind: 'keyValues',
          label,
          rows: field.tracks.map((track) => {
            const s = siblings.find((x) => x.id === chosen[track])
            return [track, s ? `${s.number} ${s.title}` : '']
          }),
        },
      ]
    }
    default:
      return []
  }
}

const row = (v: unknown): Row => (typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Row) : {})
const rows = (v: unknown): Row[] => (Array.isArray(v) ? v.map(row) : [])
const number = (v: unknown): number => (typeof v === 'number' && Number.isFinite(v) ? v : 0)
const said = (v: unknown): string => (isBlank(v) || typeof v === 'object' ? '' : String(v))
const yesNo = (v: unknown, locale: Locale): string =>
  v === true ? WORDS.yes[locale] : v === false ? WORDS.no[locale] : ''
const optionText = (options: readonly Option[], id: unknown, locale: Locale): string =>
  options.find((o) => o.id === id)?.title[locale] ?? said(id)
/** Fen in units of ten thousand yuan, exactly. */
const wan = (fen: unknown): string => (isBlank(fen) ? '' : String(Math.round(number(fen)) / 1_000_000))
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
