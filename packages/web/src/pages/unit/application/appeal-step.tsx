import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Appeal, type Appeals, appealsQuery } from '../../../api/appeals.ts'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { Countdown } from '../../../parts/countdown.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { dateTime } from '../../../parts/when.ts'
import '../../../parts/notices.css'
import './appeal-step.css'

interface Props {
  readonly id: string
  /** What whoever examines the application may do with an appeal that waits. */
  readonly beside?: (appeal: Appeal) => ReactNode
}

/** Objecting to a finding of ineligible: how long there is for it, how an appeal stands, how it was answered. */
export function AppealStep({ id, beside }: Props): ReactNode {
  const { t, locale } = useWords('appeals')
  const { data: view } = useQuery(appealsQuery(id))
  if (!view || (view.standing === 'none' && view.items.length === 0)) return null
  const until = view.until ? dateTime(view.until, locale) : ''
  return (
    <section aria-labelledby="appeal-step" className="card appeal-step">
      <h2 id="appeal-step">{t('step.title')}</h2>
      {view.standing === 'open' && !view.mayFile && <p className="soft">{t('step.theirs', { until })}</p>}
      {view.standing === 'passed' && <p className="soft">{t('step.passed', { until })}</p>}
      {view.mayFile && <File id={id} view={view} />}
      {view.items.length > 0 && (
        <ul className="notices">
          {view.items.map((a) => (
            <li key={a.id}>
              <OneAppeal appeal={a} />
              {beside?.(a)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The unit's way to appeal: until when, what happens then, and the reasons in its own words. */
function File({ id, view }: { id: string; view: Appeals }): ReactNode {
  const { t, locale } = useWords('appeals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [writing, setWriting] = useState(false)
  const { until, terms } = view
  const send = useAction(async ({ reason }: { reason: string }) => {
    const params = { path: { id } }
    const made = await take(
      api.POST('/applications/{id}/appeals', { params, body: { reason: reason.trim() } }),
    )
    queries.setQueryData(appealsQuery(id).queryKey, made)
    message.success(t('file.done'))
    await queries.invalidateQueries({ queryKey: ['appeals'] })
  })
  if (!until || !terms) return null
  return (
    <>
      <p>
        {t('file.what', { until: dateTime(until, locale), answerDays: terms.answerDays })}{' '}
        <Countdown to={until} />
      </p>
      <p className="soft small">
        {t(`file.setBy.${terms.setBy}`, { days: terms.workingDays })}{' '}
        {terms.clause && <ClauseChip clause={terms.clause} />}
      </p>
      {writing ? (
        <Form layout="vertical" name="appeal" onFinish={(v: { reason: string }) => void send.run(v)}>
          <Form.Item
            name="reason"
            label={t('file.reason')}
            extra={t('file.help')}
            rules={[{ required: true, whitespace: true, min: 10, message: t('file.need') }]}
          >
            <Input.TextArea maxLength={5000} autoSize={{ minRows: 4, maxRows: 16 }} />
          </Form.Item>
          <p className="actions">
            <Button type="primary" htmlType="submit" loading={send.busy}>
              {t('file.send')}
            </Button>
          </p>
          <ProblemNote error={send.error} />
        </Form>
      ) : (
        <p className="actions">
          <Button onClick={() => setWriting(true)}>{t('file.start')}</Button>
        </p>
      )}
    </>
  )
}

/** One appeal: its reasons, where it stands, and the answer. */
function OneAppeal({ appeal: a }: { appeal: Appeal }): ReactNode {
  const { t, locale } = useWords('appeals')
  const due = dateTime(a.due, locale)
  return (
    <>
      {a.decision === null ? (
        <p className={a.overdue ? 'note note-bad' : 'note note-open'} role="status">
          {t(a.overdue ? 'one.overdue' : 'one.open', { due })}
        </p>
      ) : (
        <p className={a.decision === 'upheld' ? 'note note-good' : 'note'} role="status">
          {t(`one.${a.decision}`)}
        </p>
      )}
      <p className="soft small">{t('one.filed', { name: a.filedBy, at: dateTime(a.filedAt, locale) })}</p>
      <p className="notice-text">{a.reason}</p>
      {a.answer && (
        <>
          <p className="soft small">
            {t('one.answered', {
              name: a.decidedBy ?? '',
              at: a.decidedAt ? dateTime(a.decidedAt, locale) : '',
            })}
          </p>
          <p className="notice-text">{a.answer}</p>
        </>
      )}
      {a.clauses.length > 0 && (
        <p>
          {t('one.clauses')}{' '}
          {a.clauses.map((c) => (
            <ClauseChip key={c} clause={c} />
          ))}
        </p>
      )}
    </>
  )
}
