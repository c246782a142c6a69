import { DatePicker } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  /** `2026-11-24`, or nothing for today. */
  readonly onChange: (day: string | undefined) => void
}

/** The day on which paper lay at the office, where the mark follows later. */
export function ArrivalDay({ onChange }: Props): ReactNode {
  const { t } = useWords('paper')
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{t('counter.day')}</label>{' '}
      <DatePicker
        id={id}
        aria-describedby={`${id}-help`}
        onChange={(value) => onChange(value?.format('YYYY-MM-DD'))}
      />{' '}
      <span id={`${id}-help`} className="soft small block">
        {t('counter.dayHelp')}
      </span>
    </p>
  )
}
