import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Expert } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** Inviting by mail an expert who keeps no record of their own yet. */
export function InviteExpert({ expert: e }: { expert: Expert }): ReactNode {
  const { t } = useWords('experts')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [email, setEmail] = useState(e.email ?? '')
  const invite = useAction(async () => {
    const body = { email: email.trim() }
    await take(api.POST('/experts/{id}/invitation', { params: { path: { id: e.id } }, body }))
    message.success(t('invite.done', { email: body.email }))
    await queries.invalidateQueries({ queryKey: ['experts'] })
  })
  return (
    <section className="card" aria-labelledby="invite">
      <h2 id="invite">{t('invite.title')}</h2>
      <p className="soft small">{t(e.hasAccount ? 'invite.again' : 'invite.what')}</p>
      <form
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault()
          void invite.run()
        }}
      >
        <label htmlFor="invite-email">{t('form.email')}</label>
        <Input
          id="invite-email"
          type="email"
          required
          maxLength={200}
          value={email}
          onChange={(x) => setEmail(x.target.value)}
        />
        <ProblemNote error={invite.error} />
        <Button htmlType="submit" disabled={email.trim() === ''} loading={invite.busy}>
          {t('invite.send')}
        </Button>
      </form>
    </section>
  )
}
