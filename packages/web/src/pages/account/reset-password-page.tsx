import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'
import { PasswordField } from './password-field.tsx'

/** Sets a new password with the link from the mail. */
export function ResetPasswordPage(): ReactNode {
  const { t } = useWords('account')
  const { token } = useSearch({ from: '/public/reset-password' })
  const [done, setDone] = useState(false)
  usePageTitle(t('reset.title'))
  const { run, busy, error } = useAction(async (v: Record<string, string>) => {
    await take(
      api.POST('/auth/reset-password', { body: { token: token ?? '', newPassword: v.newPassword ?? '' } }),
    )
    setDone(true)
  })
  return (
    <>
      <h1>{t('reset.title')}</h1>
      {done ? (
        <p className="note note-good form" role="status">
          {t('reset.done')} <Link to="/sign-in">{t('signIn.title')}</Link>
        </p>
      ) : token ? (
        <PlainForm submit={t('reset.submit')} busy={busy} error={error} onSubmit={(v) => void run(v)}>
          <PasswordField name="newPassword" error={error} />
        </PlainForm>
      ) : (
        <p className="note note-bad form">
          {t('reset.noToken')} <Link to="/forgot-password">{t('forgot.title')}</Link>
        </p>
      )}
    </>
  )
}
