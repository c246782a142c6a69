import type { Column } from '@zhinan/call'
import { Button, Input, Select } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useSay } from '../form-context.ts'
import { PasteButton } from '../paste-button.tsx'
import { NumberBox } from './number-field.tsx'
import { asText } from './text-fields.tsx'

type Row = Record<string, unknown>

/** The rows of any stored value; what is no list shows as none, what is no row as an empty one. */
export const asRows = (value: unknown): Row[] =>
  Array.isArray(value)
    ? value.map((r) => (typeof r === 'object' && r !== null && !Array.isArray(r) ? (r as Row) : {}))
    : []

/** Changes one key of one row. */
export const withCell = (rows: readonly Row[], at: number, key: string, value: unknown): Row[] =>
  rows.map((row, i) => {
    if (i !== at) return row
    const next = { ...row, [key]: value }
    if (value === undefined) delete next[key]
    return next
  })

/** A table of rows; on a narrow page each row is a card. */
export function RowsField(p: FieldProps<'rows'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const rows = asRows(p.value)
  const { columns, minRows = 0, maxRows } = p.field
  const put = (next: Row[]) => p.onChange(next.length === 0 ? undefined : next)
  return (
    <>
      {rows.length === 0 && (
        <p className="zf-empty">{minRows > 0 ? t('rows.emptyNeeds', { n: minRows }) : t('rows.empty')}</p>
      )}
      {rows.length > 0 && (
        <table className="zf-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{t('rows.number')}</span>#
              </th>
              {columns.map((c) => (
                <th key={c.key} scope="col">
                  {say(c.title)}
                  {c.required && <span className="zf-required">*</span>}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('rows.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
              <tr key={i}>
                <td className="zf-figures" data-label={t('rows.row', { n: i + 1 })}>
                  {i + 1}
                </td>
                {columns.map((c) => (
                  <td key={c.key} data-label={say(c.title)}>
                    <Cell
                      column={c}
                      value={row[c.key]}
                      label={`${say(c.title)} ${t('rows.row', { n: i + 1 })}`}
                      onChange={(v) => put(withCell(rows, i, c.key, v))}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    danger
                    size="small"
                    aria-label={t('rows.removeRow', { n: i + 1 })}
                    onClick={() => put(rows.filter((_, k) => k !== i))}
                  >
                    {t('remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="zf-line">
        <Button id={p.id} disabled={rows.length >= maxRows} onClick={() => p.onChange([...rows, {}])}>
          + {t('rows.add')}
        </Button>
        <PasteButton title={say(p.field.title)} columns={columns} rows={rows} max={maxRows} onChange={put} />
        <span className="zf-help">
          {minRows > rows.length && rows.length > 0
            ? t('rows.more', { n: minRows - rows.length })
            : rows.length >= maxRows
              ? t('rows.full', { n: maxRows })
              : null}
        </span>
      </div>
    </>
  )
}

interface CellProps {
  readonly column: Column
  readonly value: unknown
  readonly label: string
  readonly onChange: (value: unknown) => void
}

function Cell({ column, value, label, onChange }: CellProps) {
  const { t } = useTranslation('form')
  const say = useSay()
  switch (column.type) {
    case 'choice':
      return (
        <Select
          className="zf-cell-select"
          aria-label={label}
          allowClear
          placeholder={t('choose')}
          value={asText(value) || undefined}
          onChange={onChange}
          options={column.options?.map((o) => ({ value: o.id, label: say(o.title) }))}
        />
      )
    case 'number':
      return <NumberBox value={value} onChange={onChange} label={label} />
    default:
      return (
        <Input
          aria-label={label}
          type={column.type === 'phone' ? 'tel' : column.type}
          autoComplete="off"
          value={asText(value)}
          onChange={(e) => onChange(e.target.value || undefined)}
        />
      )
  }
}
