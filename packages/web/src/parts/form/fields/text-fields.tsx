import { Input } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import type { FieldProps } from '../form-context.ts'

/** What stands in a text box for any stored value. */
export const asText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? ''
      : typeof value === 'object'
        ? ''
        : String(value)

const orNothing = (typed: string): string | undefined => (typed === '' ? undefined : typed)

const aria = (p: { describedBy?: string; invalid: boolean }) => ({
  'aria-describedby': p.describedBy,
  'aria-invalid': p.invalid,
  status: p.invalid ? ('error' as const) : ('' as const),
})

/** How much is written of how much fits; counted in characters, as the rule counts. */
export function Counter({ value, max, min }: { value: unknown; max: number; min?: number }) {
  const { t } = useTranslation('form')
  const length = [...asText(value)].length
  const over = length > max
  const short = min !== undefined && length > 0 && length < min
  return (
    <div className={`zf-counter${over ? ' zf-over' : ''}`}>
      {over ? t('counter.over', { n: length - max }) : short ? t('counter.short', { n: min - length }) : null}{' '}
      <span className="zf-figures">
        {length} / {max}
      </span>
    </div>
  )
}

export function TextField(p: FieldProps<'text'>) {
  return (
    <>
      <Input
        id={p.id}
        value={asText(p.value)}
        onChange={(e) => p.onChange(orNothing(e.target.value))}
        {...aria(p)}
      />
      {[...asText(p.value)].length > p.field.maxLength * 0.8 && (
        <Counter value={p.value} max={p.field.maxLength} />
      )}
    </>
  )
}

export function LongTextField(p: FieldProps<'longText'>) {
  return (
    <>
      <Input.TextArea
        id={p.id}
        value={asText(p.value)}
        onChange={(e) => p.onChange(orNothing(e.target.value))}
        autoSize={{ minRows: p.field.maxLength > 800 ? 6 : 3, maxRows: 24 }}
        {...aria(p)}
      />
      <Counter value={p.value} max={p.field.maxLength} min={p.field.minLength} />
    </>
  )
}

export function PhoneField(p: FieldProps<'phone'>) {
  return (
    <Input
      id={p.id}
      className="zf-short"
      type="tel"
      autoComplete="off"
      placeholder="13812345678"
      value={asText(p.value)}
      onChange={(e) => p.onChange(orNothing(e.target.value))}
      {...aria(p)}
    />
  )
}

export function EmailField(p: FieldProps<'email'>) {
  return (
    <Input
      id={p.id}
      className="zf-medium"
      type="email"
      autoComplete="off"
      placeholder="name@example.com"
      value={asText(p.value)}
      onChange={(e) => p.onChange(orNothing(e.target.value))}
      {...aria(p)}
    />
  )
}
