import { isBlank } from '@zhinan/call'
import { Input } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useSay } from '../form-context.ts'
import { asRows, withCell } from './rows-field.tsx'
import { asText } from './text-fields.tsx'

/** One plan for each period; every period is a milestone later. */
export function ScheduleField(p: FieldProps<'schedule'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const { periods } = p.field
  const kept = asRows(p.value)
  // The list always has one place a period, so that the third may be written before the first.
  const rows = Array.from({ length: Math.max(periods.length, kept.length) }, (_, i) => kept[i] ?? {})
  const done = rows.filter((r) => !isBlank(r.plan)).length
  return (
    <ol className="zf-schedule">
      {periods.map((period, i) => (
        <li key={period.zh}>
          <label htmlFor={i === 0 ? p.id : `${p.id}-${i}`}>{say(period)}</label>
          <Input.TextArea
            id={i === 0 ? p.id : `${p.id}-${i}`}
            value={asText(rows[i]?.plan)}
            onChange={(e) => {
              const next = withCell(rows, i, 'plan', e.target.value || undefined)
              p.onChange(next.every((r) => isBlank(r.plan)) ? undefined : next)
            }}
            placeholder={t('schedule.placeholder')}
            aria-invalid={p.invalid}
            autoSize={{ minRows: 2, maxRows: 8 }}
          />
        </li>
      ))}
      <li className={done < periods.length ? 'zf-lack' : 'zf-enough'} aria-live="polite">
        {t('schedule.count', { done, all: periods.length })}
      </li>
    </ol>
  )
}
