import type { Verdict } from '@zhinan/call'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { applicationPdf } from '../../../api/applications.ts'
import { useServerNow } from '../../../api/clock.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useWords } from '../../../i18n/index.ts'
import { countsOf } from '../../../parts/form/notes.ts'
import { dateTime } from '../../../parts/when.ts'
import type { Saving } from './use-autosave.ts'

interface Props {
  readonly application: ApplicationView
  readonly saving: Saving
  readonly blockers: number
  readonly verdict: Verdict
  /** Without a manager's approval: the button asks for it. */
  readonly maySend: boolean
  readonly openNotes: number
  readonly onNotes: () => void
  readonly onNav?: () => void
  readonly onVerdict?: () => void
  readonly onSubmit: () => void
}

/** Always in view: whether it is saved, and the ways on. */
export function BottomBar(p: Props): ReactNode {
  const { t, locale } = useWords('form')
  const counts = countsOf(p.verdict.findings)
  return (
    <section className="za-bar" aria-label={t('bar.title')}>
      {p.onNav && (
        <Button onClick={p.onNav} aria-haspopup="dialog" aria-label={t('nav.title')}>
          ☰ <span className="za-wide">{t('nav.title')}</span>
        </Button>
      )}
      {p.onVerdict && (
        <Button onClick={p.onVerdict} aria-haspopup="dialog">
          <span className="unseen">{t('verdict.title')}</span>
          <span className="zv-met">✓{counts.met}</span> <span className="zv-notMet">✗{counts.notMet}</span>{' '}
          <span className="zv-undecided">?{counts.undecided}</span>
        </Button>
      )}
      <Button
        onClick={p.onNotes}
        aria-haspopup="dialog"
        aria-label={`${t('team.notes')} ${p.openNotes || ''}`.trim()}
      >
        <span aria-hidden="true">✎</span> <span className="za-wide">{t('team.notes')}</span>
        {p.openNotes > 0 && <span className="za-lacking">{p.openNotes}</span>}
      </Button>
      <SaveStatus saving={p.saving} updatedAt={p.application.updatedAt} />
      <span className="za-space" />
      <Button
        href={applicationPdf(p.application.id, locale)}
        target="_blank"
        rel="noopener"
        onClick={() => void p.saving.flush()}
      >
        <span className="za-wide">{t('bar.preview')}</span>
        <span className="za-narrow">PDF</span>
      </Button>
      <Button type="primary" onClick={p.onSubmit}>
        {!p.maySend
          ? t('team.ask')
          : p.application.state === 'returned'
            ? t('bar.resubmit')
            : t('bar.submit')}
        {p.blockers > 0 && <span className="za-lacking">{t('bar.lacking', { n: p.blockers })}</span>}
      </Button>
    </section>
  )
}

const isSignedOut = (refusal: unknown): boolean => refusal instanceof ApiProblem && refusal.status === 401

/** Saved, saving, or why not; in words. */
export function SaveStatus({
  saving,
  updatedAt,
}: {
  saving: Pick<Saving, 'state' | 'retry' | 'noted'>
  updatedAt: string
}): ReactNode {
  const { t, locale, say, colon } = useWords('form')
  const now = useServerNow()
  const { phase, savedAt, refusal } = saving.state
  const { retry } = saving
  const signedOut = phase === 'refused' && isSignedOut(refusal)
  // Signed in again in another window: it goes on as soon as this one is looked at.
  useEffect(() => {
    if (!signedOut) return
    const seen = () => document.visibilityState === 'visible' && retry()
    document.addEventListener('visibilitychange', seen)
    globalThis.addEventListener('focus', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      globalThis.removeEventListener('focus', seen)
    }
  }, [signedOut, retry])
  const text = (): ReactNode => {
    switch (phase) {
      case 'waiting':
      case 'saving':
      case 'comparing':
        return <span>{t('save.saving')}</span>
      case 'offline':
        return (
          <>
            <span className="za-warn">⚠ {t('save.offline')}</span>
            <Button size="small" type="link" onClick={saving.retry}>
              {t('save.retry')}
            </Button>
          </>
        )
      case 'clash':
        return <span className="za-warn">⚠ {t('save.clash')}</span>
      case 'refused':
        if (isSignedOut(refusal))
          return (
            <>
              <span className="za-warn">⚠ {t('save.signedOut')}</span>
              <a href="/sign-in?next=/home" target="_blank" rel="noopener">
                {t('save.signIn')}
              </a>
            </>
          )
        return (
          <>
            <span className="za-bad">
              ✗ {t('save.refused')}
              {refusal instanceof ApiProblem &&
                `${colon}${say(refusal.issues[0]?.message ?? refusal.detail ?? refusal.title)}`}
            </span>
            <Button size="small" type="link" onClick={saving.retry}>
              {t('save.retry')}
            </Button>
          </>
        )
      case 'clean': {
        if (!savedAt) return <span>{t('save.savedAt', { at: dateTime(updatedAt, locale) })}</span>
        const seconds = now === undefined ? 0 : Math.max(0, Math.round((now - Date.parse(savedAt)) / 1000))
        return (
          <span>
            ✓{' '}
            {seconds < 60
              ? t('save.seconds', { n: seconds })
              : seconds < 3600
                ? t('save.minutes', { n: Math.floor(seconds / 60) })
                : t('save.savedAt', { at: dateTime(savedAt, locale) })}
          </span>
        )
      }
    }
  }
  return (
    <span className="za-save">
      {text()}
      {saving.state.taken.length > 0 && (
        <Button size="small" type="link" onClick={saving.noted}>
          {t('save.taken', { n: saving.state.taken.length })}
        </Button>
      )}
      {/* The seconds tick in silence; a change of state is said once. */}
      <span className="unseen" role="status">
        {phase === 'clean' ? t('save.done') : phase === 'offline' ? t('save.offline') : ''}
      </span>
    </span>
  )
}
