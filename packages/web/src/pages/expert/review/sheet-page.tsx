import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { formOfSheet, type SheetView, sheetFileUrl, sheetPdf, sheetQuery } from '../../../api/sheets.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Countdown } from '../../../parts/countdown.tsx'
import { FormReading } from '../../../parts/form/reading.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { Split } from '../../../parts/split/split.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useWide } from '../../../parts/use-wide.ts'
import { PledgesToSign } from '../pledges-to-sign.tsx'
import { OthersView, SentSheet } from './sent-sheet.tsx'
import './sheet.css'
import { SheetForm } from './sheet-form.tsx'

/** One application to review: the plan and, beside it or below, the sheet. */
export function SheetPage(): ReactNode {
  const { assignment } = useParams({ from: '/app/expert/reviews/$assignment' })
  return <Async query={useQuery(sheetQuery(assignment))}>{(sheet) => <Sheet sheet={sheet} />}</Async>
}

function Sheet({ sheet: s }: { sheet: SheetView }): ReactNode {
  const { t, say } = useWords('scoring')
  usePageTitle(`${s.application.number} · ${t('sheet.title')}`)
  return (
    <>
      <p>
        <Link to="/expert/reviews">← {t('list.title')}</Link>
      </p>
      <div className="page-head">
        <h1>{s.application.title || s.application.number}</h1>
        {s.closesAt && s.state !== 'over' && <Countdown to={s.closesAt} />}
      </div>
      <p className="soft">
        {s.application.number} · {s.track} {say(s.trackTitle)}
        {s.application.unit !== null && ` · ${s.application.unit}`}
      </p>
      {s.state === 'over' ? (
        <p className="note" role="status">
          {t('over.note')} {s.overReason && t(`over.${s.overReason}`)}
        </p>
      ) : s.content === null ? (
        <Opening sheet={s} />
      ) : (
        <Opened sheet={s} />
      )}
    </>
  )
}

/** Before anything is read: no conflict is known, or there is one. */
function Opening({ sheet: s }: { sheet: SheetView }): ReactNode {
  const { t } = useWords('scoring')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState<string>()
  const open = useAction(async (body: { conflict: false } | { conflict: true; reason: string }) => {
    const path = { assignment: s.assignment }
    const next = await take(api.POST('/me/review/sheets/{assignment}/open', { params: { path }, body }))
    queries.setQueryData(sheetQuery(s.assignment).queryKey, next)
    void queries.invalidateQueries({ queryKey: ['review', 'sheets'] })
    if (body.conflict) message.success(t('open.declared'))
  })
  if (!s.pledged)
    return (
      <PledgesToSign call={s.call.id} onSigned={() => queries.invalidateQueries({ queryKey: ['review'] })} />
    )
  if (!s.open) return <p className="note">{s.closesAt ? t('closed') : t('list.notOpen')}</p>
  return (
    <section className="card" aria-labelledby="opening">
      <h2 id="opening">{t('open.title')}</h2>
      <p>{t('open.what')}</p>
      <ul>
        {(['unit', 'kin', 'work', 'interest'] as const).map((k) => (
          <li key={k}>{t(`open.cases.${k}`)}</li>
        ))}
      </ul>
      <ProblemNote error={open.error} />
      <p className="actions">
        <Button type="primary" loading={open.busy} onClick={() => void open.run({ conflict: false })}>
          {t('open.none')}
        </Button>
        <Button onClick={() => setReason('')}>{t('open.some')}</Button>
      </p>
      <Modal
        open={reason !== undefined}
        title={t('open.some')}
        okText={t('open.declare')}
        okButtonProps={{ disabled: (reason ?? '').trim().length < 2 }}
        confirmLoading={open.busy}
        onOk={() => void open.run({ conflict: true, reason: (reason ?? '').trim() })}
        onCancel={() => setReason(undefined)}
      >
        <p>{t('open.forGood')}</p>
        <Input.TextArea
          rows={3}
          maxLength={500}
          aria-label={t('open.reason')}
          placeholder={t('open.reason')}
          value={reason ?? ''}
          onChange={(e) => setReason(e.target.value)}
        />
      </Modal>
    </section>
  )
}

function Opened({ sheet: s }: { sheet: SheetView }): ReactNode {
  const { t } = useWords('scoring')
  const wide = useWide(1000)
  const plan = s.read && <Plan sheet={s} read={s.read} />
  const sheet = (
    <section id="sheet" aria-label={t('sheet.title')} className="zx-sheet">
      {s.returnReason !== null && s.open && (
        <p className="note note-bad" role="status">
          {t('returned', { reason: s.returnReason })}
        </p>
      )}
      {s.state === 'sent' || !s.open ? <SentSheet sheet={s} /> : <SheetForm key={s.assignment} sheet={s} />}
      {s.others && <OthersView sheet={s} others={s.others} />}
    </section>
  )
  if (wide)
    return (
      <Split
        name="sheet"
        panes={[
          { key: 'plan', content: plan },
          { key: 'sheet', content: sheet },
        ]}
        shares={[60, 40]}
        dividerName={() => t('divider')}
      />
    )
  return (
    <>
      <p>
        <a href="#sheet">↓ {t('toSheet')}</a>
      </p>
      {plan}
      {sheet}
    </>
  )
}

function Plan({ sheet: s, read }: { sheet: SheetView; read: NonNullable<SheetView['read']> }): ReactNode {
  const { t, locale } = useWords('scoring')
  return (
    <section aria-label={t('plan')}>
      <p>
        <a href={sheetPdf(s.assignment, locale)} target="_blank" rel="noopener">
          {t('pdf')}
        </a>
      </p>
      <FormReading
        form={formOfSheet(read)}
        content={read.plan}
        fileUrl={(file) => sheetFileUrl(s.assignment, file)}
      />
    </section>
  )
}
