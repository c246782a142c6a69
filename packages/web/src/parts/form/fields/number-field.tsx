import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { lacking, readNumber, readWan, writeNumber, writeWan } from '../amount.ts'
import { type FieldProps, useSay } from '../form-context.ts'

interface BoxProps {
  readonly id?: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly invalid?: boolean
  readonly describedBy?: string
  readonly label?: string
  readonly suffix?: string
  readonly placeholder?: string
  readonly money?: boolean
}

/** A box for a number, or for an amount in 万元. Shows what is typed as it is typed, and its usual form when left. */
export function NumberBox(p: BoxProps) {
  const [typing, setTyping] = useState<string>()
  const read = p.money ? readWan : readNumber
  const write = p.money ? writeWan : writeNumber
  return (
    <Input
      id={p.id}
      className="zf-number-box"
      inputMode="decimal"
      autoComplete="off"
      value={typing ?? write(p.value)}
      suffix={p.suffix}
      placeholder={p.placeholder}
      aria-label={p.label}
      aria-describedby={p.describedBy}
      aria-invalid={p.invalid}
      status={p.invalid ? 'error' : ''}
      onFocus={() => setTyping(write(p.value))}
      onChange={(e) => {
        setTyping(e.target.value)
        p.onChange(read(e.target.value))
      }}
      onBlur={() => setTyping(undefined)}
    />
  )
}

/** A number; a promise with a floor shows the floor and how much is lacking to it. */
export function NumberField(p: FieldProps<'number'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const { floor, exact, unit, evidence } = p.field
  const short = lacking(p.value, floor)
  const off = exact !== undefined && typeof p.value === 'number' && p.value !== exact
  const enough =
    typeof p.value === 'number' && ((floor !== undefined && short === 0) || (exact !== undefined && !off))
  return (
    <>
      <div className="zf-number">
        <NumberBox
          id={p.id}
          value={p.value}
          onChange={p.onChange}
          invalid={p.invalid || short > 0 || off}
          describedBy={p.describedBy}
          suffix={unit && say(unit)}
        />
        {floor !== undefined && <span className="zf-floor">≥ {floor}</span>}
        {exact !== undefined && <span className="zf-floor">= {exact}</span>}
        {short > 0 && (
          <span className="zf-lack" aria-live="polite">
            {t('number.lacking', { n: short, unit: say(unit) })}
          </span>
        )}
        {enough && (
          <span className="zf-enough">
            <span aria-hidden="true">✓</span> {t('number.enough')}
          </span>
        )}
      </div>
      {evidence && <p className="zf-help">{t('number.evidence', { what: say(evidence) })}</p>}
    </>
  )
}
