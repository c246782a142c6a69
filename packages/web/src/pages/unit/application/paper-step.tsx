import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { applicationPdf } from '../../../api/applications.ts'
import { api, take } from '../../../api/client.ts'
import { type Paper, type PaperScan, paperQuery } from '../../../api/paper.ts'
import { useWords } from '../../../i18n/index.ts'
import { Countdown } from '../../../parts/countdown.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { ScanDrop } from '../../../parts/scan-drop.tsx'
import { ScanLine } from '../../../parts/scan-line.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { date, dateTime } from '../../../parts/when.ts'

interface Props {
  readonly id: string
  /** What follows after the submission; the steps themselves wait until then. */
  readonly submitted: boolean
  /** What whoever looks after the application may do with a scan. */
  readonly beside?: (scan: PaperScan) => ReactNode
}

/** After the submission: print, sign, seal, and send it in, by a deadline of its own. Nothing where the call asks for none. */
export function PaperStep({ id, submitted, beside }: Props): ReactNode {
  const { t, locale } = useWords('paper')
  const { data: paper } = useQuery(paperQuery(id))
  if (!paper || paper.needs === 'none') return null
  if (!submitted)
    return (
      <p className="note">
        {t(`later.${paper.needs}`, { due: paper.due ? dateTime(paper.due, locale) : '' })}
      </p>
    )
  return (
    <section aria-labelledby="paper-step" className="card">
      <h2 id="paper-step">{t('step.title')}</h2>
      <State paper={paper} />
      {paper.mine ? <Steps id={id} paper={paper} /> : <Arrived paper={paper} beside={beside} />}
    </section>
  )
}

function Steps({ id, paper }: { id: string; paper: Paper }): ReactNode {
  const { t, locale } = useWords('paper')
  return (
    <>
      {paper.setBy === 'association' && <p className="soft small">{t('step.setBy')}</p>}
      <ol className="paper-steps">
        <li>
          {t('step.print', { copies: paper.needs === 'scan' ? 1 : paper.copies })}{' '}
          <Button href={applicationPdf(id, locale)} target="_blank" rel="noopener">
            {t('step.download')}
          </Button>{' '}
          <span className="soft small">{t('step.digest', { digest: paper.digest ?? '' })}</span>
        </li>
        <li>{t('step.seal')}</li>
        {paper.needs !== 'paper' && (
          <li>
            {t('step.scan')}
            <ScanDrop to={{ application: id }} what={t('step.upload')} />
            {paper.scans.length > 0 && (
              <ul>
                {paper.scans.map((s) => (
                  <li key={s.id}>
                    <ScanLine scan={s} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        )}
        {paper.needs !== 'scan' && (
          <li>
            <Post id={id} paper={paper} />
          </li>
        )}
      </ol>
    </>
  )
}

/** What staff look at: which scans and paper have come. */
function Arrived({ paper: p, beside }: Pick<Props, 'beside'> & { paper: Paper }): ReactNode {
  return (
    <ul>
      {p.scans.map((s) => (
        <li key={s.id}>
          <ScanLine scan={s} />
          {beside?.(s)}
        </li>
      ))}
      {p.received.map((r) => (
        <li key={r.id}>
          <Receipt receipt={r} />
        </li>
      ))}
    </ul>
  )
}

function Receipt({ receipt: r }: { receipt: Paper['received'][number] }): ReactNode {
  const { t, locale } = useWords('paper')
  return (
    <span className={r.stale ? 'mark-notMet' : 'mark-met'}>
      {r.stale ? '✗' : '✓'}{' '}
      {r.arrivedOn && !r.stale
        ? t('step.arrived', { day: date(r.arrivedOn, locale) })
        : t(r.stale ? 'step.receivedOld' : 'step.received', { at: dateTime(r.at, locale) })}
    </span>
  )
}

function State({ paper: p }: { paper: Paper }): ReactNode {
  const { t, locale } = useWords('paper')
  const due = p.due ?? ''
  if (!p.missing)
    return (
      <p className="note note-good" role="status">
        ✓ {t(p.late ? 'step.doneLate' : 'step.done', { due: dateTime(due, locale) })}
      </p>
    )
  return (
    <p className={p.overdue || p.stale ? 'note note-bad' : 'note note-open'} role="status">
      {p.stale && <>{t('step.stale')} </>}
      {p.overdue
        ? t('step.overdue', { due: dateTime(due, locale) })
        : t('step.due', { due: dateTime(due, locale) })}{' '}
      {!p.overdue && <Countdown to={due} />}
    </p>
  )
}

function Post({ id, paper: p }: { id: string; paper: Paper }): ReactNode {
  const { t, say, locale } = useWords('paper')
  const queries = useQueryClient()
  const [form] = Form.useForm<{ note: string }>()
  const note = useAction(async ({ note }: { note: string }) => {
    await take(
      api.POST('/applications/{id}/paper/sent', { params: { path: { id } }, body: { note: note.trim() } }),
    )
    form.resetFields()
    await queries.invalidateQueries({ queryKey: ['paper'] })
  })
  return (
    <>
      <p>
        {t('step.post', {
          copies: p.copies,
          address: [p.address && say(p.address), p.addressee && say(p.addressee)]
            .filter(Boolean)
            .join(locale === 'zh' ? '，' : ', '),
        })}
      </p>
      {p.received.map((r) => (
        <p key={r.id}>
          <Receipt receipt={r} />
        </p>
      ))}
      {p.sent.map((s) => (
        <p key={s.at} className="soft small">
          {t('step.sent', { note: s.note, name: s.by, at: dateTime(s.at, locale) })}
        </p>
      ))}
      {p.paperAt === null && (
        <Form
          form={form}
          layout="vertical"
          name="sent"
          className="paper-by-hand"
          onFinish={(v) => void note.run(v)}
        >
          <Form.Item
            name="note"
            rules={[{ required: true, whitespace: true, message: t('step.sentNeed') }]}
            label={t('step.sentLabel')}
          >
            <Input maxLength={200} placeholder={t('step.sentLike')} />
          </Form.Item>
          <p className="actions">
            <Button htmlType="submit" loading={note.busy}>
              {t('step.sentGo')}
            </Button>
          </p>
        </Form>
      )}
      <ProblemNote error={note.error} />
    </>
  )
}
