import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type Call, formOf, typeOf } from '@zhinan/call'
import { App, Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import {
  applicationQuery,
  fileUrl,
  isOpenForEditing,
  revisionQuery,
  revisionsQuery,
  saveApplication,
} from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { Differences } from '../../../parts/form/differences.tsx'
import { type Content, valueAt, withValueAt } from '../../../parts/form/merge.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { dateTime } from '../../../parts/when.ts'

/** Earlier states of the form: what was different then, and a way back for all of it or for one field. */
export function RevisionsTab({
  application: a,
  call,
}: {
  application: ApplicationView
  call: Call
}): ReactNode {
  const { t, locale } = useWords('form')
  const navigate = useNavigate()
  const { revision } = useSearch({ strict: false })
  const revisions = useQuery(revisionsQuery(a.id))
  return (
    <Async query={revisions}>
      {({ items }) => {
        // The newest is what stands in the form.
        const earlier = items.filter((r) => r.aside || r.version < a.version)
        if (earlier.length === 0) return <p className="zf-empty">{t('revisions.empty')}</p>
        const shown = earlier.find((r) => r.id === revision)
        return (
          <div className="za-revisions">
            <ol className="za-history" aria-label={t('revisions.list')}>
              {earlier.map((r) => (
                <li key={r.id}>
                  <button
                    type="button"
                    className="zv-link"
                    aria-current={r === shown}
                    onClick={() =>
                      void navigate({
                        to: '/applications/$id',
                        params: { id: a.id },
                        search: { tab: 'revisions', revision: r.id },
                        replace: true,
                        resetScroll: false,
                      })
                    }
                  >
                    <time dateTime={r.savedAt} className="zf-figures">
                      {dateTime(r.savedAt, locale)}
                    </time>
                  </button>{' '}
                  <span className="zf-help">
                    {r.by}
                    {r.aside && ` · ${t('revisions.aside')}`}
                  </span>
                </li>
              ))}
            </ol>
            {shown ? (
              <Revision key={shown.id} application={a} call={call} id={shown.id} savedAt={shown.savedAt} />
            ) : (
              <p className="zf-help">{t('revisions.choose')}</p>
            )}
          </div>
        )
      }}
    </Async>
  )
}

function Revision({
  application: a,
  call,
  id,
  savedAt,
}: {
  application: ApplicationView
  call: Call
  id: string
  savedAt: string
}): ReactNode {
  const { t, locale } = useWords('form')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const then = useQuery(revisionQuery(a.id, id))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const track = call.tracks.find((x) => x.id === a.track)!
  const form = useMemo(
    () => formOf(call, a.track, typeOf(track, a.content)),
    [call, a.track, track, a.content],
  )
  const open = isOpenForEditing(a)

  /** Going back is a save like any other: what stands now becomes an earlier state in its turn. */
  const put = async (content: Content) => {
    setBusy(true)
    setProblem(undefined)
    const answer = await saveApplication(a.id, content, a.version)
    await queries.invalidateQueries({ queryKey: applicationQuery(a.id).queryKey })
    setBusy(false)
    if (answer.ok) message.success(t('revisions.done'))
    else setProblem(answer.why === 'refused' ? answer.refusal : new Error(t(`revisions.${answer.why}`)))
  }
  return (
    <Async query={then}>
      {({ content }) => (
        <section aria-label={dateTime(savedAt, locale)}>
          {open && (
            <p>
              <Button onClick={() => void put(content)} loading={busy} disabled={busy}>
                ↶ {t('revisions.all')}
              </Button>
            </p>
          )}
          {problem instanceof Error && <p className="zf-note-wrong">{problem.message}</p>}
          {problem !== undefined && !(problem instanceof Error) && <ProblemNote error={problem} />}
          <Differences
            form={form}
            before={content}
            after={a.content}
            beforeTitle={dateTime(savedAt, locale)}
            afterTitle={t('revisions.now')}
            fileUrl={fileUrl}
            action={
              open
                ? (field) => (
                    <Button
                      size="small"
                      disabled={busy}
                      onClick={() =>
                        void put(withValueAt(a.content, field.path, valueAt(content, field.path)))
                      }
                    >
                      ↶ {t('revisions.one')}
                    </Button>
                  )
                : undefined
            }
          />
        </section>
      )}
    </Async>
  )
}
