import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { MailList } from '../../parts/mail-list.tsx'
import { usePageTitle } from '../../parts/page-title.ts'

/** Where the demonstration's mail arrives. */
export function MailboxPage(): ReactNode {
  const { t } = useWords('account')
  const { to = '', mail } = useSearch({ from: '/public/demo/mailbox' })
  const navigate = useNavigate({ from: '/demo/mailbox' })
  usePageTitle(t('mailbox.title'))
  const mails = useQuery({
    queryKey: ['demo', 'mails', to],
    queryFn: () => take(api.GET('/demo/mails', { params: { query: { to } } })),
    refetchInterval: 4000,
  })
  return (
    <>
      <h1>{t('mailbox.title')}</h1>
      <p className="soft lead">{t('mailbox.lead')}</p>
      <p className="field form">
        <label htmlFor="to">{t('mailbox.to')}</label>
        <input
          id="to"
          type="search"
          value={to}
          onChange={(e) =>
            void navigate({ search: e.target.value ? { to: e.target.value } : {}, replace: true })
          }
        />
      </p>
      <Async query={mails}>
        {({ items }) => <MailList mails={items} opened={mail} empty={t('mailbox.empty')} />}
      </Async>
    </>
  )
}
