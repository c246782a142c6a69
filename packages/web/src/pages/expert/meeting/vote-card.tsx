import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { type OwnMeeting, ownMeetingQuery } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

const CHOICES = ['for', 'against', 'abstain'] as const
type Choice = (typeof CHOICES)[number]

interface Props {
  readonly meeting: OwnMeeting
  readonly item: OwnMeeting['items'][number]
}

/** What is on, as a member sees it: whether to leave the room, and the vote, which is given once. */
export function VoteCard({ meeting: m, item }: Props): ReactNode {
  const { t } = useWords('panels')
  const queries = useQueryClient()
  const key = ownMeetingQuery(m.id).queryKey
  const vote = useAction(async (choice: Choice) => {
    try {
      const now = api.POST('/me/review/meetings/{meeting}/votes', {
        params: { path: { meeting: m.id } },
        body: { application: item.application, choice },
      })
      queries.setQueryData(key, await take(now))
    } catch (error) {
      await queries.invalidateQueries({ queryKey: key })
      throw error
    }
  })
  return (
    <section className="card meeting-now" aria-label={t('now.title')} aria-live="polite">
      <h2>{t('now.of', { title: item.title })}</h2>
      <p className="soft">
        {item.number}
        {item.unit !== null && ` · ${item.unit}`}
      </p>
      {item.recused ? (
        <p className="note note-bad">✗ {t('own.leave')}</p>
      ) : item.choice !== null ? (
        <p className="mark-met">✓ {t('own.voted', { choice: t(`choices.${item.choice}`) })}</p>
      ) : item.state === 'on' ? (
        <p>{t('own.discussing')}</p>
      ) : m.present ? (
        <>
          <p>{t('own.vote')}</p>
          <div className="vote-buttons">
            {CHOICES.map((choice) => (
              <Popconfirm
                key={choice}
                title={t('own.sure', { choice: t(`choices.${choice}`) })}
                okText={t('own.yes')}
                cancelText={t('own.no')}
                onConfirm={() => void vote.run(choice)}
              >
                <Button loading={vote.busy}>{t(`choices.${choice}`)}</Button>
              </Popconfirm>
            ))}
          </div>
        </>
      ) : (
        <p className="note note-open">? {t('own.comeFirst')}</p>
      )}
      <ProblemNote error={vote.error} />
    </section>
  )
}
