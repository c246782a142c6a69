import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { invitationsQuery } from '../../api/reviews.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { InvitationCard } from './invitation-card.tsx'
import { PledgesToSign } from './pledges-to-sign.tsx'
import { Reviewables } from './reviewables.tsx'

/** What an expert is asked to review: sign, answer, say what one would rather have, declare conflicts. */
export function InvitationsPage(): ReactNode {
  const { t, say } = useWords('reviews')
  const list = useQuery(invitationsQuery)
  usePageTitle(t('own.title'))
  return (
    <>
      <h1>{t('own.title')}</h1>
      <p className="soft lead">{t('own.lead')}</p>
      <Async query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('own.none')}</p>
          ) : (
            items.map((i) => {
              const open = i.tracks.filter((x) => !x.ended && x.answer !== 'declined')
              return (
                <section key={i.call.id} aria-labelledby={`call-${i.call.id}`}>
                  <h2 id={`call-${i.call.id}`}>{say(i.call.title)}</h2>
                  {!i.pledged && <PledgesToSign call={i.call.id} onSigned={() => list.refetch()} />}
                  <InvitationCard invitation={i} />
                  {open.map((x) => (
                    <Reviewables key={x.track} call={i.call.id} track={x.track} title={x.title} />
                  ))}
                </section>
              )
            })
          )
        }
      </Async>
    </>
  )
}
