import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useDemo } from '../../api/clock.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

/** The confirmation mail is on its way: where to look, and how to get another. */
export function ResendNote({ email }: { email: string }): ReactNode {
  const { t } = useWords('account')
  const demo = useDemo()
  const again = useAction(() => take(api.POST('/auth/send-verification-email', { body: { email } })))
  return (
    <div className="note note-good form" role="status">
      <p>{t('resend.sent', { email })}</p>
      <p className="soft small">{t('resend.spam')}</p>
      {demo && (
        <p>
          <Link to="/demo/mailbox" search={{ to: email }}>
            {t('resend.mailbox')}
          </Link>
        </p>
      )}
      <button type="button" className="button" disabled={again.busy} onClick={() => void again.run()}>
        {t('resend.again')}
      </button>
      <ProblemNote error={again.error} />
    </div>
  )
}
