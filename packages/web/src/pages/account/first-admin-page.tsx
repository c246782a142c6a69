import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainField, PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'
import { PasswordField } from './password-field.tsx'

/** The first administrator of a new installation, with the token that the server printed at its start. */
export function FirstAdminPage(): ReactNode {
  const { t } = useWords('account')
  const { token = '' } = useSearch({ from: '/public/first-admin' })
  const [done, setDone] = useState(false)
  usePageTitle(t('firstAdmin.title'))
  const needed = useQuery({ queryKey: ['first-admin'], queryFn: () => take(api.GET('/first-admin')) })
  const { run, busy, error } = useAction(async (v: Record<string, string>) => {
    const { token = '', name = '', email = '', password = '' } = v
    await take(api.POST('/first-admin', { body: { token: token.trim(), name, email, password } }))
    setDone(true)
  })
  return (
    <>
      <h1>{t('firstAdmin.title')}</h1>
      {done ? (
        <p className="note note-good form" role="status">
          {t('firstAdmin.done')} <Link to="/sign-in">{t('signIn.title')}</Link>
        </p>
      ) : (
        <Async query={needed}>
          {(answer) =>
            answer.needed ? (
              <>
                <p className="soft lead">{t('firstAdmin.lead')}</p>
                <PlainForm
                  submit={t('firstAdmin.submit')}
                  busy={busy}
                  error={error}
                  onSubmit={(v) => void run(v)}
                >
                  <PlainField
                    name="token"
                    required
                    autoComplete="off"
                    label={t('firstAdmin.token')}
                    defaultValue={token}
                    error={error}
                  />
                  <PlainField name="name" autoComplete="name" required label={t('name')} error={error} />
                  <PlainField
                    name="email"
                    type="email"
                    autoComplete="email"
                    required
                    label={t('email')}
                    error={error}
                  />
                  <PasswordField error={error} />
                </PlainForm>
              </>
            ) : (
              <p className="note">
                {t('firstAdmin.notNeeded')} <Link to="/sign-in">{t('signIn.title')}</Link>
              </p>
            )
          }
        </Async>
      )}
    </>
  )
}
