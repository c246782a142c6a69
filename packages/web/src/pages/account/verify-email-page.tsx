import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainField, PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'
import { ResendNote } from './resend-note.tsx'

/** Where the confirmation link ends: confirmed, or a new link is offered. */
export function VerifyEmailPage(): ReactNode {
  const { t } = useWords('account')
  const { error: refused, email } = useSearch({ from: '/public/verify-email' })
  const [sentTo, setSentTo] = useState('')
  usePageTitle(t('verify.title'))
  const { run, busy, error } = useAction(async (v: Record<string, string>) => {
    await take(api.POST('/auth/send-verification-email', { body: { email: v.email ?? '' } }))
    setSentTo(v.email ?? '')
  })
  return (
    <>
      <h1>{t('verify.title')}</h1>
      {!refused ? (
        <p className="note note-good form">
          ✓ {t('verify.done')} <Link to="/sign-in">{t('signIn.title')}</Link>
        </p>
      ) : sentTo ? (
        <ResendNote email={sentTo} />
      ) : (
        <>
          <p className="note note-bad form">{t('verify.refused')}</p>
          <PlainForm submit={t('resend.again')} busy={busy} error={error} onSubmit={(v) => void run(v)}>
            <PlainField
              name="email"
              type="email"
              autoComplete="email"
              required
              label={t('email')}
              defaultValue={email}
              error={error}
            />
          </PlainForm>
        </>
      )}
    </>
  )
}
