import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { toShanghai } from '../../../parts/when.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly extra: ReactNode
  /** An instant (ISO 8601) that the answer must lie after, if there is one. */
  readonly after: string | null
  /** What is said when it does not. */
  readonly notLater: string
}

/** Asks for a time (Shanghai, to the second) later than another. */
export function LaterItem({ name, label, extra, after, notLater }: Props): ReactNode {
  const { t } = useWords('staff')
  const present = after ? dayjs(toShanghai(after)) : undefined
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        { required: true, message: t('need') },
        {
          validator: async (_, value?: Dayjs) => {
            if (value && present && !value.isAfter(present)) throw new Error(notLater)
          },
        },
      ]}
    >
      <DatePicker showTime={{ format: 'HH:mm:ss' }} format="YYYY-MM-DD HH:mm:ss" />
    </Form.Item>
  )
}
