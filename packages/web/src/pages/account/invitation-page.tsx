import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import { meChanged, signOut } from '../../api/session.ts'
import type { InvitationView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { dateTime } from '../../parts/when.ts'

/** An invitation into a unit: who invites, into what, and how to accept with the invited address. */
export function InvitationPage(): ReactNode {
  const { t } = useWords('account')
  const { token } = useParams({ from: '/public/invitations/$token' })
  usePageTitle(t('invitation.title'))
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => take(api.GET('/invitations/{token}', { params: { path: { token } } })),
  })
  return (
    <>
      <h1>{t('invitation.title')}</h1>
      <Async query={invitation}>{(it) => <Offer token={token} invitation={it} />}</Async>
    </>
  )
}

function Offer({ token, invitation: it }: { token: string; invitation: InvitationView }): ReactNode {
  const { t, locale } = useWords('account')
  const { data: me } = useQuery(meQuery)
  const navigate = useNavigate()
  const next = `/invitations/${token}`
  const accept = useAction(async () => {
    const { unit } = await take(api.POST('/invitations/{token}/accept', { params: { path: { token } } }))
    await meChanged()
    await navigate({ to: '/home', search: { unit: unit.id } })
  })
  const leave = useAction(() => signOut(next))
  if (it.state !== 'open') return <p className="note note-open form">{t(`invitation.${it.state}`)}</p>
  const sameAddress = me?.user.email.toLowerCase() === it.email.toLowerCase()
  return (
    <section className="card form">
      <p>
        {t('invitation.what', {
          inviter: it.inviter,
          unit: it.unitName,
          role: t(`invitation.role.${it.role}`),
        })}
      </p>
      <p className="soft small">{t('invitation.until', { time: dateTime(it.expiresAt, locale) })}</p>
      <ProblemNote error={accept.error ?? leave.error} />
      {!me ? (
        <>
          <p>{t('invitation.signInFirst', { email: it.email })}</p>
          <p className="actions">
            <Link className="button primary" to="/sign-in" search={{ next, email: it.email }}>
              {t('signIn.title')}
            </Link>
            <Link className="button" to="/sign-up" search={{ next, email: it.email }}>
              {t('signUp.title')}
            </Link>
          </p>
        </>
      ) : sameAddress ? (
        <button
          type="button"
          className="button primary"
          disabled={accept.busy}
          onClick={() => void accept.run()}
        >
          {t('invitation.accept')}
        </button>
      ) : (
        <>
          <p className="note note-open">{t('invitation.other', { mine: me.user.email, email: it.email })}</p>
          <button type="button" className="button" disabled={leave.busy} onClick={() => void leave.run()}>
            {t('invitation.signOut')}
          </button>
        </>
      )}
    </section>
  )
}
