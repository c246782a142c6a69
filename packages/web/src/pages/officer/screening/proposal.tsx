import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { AssignmentProposal } from '../../../api/assignments.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly proposal: AssignmentProposal
  readonly busy: boolean
  readonly onConfirm: () => void
}

/** How many and which files each officer would get; nothing is done before it is confirmed. */
export function Proposal({ proposal, busy, onConfirm }: Props): ReactNode {
  const { t } = useWords('screening')
  return (
    <section aria-label={t('share.proposal')} className="zs-mail">
      <p role="status">{t('share.would', { n: proposal.items.length })}</p>
      <ul>
        {proposal.officers.map((o) => (
          <li key={o.id}>
            {t('share.each', { who: o.name, has: o.has, gets: o.gets })}{' '}
            <span className="zf-help">
              {Object.entries(o.byTrack)
                .map(([track, n]) => `${track} × ${n}`)
                .join(' · ')}
            </span>
            {o.gets > 0 && (
              <details>
                <summary>{t('share.which', { n: o.gets })}</summary>
                <ul className="zs-which">
                  {proposal.items
                    .filter((i) => i.officer === o.id)
                    .map((i) => (
                      <li key={i.application}>
                        <span className="zf-figures">{i.number}</span>{' '}
                        <span className="zf-help">{i.unit}</span>
                      </li>
                    ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {proposal.rest > 0 && <p>{t('share.rest', { n: proposal.rest })}</p>}
      {proposal.nobody.length > 0 && (
        <p className="zf-note-wrong">
          {t('share.none', { n: proposal.nobody.length })} {proposal.nobody.map((x) => x.number).join(' ')}
        </p>
      )}
      <Button type="primary" disabled={proposal.items.length === 0} loading={busy} onClick={onConfirm}>
        {t('share.confirm', { n: proposal.items.length })}
      </Button>
    </section>
  )
}
