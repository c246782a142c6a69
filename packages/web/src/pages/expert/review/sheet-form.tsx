import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import { api, ifMatch, take } from '../../../api/client.ts'
import { useMe } from '../../../api/session.ts'
import { type SheetContent, type SheetView, sheetQuery } from '../../../api/sheets.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { SaveStatus } from '../../unit/application/bottom-bar.tsx'
import { SheetClash } from './sheet-clash.tsx'
import { commentLength, type Lack, lacksOf, totalOf } from './sheet-logic.ts'
import { type SheetSaving, useSheet } from './use-sheet.ts'

/** The sheet as it is written: scores with their comments, what is still missing, and sending. */
export function SheetForm({ sheet }: { sheet: SheetView }): ReactNode {
  const me = useMe()
  const saving = useSheet(sheet, me.user.id)
  return saving ? <Writing sheet={sheet} saving={saving} /> : null
}

function Writing({ sheet: s, saving }: { sheet: SheetView; saving: SheetSaving }): ReactNode {
  const { t, say } = useWords('scoring')
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const content = saving.state.local as unknown as SheetContent
  const lacks = lacksOf(s.terms, content)
  const total = totalOf(s.terms, content)
  const send = useAction(async () => {
    if (!(await saving.flush())) throw saving.state.refusal ?? new Error('unsaved')
    const sent = await take(
      api.POST('/me/review/sheets/{assignment}/send', {
        params: { path: { assignment: s.assignment }, header: ifMatch(saving.version()) },
      }),
    )
    queries.setQueryData(sheetQuery(s.assignment).queryKey, sent)
    void queries.invalidateQueries({ queryKey: ['review', 'sheets'] })
    message.success(t('sent'))
  })
  const sure = () =>
    modal.confirm({
      title: t('send.title'),
      content: (
        <>
          <p>{t('send.what', { total: total ?? '–' })}</p>
          <p>{t(s.terms.seeOthers === 'after-own' ? 'send.thenFinal' : 'send.untilClosing')}</p>
        </>
      ),
      okText: t('send.do'),
      onOk: () => send.run(),
    })
  const { scale } = s.terms
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      <h2>{t('sheet.title')}</h2>
      <p className="soft small">
        {t('scale', { min: scale.min, max: scale.max })}
        {s.terms.setBy === 'association' && ` · ${t('setBy')}`}
      </p>
      {s.sent > 0 && s.returnReason === null && <p className="note">{t('stillCounts')}</p>}
      {s.terms.criteria.map((c) => (
        <Criterion key={c.id} sheet={s} id={c.id} content={content} saving={saving} lacks={lacks} />
      ))}
      {s.terms.recommendation.length > 0 && (
        <fieldset className="zx-field" id="sheet-recommendation">
          <legend>{t('recommendation')}</legend>
          <Radio.Group
            value={content.recommendation}
            onChange={(e) => saving.set('recommendation', e.target.value as string)}
            options={s.terms.recommendation.map((r) => ({ value: r.id, label: say(r.title) }))}
          />
        </fieldset>
      )}
      {s.terms.suggestedAmount && (
        <p className="zx-field">
          <label htmlFor="sheet-amount">{t('amount')}</label>
          <InputNumber
            id="sheet-amount"
            min={0}
            precision={2}
            value={content.suggestedAmount === undefined ? null : content.suggestedAmount / 100}
            onChange={(yuan) =>
              saving.set('suggestedAmount', yuan === null ? undefined : Math.round(Number(yuan) * 100))
            }
          />
        </p>
      )}
      <p className="zx-field">
        <label htmlFor="sheet-comment">{t('overall')}</label>
        <Input.TextArea
          id="sheet-comment"
          autoSize={{ minRows: 3, maxRows: 14 }}
          maxLength={10_000}
          value={content.comment ?? ''}
          onChange={(e) => saving.set('comment', e.target.value)}
        />
      </p>
      <SheetClash sheet={s} saving={saving} />
      <div className="zx-bar">
        <span>
          {t('total')} <strong>{total ?? '–'}</strong>
        </span>
        <SaveStatus saving={saving} updatedAt={s.savedAt ?? ''} />
        <Button type="primary" disabled={lacks.length > 0} loading={send.busy} onClick={sure}>
          {t('send.do')}
        </Button>
      </div>
      {lacks.length > 0 && (
        <div className="soft small" role="status">
          {t('lacks.title', { n: lacks.length })}
          <ul>
            {lacks.map((l) => (
              <li key={`${l.code} ${l.criterion ?? ''}`}>
                <a href={`#sheet-${l.criterion ?? 'recommendation'}`}>
                  {t(`lacks.${l.code}`, {
                    of: l.criterion ? say(s.terms.criteria.find((c) => c.id === l.criterion)!.title) : '',
                    n: l.need ?? 0,
                  })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNote error={send.error} />
    </form>
  )
}

interface CriterionProps {
  readonly sheet: SheetView
  readonly id: string
  readonly content: SheetContent
  readonly saving: SheetSaving
  readonly lacks: readonly Lack[]
}

function Criterion({ sheet: s, id, content, saving, lacks }: CriterionProps): ReactNode {
  const { t, say } = useWords('scoring')
  const { scale, comments, criteria } = s.terms
  const { title, weight } = criteria.find((c) => c.id === id)!
  const mark = content.marks[id] ?? {}
  const own = lacks.filter((l) => l.criterion === id)
  const asks = own.find((l) => l.code === 'comment')
  const off = own.some((l) => l.code === 'scale' || l.code === 'step')
  return (
    <fieldset className="zx-field" id={`sheet-${id}`}>
      <legend>
        {say(title)} <span className="soft small">{t('weight', { n: weight })}</span>
      </legend>
      <InputNumber
        aria-label={t('scoreOf', { of: say(title) })}
        inputMode="decimal"
        step={scale.step}
        {...(off && { status: 'error' as const })}
        value={mark.score ?? null}
        onChange={(score) => saving.set(`marks.${id}.score`, score ?? undefined)}
      />{' '}
      <span className={off ? 'mark-notMet small' : 'soft small'}>
        {t('range', { min: scale.min, max: scale.max, step: scale.step })}
      </span>
      <Input.TextArea
        aria-label={t('commentOf', { of: say(title) })}
        placeholder={asks ? t('sayWhy', { n: comments?.minLength ?? 0 }) : t('comment')}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={5000}
        {...(asks && { status: 'warning' as const })}
        value={mark.comment ?? ''}
        onChange={(e) => saving.set(`marks.${id}.comment`, e.target.value)}
      />
      {asks && (
        <span className="small mark-undecided">
          {t('why', { n: comments!.minLength, now: commentLength(mark.comment) })}
        </span>
      )}
    </fieldset>
  )
}
