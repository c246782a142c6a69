import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ownExpertQuery } from '../../api/experts.ts'
import { invitationsQuery } from '../../api/reviews.ts'
import { sheetsQuery } from '../../api/sheets.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { useCall } from '../../parts/use-call.ts'
import { ExpertStatusMark } from './expert-status.tsx'
import { PledgesToSign } from './pledges-to-sign.tsx'

/** Home of an expert: how the record stands, and what is to be signed. */
export function ExpertHome(): ReactNode {
  const { t } = useWords('experts')
  const { id } = useCall()
  const own = useQuery(ownExpertQuery)
  const asked = useQuery(invitationsQuery)
  const sheets = useQuery(sheetsQuery)
  const todo = (sheets.data?.items ?? []).filter((i) => i.open && i.state !== 'sent').length
  const waiting = (asked.data?.items ?? []).flatMap((i) =>
    i.tracks.filter((x) => x.answer === null && !x.ended),
  ).length
  return (
    <section>
      <Async query={own}>
        {({ expert }) => (
          <>
            <div className="page-head">
              <h2>{t('home.title')}</h2>
              {expert && <ExpertStatusMark status={expert.status} />}
            </div>
            <p className="soft">{t('home.lead')}</p>
            <p className="actions">
              <Link className="button" to="/expert/reviews">
                {t('scoring:list.title')}
                {todo > 0 && ` (${todo})`}
              </Link>
              <Link className="button" to="/expert/profile">
                {t('own.title')}
              </Link>
              <Link className="button" to="/expert/invitations">
                {t('reviews:own.title')}
                {waiting > 0 && ` (${waiting})`}
              </Link>
            </p>
            {id && <PledgesToSign call={id} />}
          </>
        )}
      </Async>
    </section>
  )
}
