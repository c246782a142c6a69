import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { designated, isBlank } from '@zhinan/call'
import { Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ApplicationView, Sibling } from '../../../api/application-types.ts'
import { api, idempotent, ifMatch, newKey, take } from '../../../api/client.ts'
import { ApiProblem, patiently } from '../../../api/problem.ts'
import type { Team } from '../../../api/team.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Banner } from '../../../parts/banner.tsx'
import { Countdown } from '../../../parts/countdown.tsx'
import type { RunningUpload } from '../../../parts/form/form-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'
import { BlockerList } from './blocker-list.tsx'
import { type Blocker, blockersFrom } from './blockers.ts'
import type { Saving } from './use-autosave.ts'
import type { LocalJudgement } from './use-judgement.ts'

/** Sent again by itself so often: with the same key it is one submission however often it arrives. */
const TRIES = 5

interface Props {
  readonly application: ApplicationView
  readonly view: CallView
  readonly saving: Saving
  readonly judged: LocalJudgement
  readonly blockers: readonly Blocker[]
  /** A file that is still on its way: what is sent now would go without it. */
  readonly uploading: RunningUpload | undefined
  /** How the unit's approval stands; undefined while it is not known. */
  readonly team: Team | undefined
  readonly ask: (note: string) => Promise<unknown>
  readonly onClose: () => void
  readonly onJump: (path: string) => void
  readonly onOpenRule: (rule: string) => void
}

/** The companions that go out or are nested with a submission, as the content designates them now. */
export function bundleOf(
  absorbs: readonly string[],
  siblings: readonly Sibling[],
  content: unknown,
): Sibling[] {
  return absorbs.flatMap((track) => {
    const found = designated(
      siblings.map((s) => ({ id: s.id, track: s.track, state: s.state })),
      track,
      content,
    )
    return typeof found === 'string' ? [] : siblings.filter((s) => s.id === found.id)
  })
}

/** The last step: what stands in the way with links to each place, or exactly what will happen. */
export function SubmitDialog(p: Props): ReactNode {
  const { application: a, view, saving } = p
  const { t, say, locale } = useWords('form')
  const navigate = useNavigate()
  const queries = useQueryClient()
  // Made once for this decision: however often the request is sent, it submits once.
  const [key] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [waits, setWaits] = useState(false)
  const [error, setError] = useState<unknown>()
  const absorbs = view.call.tracks.find((x) => x.id === a.track)?.absorbs ?? []
  const bundle = bundleOf(absorbs, a.siblings, saving.state.local)
  const due = a.state === 'returned' ? a.returnDue : lastSecond(a, view.deadline)
  const refused =
    error instanceof ApiProblem && error.issues.length > 0 ? blockersFrom(error.issues, a.id) : []
  const blocked = p.blockers.length > 0 || a.submitBlock !== null

  const asks = p.team?.maySend === false
  const [note, setNote] = useState('')
  const ask = useAction(async () => {
    await p.ask(note.trim())
    p.onClose()
  })

  const send = async () => {
    setBusy(true)
    setError(undefined)
    try {
      if (!(await saving.flush())) {
        setError(new Error(t('submit.notSaved')))
        return
      }
      const header = { ...ifMatch(saving.version()), ...idempotent(key) }
      await patiently(
        () =>
          take(api.POST('/applications/{id}/submit', { params: { path: { id: a.id }, header }, body: {} })),
        { tries: TRIES, onWait: () => setWaits(true) },
      )
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['application', a.id] }),
        queries.invalidateQueries({ queryKey: ['unit'] }),
      ])
      void navigate({ to: '/applications/$id/receipt', params: { id: a.id } })
    } catch (problem) {
      setError(problem)
      if (problem instanceof ApiProblem && problem.status === 412)
        await queries.invalidateQueries({ queryKey: ['application', a.id] })
    } finally {
      setBusy(false)
      setWaits(false)
    }
  }

  return (
    <Modal
      open
      width={640}
      onCancel={p.onClose}
      title={blocked ? t('submit.blockedTitle') : asks ? t('team.mustAsk') : t('submit.title')}
      footer={[
        <Button key="back" onClick={p.onClose}>
          {t('submit.back')}
        </Button>,
        !blocked && asks && (
          <Button key="ask" type="primary" loading={ask.busy} onClick={() => void ask.run()}>
            {t('team.ask')}
          </Button>
        ),
        !blocked && !asks && (
          <Button
            key="go"
            type="primary"
            loading={busy}
            disabled={p.uploading !== undefined}
            onClick={() => void send()}
          >
            {bundle.length > 0 ? t('submit.confirmAll', { n: goingOut(bundle) + 1 }) : t('submit.confirm')}
          </Button>
        ),
      ]}
    >
      {a.submitBlock && <Banner tone="bad" heading={say(a.submitBlock.message)} />}
      {p.uploading && (
        <Banner tone="open" heading={t('submit.uploading', { name: p.uploading.name })}>
          <button type="button" className="zv-link" onClick={() => p.onJump(p.uploading!.path)}>
            {t('submit.uploadingGo')}
          </button>
        </Banner>
      )}
      {p.blockers.length > 0 && (
        <>
          <p>{t('submit.blocked', { n: p.blockers.length })}</p>
          <BlockerList blockers={p.blockers} onJump={p.onJump} onOpenRule={p.onOpenRule} />
        </>
      )}
      {!blocked && asks && (
        <>
          <p>{t('team.askWhat')}</p>
          <label htmlFor="ask-note">{t('team.askNote')}</label>
          <Input.TextArea
            id="ask-note"
            value={note}
            maxLength={1000}
            autoSize={{ minRows: 2 }}
            onChange={(e) => setNote(e.target.value)}
          />
          <ProblemNote error={ask.error} />
        </>
      )}
      {!blocked && !asks && (
        <>
          <p>{t('submit.what')}</p>
          <ul className="za-outgoing">
            <li>
              <strong>{titleOf(saving.state.local) || t('untitled')}</strong>{' '}
              <span className="zf-figures">{a.number}</span>
            </li>
            {bundle.map((s) => (
              <li key={s.id}>
                <Link to="/applications/$id" params={{ id: s.id }}>
                  {s.title || t('untitled')}
                </Link>{' '}
                <span className="zf-figures">{s.number}</span> <StateMark state={s.state} />{' '}
                {s.state === 'draft' ? t('submit.goesOut') : t('submit.nestedOnly')}
              </li>
            ))}
          </ul>
          <ul>
            {due && (
              <li>
                {t('submit.due', { due: dateTime(due, locale) })} <Countdown to={due} />
              </li>
            )}
            {p.team?.manages && p.team.people > 1 && <li>{t('team.mine')}</li>}
            <li>{t('submit.frozen')}</li>
            <li>{t('submit.mail')}</li>
            <li>{bundle.length > 0 ? t('submit.allOrNothing') : t('submit.undo')}</li>
          </ul>
        </>
      )}
      {waits && <Banner tone="open" heading={t('submit.again')} />}
      {error !== undefined && (
        <Banner tone="bad" heading={error instanceof ApiProblem ? say(error.title) : t('submit.failed')}>
          {error instanceof ApiProblem ? error.detail && say(error.detail) : String((error as Error).message)}
          <BlockerList blockers={refused} onJump={p.onJump} onOpenRule={p.onOpenRule} />
        </Banner>
      )}
    </Modal>
  )
}

/** The call's, or that of the application's own exception. */
const lastSecond = ({ lateUntil }: ApplicationView, deadline: string | null): string | null =>
  lateUntil && (!deadline || Date.parse(lateUntil) > Date.parse(deadline)) ? lateUntil : deadline

const goingOut = (bundle: readonly Sibling[]): number => bundle.filter((s) => s.state === 'draft').length

const titleOf = (content: unknown): string => {
  const basics = (content as { basics?: { title?: unknown } } | undefined)?.basics
  return isBlank(basics?.title) ? '' : String(basics?.title)
}
