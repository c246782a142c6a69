import { BUDGET_ROWS, budgetSums, type Column, formatMoney } from '@zhinan/call'
import { Button, Input, Select } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useSay } from '../form-context.ts'
import type { PasteColumn } from '../paste.ts'
import { PasteButton } from '../paste-button.tsx'
import { NumberBox } from './number-field.tsx'
import { asRows, withCell } from './rows-field.tsx'
import { asText } from './text-fields.tsx'

/** The columns of a budget in a spreadsheet, by the names that guides give them. */
const columnsOf = (categories: Column['options']): PasteColumn[] => [
  {
    key: 'category',
    title: { zh: '科目', en: 'Category' },
    type: 'choice',
    ...(categories && { options: categories }),
  },
  { key: 'purpose', title: { zh: '用途和测算依据', en: 'Purpose and how it was worked out' }, type: 'text' },
  { key: 'association', title: { zh: '申请经费', en: 'Asked for' }, type: 'money' },
  { key: 'own', title: { zh: '自筹经费', en: 'Own funds' }, type: 'money' },
]

/** The budget by category, association's and own funds apart, in 万元; the sums run along, over the award is marked. */
export function BudgetField(p: FieldProps<'budget'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const rows = asRows(p.value)
  const sums = budgetSums(rows)
  const { categories, associationMax: max } = p.field
  const over = sums.association > max
  const put = (next: Record<string, unknown>[]) => p.onChange(next.length === 0 ? undefined : next)
  const unused = categories.find((c) => !rows.some((r) => r.category === c.id))
  const labels = {
    category: t('budget.category'),
    purpose: t('budget.purpose'),
    association: t('budget.association'),
    own: t('budget.own'),
  }
  return (
    <>
      {rows.length === 0 && <p className="zf-empty">{t('budget.empty', { max: say(formatMoney(max)) })}</p>}
      {rows.length > 0 && (
        <table className="zf-table zf-budget">
          <thead>
            <tr>
              <th scope="col">{labels.category}</th>
              <th scope="col">{labels.purpose}</th>
              <th scope="col" className="zf-right">
                {labels.association}
              </th>
              <th scope="col" className="zf-right">
                {labels.own}
              </th>
              <th scope="col">
                <span className="unseen">{t('rows.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const nth = t('rows.row', { n: i + 1 })
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, its place is its identity
                <tr key={i}>
                  <td data-label={labels.category}>
                    <Select
                      className="zf-cell-select"
                      aria-label={`${labels.category} ${nth}`}
                      placeholder={t('choose')}
                      value={asText(row.category) || undefined}
                      onChange={(v) => put(withCell(rows, i, 'category', v))}
                      options={categories.map((c) => ({ value: c.id, label: say(c.title) }))}
                    />
                  </td>
                  <td data-label={labels.purpose}>
                    <Input
                      aria-label={`${labels.purpose} ${nth}`}
                      value={asText(row.purpose)}
                      onChange={(e) => put(withCell(rows, i, 'purpose', e.target.value || undefined))}
                    />
                  </td>
                  {(['association', 'own'] as const).map((side) => (
                    <td key={side} data-label={labels[side]}>
                      <NumberBox
                        money
                        value={row[side]}
                        label={`${labels[side]} ${nth}`}
                        invalid={typeof row[side] === 'string'}
                        onChange={(v) => put(withCell(rows, i, side, v))}
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
              )
            })}
          </tbody>
        </table>
      )}
      <div className="zf-line">
        <Button id={p.id} onClick={() => put([...rows, unused ? { category: unused.id } : {}])}>
          + {t('budget.add')}
        </Button>
        <PasteButton
          title={say(p.field.title)}
          columns={columnsOf(categories)}
          rows={rows}
          max={BUDGET_ROWS}
          onChange={put}
        />
      </div>
      <dl className="zf-sums" aria-live="polite">
        <div className={over ? 'zf-sum-over' : undefined}>
          <dt>{t('budget.sumAssociation')}</dt>
          <dd>
            {say(formatMoney(sums.association))} / {say(formatMoney(max))}
            {over && (
              <strong> ✗ {t('budget.over', { amount: say(formatMoney(sums.association - max)) })}</strong>
            )}
            {!over && sums.association > 0 && (
              <span> {t('budget.left', { amount: say(formatMoney(max - sums.association)) })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('budget.sumOwn')}</dt>
          <dd>{say(formatMoney(sums.own))}</dd>
        </div>
        <div>
          <dt>{t('budget.sumTotal')}</dt>
          <dd>{say(formatMoney(sums.total))}</dd>
        </div>
      </dl>
    </>
  )
}
