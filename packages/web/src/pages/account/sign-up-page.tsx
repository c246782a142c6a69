import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainField, PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'
import { PasswordField } from './password-field.tsx'
import { ResendNote } from './resend-note.tsx'

/** A new account; the address is confirmed by mail before one can sign in. */
export function SignUpPage(): ReactNode {
  const { t, locale } = useWords('account')
  const { next, email = '' } = useSearch({ from: '/public/sign-up' })
  const [sentTo, setSentTo] = useState('')
  usePageTitle(t('signUp.title'))
  const { run, busy, error } = useAction(async (v: Record<string, string>) => {
    const phone = v.phone?.trim()
    const body = { name: v.name ?? '', email: v.email ?? '', password: v.password ?? '', locale }
    await take(api.POST('/auth/sign-up/email', { body: phone ? { ...body, phone } : body }))
    setSentTo(body.email)
  })
  return (
    <>
      <h1>{t('signUp.title')}</h1>
      {sentTo ? (
        <ResendNote email={sentTo} />
      ) : (
        <>
          <p className="soft lead">{t('signUp.lead')}</p>
          <PlainForm submit={t('signUp.submit')} busy={busy} error={error} onSubmit={(v) => void run(v)}>
            <PlainField
              name="name"
              autoComplete="name"
              required
              maxLength={100}
              label={t('name')}
              error={error}
            />
            <PlainField
              name="email"
              type="email"
              autoComplete="email"
              required
              label={t('email')}
              help={t('signUp.emailHelp')}
              defaultValue={email}
              error={error}
            />
            <PlainField name="phone" type="tel" autoComplete="tel" label={t('phoneOptional')} error={error} />
            <PasswordField error={error} />
          </PlainForm>
        </>
      )}
      <p>
        <Link to="/sign-in" search={next ? { next } : {}}>
          {t('signUp.signIn')}
        </Link>
      </p>
    </>
  )
}
