import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useDemo } from '../../api/clock.ts'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainField, PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'

/** A link for a new password. Says the same whether the address is known or not. */
export function ForgotPasswordPage(): ReactNode {
  const { t } = useWords('account')
  const { email = '' } = useSearch({ from: '/public/forgot-password' })
  const demo = useDemo()
  const [sentTo, setSentTo] = useState('')
  usePageTitle(t('forgot.title'))
  const { run, busy, error } = useAction(async (v: Record<string, string>) => {
    await take(api.POST('/auth/request-password-reset', { body: { email: v.email ?? '' } }))
    setSentTo(v.email ?? '')
  })
  return (
    <>
      <h1>{t('forgot.title')}</h1>
      <p className="soft lead">{t('forgot.lead')}</p>
      <PlainForm submit={t('forgot.submit')} busy={busy} error={error} onSubmit={(v) => void run(v)}>
        <PlainField
          name="email"
          type="email"
          autoComplete="username"
          required
          label={t('email')}
          defaultValue={email}
          error={error}
        />
      </PlainForm>
      <div role="status">
        {sentTo && (
          <p className="note note-good form">
            {t('forgot.sent', { email: sentTo })}{' '}
            {demo && (
              <Link to="/demo/mailbox" search={{ to: sentTo }}>
                {t('resend.mailbox')}
              </Link>
            )}
          </p>
        )}
      </div>
      <p>
        <Link to="/sign-in">{t('forgot.back')}</Link>
      </p>
    </>
  )
}
