import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

/** Every submission with its time and hash, and what the association answered. */
export function SubmissionsTab({ application: a }: { application: ApplicationView }): ReactNode {
  const { t, locale } = useWords('form')
  const [copied, setCopied] = useState<string>()
  if (a.submissions.length === 0) return <p className="zf-empty">{t('submissions.empty')}</p>
  const copy = async (hash: string) => {
    await navigator.clipboard?.writeText(hash)
    setCopied(hash)
  }
  return (
    <table className="zf-table">
      <thead>
        <tr>
          <th scope="col">{t('submissions.n')}</th>
          <th scope="col">{t('submissions.at')}</th>
          <th scope="col">{t('submissions.hash')}</th>
          <th scope="col">
            <span className="unseen">{t('rows.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...a.submissions]
          .sort((x, y) => y.n - x.n)
          .map((s, i) => (
            <tr key={s.n}>
              <td data-label={t('submissions.n')}>{t('submissions.nth', { n: s.n })}</td>
              <td data-label={t('submissions.at')} className="zf-figures">
                {dateTime(s.submittedAt, locale)}
              </td>
              <td data-label={t('submissions.hash')}>
                <code>{s.contentHash.slice(0, 16)}…</code>{' '}
                <button type="button" className="zv-link" onClick={() => void copy(s.contentHash)}>
                  {copied === s.contentHash ? t('receipt.copied') : t('receipt.copy')}
                </button>
              </td>
              <td>
                {i === 0 && (
                  <Link to="/applications/$id/receipt" params={{ id: a.id }}>
                    {t('read.receipt')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
