import {
  budgetSums,
  type Column,
  type Field,
  formatMoney,
  isBlank,
  isMasked,
  type Option,
} from '@zhinan/call'
import { useTranslation, useWords } from '../../i18n/index.ts'
import { lacking } from './amount.ts'
import { asRows } from './fields/rows-field.tsx'
import { asText } from './fields/text-fields.tsx'
import { FileLink } from './file-link.tsx'
import { type Companion, type KeptFile, useSay } from './form-context.ts'
import './reading.css'

/** What a read value may link to. */
export interface ReadingLinks {
  readonly fileUrl: (file: string) => string
  /** Shows a file beside what is read, where there is a place for it. */
  readonly onShowFile?: ((file: KeptFile) => void) | undefined
  readonly companions?: readonly Companion[]
  readonly companionUrl?: (id: string) => string
  readonly onReveal?: (path: string) => void
}

/** One field's value as it is read; also what stands side by side when two versions are compared. */
export function FieldReading({ field, value, ...links }: { field: Field; value: unknown } & ReadingLinks) {
  const { t, colon } = useWords('form')
  const say = useSay()
  const option = (options: readonly Option[] | undefined, id: unknown) =>
    say(options?.find((o) => o.id === id)?.title) || asText(id)
  const yesNo = (v: unknown) => (v === true ? t('yes') : v === false ? t('no') : asText(v))
  if (isBlank(value)) return <span className="zr-blank">{t('reading.blank')}</span>
  switch (field.type) {
    case 'longText':
      return <p className="zr-text">{asText(value)}</p>
    case 'number': {
      const short = lacking(value, field.floor)
      return (
        <span className="zf-figures">
          {asText(value)} {say(field.unit)}
          {field.floor !== undefined && <span className="zf-floor"> ≥ {field.floor}</span>}
          {short > 0 && (
            <span className="zf-lack"> {t('number.lacking', { n: short, unit: say(field.unit) })}</span>
          )}
        </span>
      )
    }
    case 'yesNo':
      return <span>{yesNo(value)}</span>
    case 'choice':
      return <span>{option(field.options, value)}</span>
    case 'idNumber':
      return (
        <span className="zf-figures">
          {asText(value)}{' '}
          {links.onReveal && isMasked(value) && (
            <button type="button" className="zv-link" onClick={() => links.onReveal!(field.path)}>
              {t('idNumber.reveal')}
            </button>
          )}
        </span>
      )
    case 'statement': {
      const s = value as { answer?: unknown; statement?: unknown }
      return (
        <>
          <strong>{yesNo(s.answer) || t('reading.blank')}</strong>
          {asText(s.statement) && <p className="zr-text">{asText(s.statement)}</p>}
        </>
      )
    }
    case 'rows':
      return <RowsReading columns={field.columns} value={value} option={option} />
    case 'budget':
      return <BudgetReading field={field} value={value} />
    case 'attachment':
      return (
        <ul>
          {asRows(value).map((f) => (
            <li key={asText(f.file)}>
              <FileLink
                file={f as unknown as KeptFile}
                url={links.fileUrl(asText(f.file))}
                onShow={links.onShowFile}
              />
            </li>
          ))}
        </ul>
      )
    case 'areas':
      return (
        <>
          {asRows(value).map((a) => (
            <section key={asText(a.id)} className="zr-area">
              <h4>{option(field.areas, a.id)}</h4>
              <p className="zr-label">{t('areas.plan')}</p>
              <p className="zr-text">{asText(a.plan) || t('reading.blank')}</p>
              <p className="zr-label">{t('areas.goals')}</p>
              <p className="zr-text">{asText(a.goals) || t('reading.blank')}</p>
              <ul>
                {asRows(a.targets).map((x, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
                  <li key={i}>
                    {asText(x.name)}
                    {colon}
                    <span className="zf-figures">{asText(x.quantity)}</span> {asText(x.unit)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )
    case 'schedule':
      return (
        <ol>
          {field.periods.map((period, i) => (
            <li key={period.zh}>
              <span className="zr-label">{say(period)}</span>
              <p className="zr-text">{asText(asRows(value)[i]?.plan) || t('reading.blank')}</p>
            </li>
          ))}
        </ol>
      )
    case 'companions': {
      const map = value as Record<string, unknown>
      return (
        <ul>
          {field.tracks.map((track) => {
            const c = links.companions?.find((x) => x.id === map[track])
            return (
              <li key={track}>
                {track}
                {colon}
                {c && links.companionUrl ? (
                  <a href={links.companionUrl(c.id)}>
                    {c.title || t('untitled')} {c.number}
                  </a>
                ) : (
                  asText(map[track]) || t('reading.only')
                )}
              </li>
            )
          })}
        </ul>
      )
    }
    default:
      return <span>{asText(value)}</span>
  }
}

interface RowsProps {
  readonly columns: readonly Column[]
  readonly value: unknown
  readonly option: (options: readonly Option[] | undefined, id: unknown) => string
}

function RowsReading({ columns, value, option }: RowsProps) {
  const say = useSay()
  return (
    <table className="zf-table zr-table">
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.key} scope="col">
              {say(c.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asRows(value).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
          <tr key={i}>
            {columns.map((c) => (
              <td key={c.key} data-label={say(c.title)}>
                {c.type === 'choice' ? option(c.options, row[c.key]) : asText(row[c.key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BudgetReading({ field, value }: { field: Field & { type: 'budget' }; value: unknown }) {
  const { t } = useTranslation('form')
  const say = useSay()
  const rows = asRows(value)
  const sums = budgetSums(rows)
  const money = (v: unknown) => (typeof v === 'number' ? say(formatMoney(v)) : asText(v) || '—')
  const over = sums.association > field.associationMax
  const heads = [
    t('budget.category'),
    t('budget.purpose'),
    t('budget.associationPlain'),
    t('budget.ownPlain'),
  ]
  return (
    <table className="zf-table zr-table">
      <thead>
        <tr>
          {heads.map((h, i) => (
            <th key={h} scope="col" className={i > 1 ? 'zf-right' : undefined}>
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
          <tr key={i}>
            <td data-label={heads[0]}>
              {say(field.categories.find((c) => c.id === r.category)?.title) || '—'}
            </td>
            <td data-label={heads[1]}>{asText(r.purpose)}</td>
            <td data-label={heads[2]} className="zf-right zf-figures">
              {money(r.association)}
            </td>
            <td data-label={heads[3]} className="zf-right zf-figures">
              {money(r.own)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('budget.sumTotal')} {say(formatMoney(sums.total))}
          </th>
          <td data-label={heads[2]} className={`zf-right zf-figures${over ? ' zf-lack' : ''}`}>
            {say(formatMoney(sums.association))}
          </td>
          <td data-label={heads[3]} className="zf-right zf-figures">
            {say(formatMoney(sums.own))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
