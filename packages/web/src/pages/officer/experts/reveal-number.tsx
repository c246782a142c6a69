import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** The identity number in full, for a reason that is kept with the look. */
export function RevealNumber({ id }: { id: string }): ReactNode {
  const { t } = useWords('experts')
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState('')
  const reveal = useAction(async () => {
    const body = { reason: reason.trim() }
    const answer = await take(api.POST('/experts/{id}/id-number/reveal', { params: { path: { id } }, body }))
    setNumber(answer.idNumber)
  })
  if (number)
    return (
      <p>
        {t('form.idNumber')} <code>{number}</code>
      </p>
    )
  return (
    <Popover
      trigger="click"
      title={t('reveal.title')}
      content={
        <form
          className="stack-form"
          onSubmit={(e) => {
            e.preventDefault()
            void reveal.run()
          }}
        >
          <label htmlFor="reveal-reason">{t('reveal.reason')}</label>
          <Input
            id="reveal-reason"
            value={reason}
            maxLength={200}
            onChange={(e) => setReason(e.target.value)}
          />
          <ProblemNote error={reveal.error} />
          <Button type="primary" htmlType="submit" disabled={reason.trim().length < 2} loading={reveal.busy}>
            {t('reveal.show')}
          </Button>
        </form>
      }
    >
      <Button>{t('reveal.show')}</Button>
    </Popover>
  )
}
