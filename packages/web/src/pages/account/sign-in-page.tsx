import { useQuery } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { meQuery } from '../../api/queries.ts'
import { sessionChanged } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { PlainField, PlainForm } from '../../parts/plain-form.tsx'
import { useAction } from '../../parts/use-action.ts'
import { safeNext } from '../../search.ts'
import { DemoNote } from '../public/demo-note.tsx'
import { ResendNote } from './resend-note.tsx'

/** Signing in, then on to where one was going. */
export function SignInPage(): ReactNode {
  const { t } = useWords('account')
  const { next, email = '' } = useSearch({ from: '/public/sign-in' })
  const router = useRouter()
  const { data: me } = useQuery(meQuery)
  const [tried, setTried] = useState('')
  usePageTitle(t('signIn.title'))
  const { run, busy, error } = useAction(async (values: Record<string, string>) => {
    setTried(values.email ?? '')
    await take(
      api.POST('/auth/sign-in/email', {
        body: { email: values.email ?? '', password: values.password ?? '' },
      }),
    )
    await sessionChanged()
    router.history.push(safeNext(next))
  })
  const unconfirmed = error instanceof ApiProblem && error.code === 'email-not-verified'
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      {me && (
        <p className="note">
          {t('signIn.already', { name: me.user.name })} <Link to="/home">{t('signIn.home')}</Link>
        </p>
      )}
      {/* A demo account chosen from the list fills the form anew. */}
      <PlainForm
        key={email}
        submit={t('signIn.submit')}
        busy={busy}
        error={error}
        onSubmit={(v) => void run(v)}
      >
        <PlainField
          name="email"
          type="email"
          autoComplete="username"
          required
          label={t('email')}
          defaultValue={email}
          error={error}
        />
        <PlainField
          name="password"
          type="password"
          autoComplete="current-password"
          required
          label={t('password')}
          error={error}
        />
      </PlainForm>
      {unconfirmed && <ResendNote email={tried} />}
      <p>
        <Link to="/forgot-password" search={tried ? { email: tried } : {}}>
          {t('signIn.forgot')}
        </Link>
        {' · '}
        <Link to="/sign-up" search={next ? { next } : {}}>
          {t('signIn.signUp')}
        </Link>
      </p>
      <DemoNote />
    </>
  )
}
