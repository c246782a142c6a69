import { useQueryClient } from '@tanstack/react-query'
import { formatMoney } from '@zhinan/call'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { type SheetContent, type SheetView, sheetQuery } from '../../../api/sheets.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** What was sent, or what stands there after closing; it can be taken back until then. */
export function SentSheet({ sheet: s }: { sheet: SheetView }): ReactNode {
  const { t } = useWords('scoring')
  const queries = useQueryClient()
  const reopen = useAction(async () => {
    const path = { assignment: s.assignment }
    const next = await take(api.POST('/me/review/sheets/{assignment}/reopen', { params: { path } }))
    queries.setQueryData(sheetQuery(s.assignment).queryKey, next)
    void queries.invalidateQueries({ queryKey: ['review', 'sheets'] })
  })
  return (
    <>
      <h2>{t('sheet.title')}</h2>
      <p className={s.state === 'sent' ? 'note' : 'note note-bad'} role="status">
        {s.state === 'sent' ? `✓ ${t('states.sent')}` : t('closedUnsent')}
      </p>
      {s.content && <Read terms={s.terms} content={s.content} total={s.total} />}
      <ProblemNote error={reopen.error} />
      {s.state === 'sent' && s.final && <p className="note">{t('final')}</p>}
      {s.state === 'sent' && s.open && !s.final && (
        <p>
          <Button loading={reopen.busy} onClick={() => void reopen.run()}>
            {t('reopen')}
          </Button>
        </p>
      )}
    </>
  )
}

/** What others gave, without names. */
export function OthersView({
  sheet: s,
  others,
}: {
  sheet: SheetView
  others: NonNullable<SheetView['others']>
}): ReactNode {
  const { t } = useWords('scoring')
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('others.title')}</h2>
      {others.length === 0 && <p className="soft">{t('others.none')}</p>}
      {others.map((o, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: others have no names
        <details key={n} className="card">
          <summary>{t('others.one', { n: n + 1, total: o.total ?? '–' })}</summary>
          <Read terms={s.terms} content={o.content} total={o.total} />
        </details>
      ))}
    </section>
  )
}

function Read({
  terms,
  content,
  total,
}: {
  terms: SheetView['terms']
  content: SheetContent
  total: number | null
}): ReactNode {
  const { t, say } = useWords('scoring')
  const recommendation = terms.recommendation.find((r) => r.id === content.recommendation)
  return (
    <dl className="facts">
      {terms.criteria.map((c) => (
        <div key={c.id}>
          <dt>{say(c.title)}</dt>
          <dd>
            <strong>{content.marks[c.id]?.score ?? '–'}</strong>
            {content.marks[c.id]?.comment && <span className="block">{content.marks[c.id]?.comment}</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('total')}</dt>
        <dd>
          <strong>{total ?? '–'}</strong>
        </dd>
      </div>
      {recommendation && (
        <div>
          <dt>{t('recommendation')}</dt>
          <dd>{say(recommendation.title)}</dd>
        </div>
      )}
      {content.suggestedAmount !== undefined && (
        <div>
          <dt>{t('amount')}</dt>
          <dd>{say(formatMoney(content.suggestedAmount))}</dd>
        </div>
      )}
      {content.comment && (
        <div>
          <dt>{t('overall')}</dt>
          <dd>{content.comment}</dd>
        </div>
      )}
    </dl>
  )
}
