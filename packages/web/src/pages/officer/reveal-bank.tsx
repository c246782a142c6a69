import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

/** The account number in full, for a reason that is kept with the look. */
export function RevealBank({ id }: { id: string }): ReactNode {
  const { t } = useWords('staff')
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState('')
  const reveal = useAction(async () => {
    const body = { reason: reason.trim() }
    const answer = await take(api.POST('/units/{id}/bank/reveal', { params: { path: { id } }, body }))
    setNumber(answer.accountNumber)
  })
  if (number)
    return (
      <p>
        {t('bank.number')} <code>{number}</code>
      </p>
    )
  return (
    <Popover
      trigger="click"
      title={t('bank.title')}
      content={
        <form
          className="stack-form"
          onSubmit={(e) => {
            e.preventDefault()
            void reveal.run()
          }}
        >
          <label htmlFor="bank-reason">{t('bank.reason')}</label>
          <Input
            id="bank-reason"
            value={reason}
            maxLength={200}
            onChange={(e) => setReason(e.target.value)}
          />
          <ProblemNote error={reveal.error} />
          <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={reveal.busy}>
            {t('bank.show')}
          </Button>
        </form>
      }
    >
      <Button>{t('bank.show')}</Button>
    </Popover>
  )
}
