import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Notice } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { written } from '../../../parts/notice-text.ts'
import { dateTime } from '../../../parts/when.ts'
import { DecideDialog, type Step } from './decide-dialog.tsx'
import { Proposal } from './proposal.tsx'

/** Proposals and what became of them, newest first; those that wait come with what the reader can do. */
export function NoticeTable({ call, items }: { call: string; items: readonly Notice[] }): ReactNode {
  const { t, locale } = useWords('staff')
  const queries = useQueryClient()
  const [asked, setAsked] = useState<{ notice: Notice; step: Step }>()
  if (items.length === 0) return <p className="card">{t('deadline.empty')}</p>
  const headOf = (n: Notice): string =>
    n.kind === 'extension'
      ? t('deadline.fromTo', {
          from: dateTime(n.deadlineBefore ?? '', locale),
          to: dateTime(n.deadline ?? '', locale),
        })
      : written(n.title ?? { zh: '', en: null }, locale).text
  return (
    <>
      <ul className="notices">
        {items.map((n) => (
          <Proposal key={n.id} of={n} head={headOf(n)} onAsk={(step) => setAsked({ notice: n, step })}>
            <p className="notice-text" lang={written(n.text, locale).lang}>
              {written(n.text, locale).text}
            </p>
          </Proposal>
        ))}
      </ul>
      {asked && (
        <DecideDialog
          step={asked.step}
          head={headOf(asked.notice)}
          after={[
            t(`deadline.after.${asked.notice.kind}`),
            t('deadline.after.pages'),
            t('deadline.after.mail'),
            t('deadline.after.undo'),
          ]}
          send={async (body) => {
            const path = { call, notice: asked.notice.id }
            await take(api.POST('/calls/{call}/notices/{notice}/decision', { params: { path }, body }))
            await queries.invalidateQueries({ queryKey: ['notices', call] })
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
