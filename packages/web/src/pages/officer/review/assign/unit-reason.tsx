import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '../../../../api/problem.ts'
import { suggestionsQuery } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'

interface Props {
  readonly call: string
  readonly application: string
  /** Who is chosen. */
  readonly expert: string | undefined
  /** Who goes as they come. */
  readonly without?: string
  /** Why the server refused. */
  readonly error: unknown
}

/** Asks why two of one unit are needed, once somebody of a unit is chosen who has one there already. */
export function UnitReason({ call, application, expert, without, error }: Props): ReactNode {
  const { t } = useWords('assign')
  const { data } = useQuery(suggestionsQuery(call, application))
  const chosen = data?.items.find((s) => s.expert === expert)
  const beside = chosen?.barrier === 'unit-taken' && chosen.about !== without
  const asked = error instanceof ApiProblem && error.code === 'assignment-unit-taken'
  if (!beside && !asked) return null
  return (
    <Form.Item
      name="unitReason"
      label={t('unitReason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('unitReasonNeed') }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  )
}
