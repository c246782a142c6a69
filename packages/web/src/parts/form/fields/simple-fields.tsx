import { Button, Input, Radio, Select } from 'antd'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldProps, useSay } from '../form-context.ts'
import { asText, Counter } from './text-fields.tsx'

export function DateField(p: FieldProps<'date'>) {
  return (
    <Input
      id={p.id}
      className="zf-short"
      type="date"
      min="1900-01-01"
      max="2100-12-31"
      value={asText(p.value)}
      onChange={(e) => p.onChange(e.target.value || undefined)}
      aria-describedby={p.describedBy}
      aria-invalid={p.invalid}
      status={p.invalid ? 'error' : ''}
    />
  )
}

interface YesNoProps {
  readonly id: string
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: boolean | undefined) => void
}

/** Yes, no, or not answered; an answer can be taken back. */
export function YesNo(p: YesNoProps) {
  const { t } = useTranslation('form')
  return (
    <div className="zf-yesno">
      <Radio.Group
        id={p.id}
        name={p.id}
        aria-label={p.label}
        value={typeof p.value === 'boolean' ? p.value : undefined}
        onChange={(e) => p.onChange(e.target.value as boolean)}
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
      />
      {typeof p.value === 'boolean' && (
        <Button type="link" size="small" onClick={() => p.onChange(undefined)}>
          {t('clearAnswer')}
        </Button>
      )}
    </div>
  )
}

export function YesNoField(p: FieldProps<'yesNo'>) {
  const say = useSay()
  return <YesNo id={p.id} label={say(p.field.title)} value={p.value} onChange={p.onChange} />
}

export function ChoiceField(p: FieldProps<'choice'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  return (
    <Select
      id={p.id}
      className="zf-medium"
      allowClear={!p.field.required}
      placeholder={t('choose')}
      value={p.value === undefined || p.value === null ? undefined : String(p.value)}
      onChange={(v) => p.onChange(v)}
      options={p.field.options.map((o) => ({ value: o.id, label: say(o.title) }))}
      aria-describedby={p.describedBy}
      aria-invalid={p.invalid}
      status={p.invalid ? 'error' : ''}
    />
  )
}

/** Yes or no, and a few words that support the answer. */
export function StatementField(p: FieldProps<'statement'>) {
  const { t } = useTranslation('form')
  const say = useSay()
  const now = (typeof p.value === 'object' && p.value !== null ? p.value : {}) as Record<string, unknown>
  const put = (key: string, value: unknown) => {
    const next = { ...now, [key]: value }
    if (value === undefined) delete next[key]
    p.onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <>
      <YesNo
        id={`${p.id}-answer`}
        label={say(p.field.title)}
        value={now.answer}
        onChange={(v) => put('answer', v)}
      />
      <Input.TextArea
        id={p.id}
        value={asText(now.statement)}
        onChange={(e) => put('statement', e.target.value || undefined)}
        placeholder={t('statement.placeholder')}
        aria-label={t('statement.label', { what: say(p.field.title) })}
        aria-describedby={p.describedBy}
        aria-invalid={p.invalid}
        autoSize={{ minRows: 2, maxRows: 10 }}
      />
      <Counter value={now.statement} max={p.field.maxLength} />
    </>
  )
}
