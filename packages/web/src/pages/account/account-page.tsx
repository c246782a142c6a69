import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { MailList } from '../../parts/mail-list.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'

/** One's own details, password, and mail. */
export function AccountPage(): ReactNode {
  const { t } = useWords('account')
  const me = useMe()
  usePageTitle(t('account.title'))
  const mails = useQuery({ queryKey: ['me', 'mails'], queryFn: () => take(api.GET('/me/mails')) })
  return (
    <>
      <h1>{t('account.title')}</h1>
      <div className="two">
        <div>
          <section className="card">
            <h2>{t('account.profile')}</h2>
            <ProfileForm key={me.user.id} me={me} />
          </section>
          <section className="card">
            <h2>{t('account.password')}</h2>
            <PasswordForm />
          </section>
        </div>
        <section>
          <h2>{t('account.mails')}</h2>
          <p>
            <Link to="/account/mail">{t('account.mailSettings')}</Link>
          </p>
          <Async query={mails}>
            {({ items }) => <MailList mails={items} empty={t('account.noMails')} />}
          </Async>
        </section>
      </div>
    </>
  )
}
