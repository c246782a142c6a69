import { useQuery } from '@tanstack/react-query'
import { type Call, explain, type Finding } from '@zhinan/call'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useMemo } from 'react'
import type { OutcomeReason, ScreeningView } from '../../../api/application-types.ts'
import { consequencesQuery } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { Loading } from '../../../parts/loading.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { PhraseMenu } from '../phrases/phrase-menu.tsx'
import { reasonsFrom } from './decisions.ts'
import { useConfirmKey } from './use-keys.ts'
import type { Screening } from './use-screening.ts'

interface Props {
  readonly outcome: 'eligible' | 'ineligible'
  readonly call: Call
  readonly application: ScreeningView
  /** Findings that keep it from being eligible. */
  readonly missing: readonly Finding[]
  readonly screening: Screening
  /** Kept by the page: a dialog that was closed by a key has lost nothing. */
  readonly note: string
  readonly onNote: (note: string) => void
  /** As the officer wrote them; without: as the findings say. */
  readonly reasons: readonly OutcomeReason[] | undefined
  readonly onReasons: (reasons: readonly OutcomeReason[]) => void
  readonly onOpenRule: (rule: string) => void
  readonly onClose: () => void
  readonly onDone: (taken: boolean) => void
}

/** The officer's conclusion: its reasons, what follows from it and who is told, before it is done. */
export function ConcludeDialog(p: Props): ReactNode {
  const { application: a, call, outcome } = p
  const { t, say } = useWords('screening')
  const reasons = useMemo(() => p.reasons ?? reasonsFrom(call, a.verdict.findings), [p.reasons, call, a])
  const { note, onNote: setNote } = p
  const consequences = useQuery(consequencesQuery(a.id, outcome))
  const blocked = outcome === 'eligible' && p.missing.length > 0
  const complete = outcome === 'eligible' || (reasons.length > 0 && reasons.every((r) => r.clause))
  // Not before the page says what will follow, nor while an earlier step is under way: it would not hear the click.
  const closed = blocked || !complete || consequences.isPending || p.screening.busy
  const confirm = () =>
    void p.screening.conclude(outcome, outcome === 'eligible' ? [] : reasons, note).then(p.onDone)
  useConfirmKey(closed ? undefined : confirm)
  return (
    <Modal
      open
      width={680}
      title={outcome === 'eligible' ? t('conclude.eligible') : t('conclude.ineligible')}
      onCancel={p.onClose}
      cancelText={t('cancel')}
      okText={outcome === 'eligible' ? t('conclude.confirmEligible') : t('conclude.confirmIneligible')}
      okButtonProps={{
        danger: outcome === 'ineligible',
        loading: p.screening.busy,
        disabled: closed,
        title: 'Ctrl+Enter',
      }}
      onOk={confirm}
    >
      {blocked && (
        <>
          <p className="zf-note-wrong">✗ {t('conclude.blocked', { n: p.missing.length })}</p>
          <ul className="za-blockers">
            {p.missing.map((f) => (
              <li key={f.rule}>
                {say(explain(call, f))} <ClauseChip clause={f.clause} onOpen={() => p.onOpenRule(f.rule)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome === 'ineligible' && (
        <Reasons call={call} track={a.track} reasons={reasons} onChange={p.onReasons} />
      )}
      {!blocked && (
        <>
          <div className="zs-row">
            <label htmlFor="conclude-note">{t('conclude.note')}</label>
            <Input.TextArea
              id="conclude-note"
              value={note}
              maxLength={2000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={(e) => setNote(e.target.value)}
            />
            <PhraseMenu box="conclude-note" value={note} most={2000} onChange={setNote} />
          </div>
          <h3>{t('conclude.consequences')}</h3>
          {consequences.isPending && <Loading />}
          {consequences.error && (
            <ProblemNote error={consequences.error} onRetry={() => void consequences.refetch()} />
          )}
          <ul>
            {consequences.data?.consequences.map((c) => (
              <li key={c.id}>
                <span className="zf-figures">{c.number}</span> {say(c.text)}
              </li>
            ))}
            <li>{t('conclude.mail', { who: a.unitName })}</li>
            <li>{t('conclude.undo')}</li>
          </ul>
        </>
      )}
      <ProblemNote error={p.screening.problem} />
      {p.screening.overtaken && <p className="zf-note-wrong">{t('page.overtaken')}</p>}
    </Modal>
  )
}

interface ReasonsProps {
  readonly call: Call
  readonly track: string
  readonly reasons: readonly OutcomeReason[]
  readonly onChange: (reasons: OutcomeReason[]) => void
}

/** Why not: each with a reason of the call and the clause that it rests on. */
function Reasons({ call, track, reasons, onChange }: ReasonsProps): ReactNode {
  const { t, say } = useWords('screening')
  const clauses = [...new Set(call.tracks.find((x) => x.id === track)?.rules.map((r) => r.clause))]
  const put = (at: number, to: Partial<OutcomeReason>) =>
    onChange(reasons.map((r, i) => (i === at ? { ...r, ...to } : r)))
  return (
    <>
      <h3>{t('conclude.reasons')}</h3>
      {reasons.length === 0 && <p className="zf-empty">{t('conclude.noReasons')}</p>}
      {reasons.map((r, i) => {
        const nth = t('conclude.nth', { n: i + 1 })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reason has no name of its own, its place is its identity
          <div key={i} className="zs-reason">
            <Select
              aria-label={`${t('conclude.reason')} ${nth}`}
              value={r.code}
              popupMatchSelectWidth={false}
              onChange={(code) => put(i, { code })}
              options={call.reasons.map((x) => ({ value: x.id, label: say(x.title) }))}
            />
            <Select
              aria-label={`${t('conclude.clause')} ${nth}`}
              placeholder={t('conclude.clause')}
              status={r.clause ? '' : 'error'}
              value={r.clause}
              onChange={(clause) => put(i, { clause, rule: undefined })}
              options={clauses.map((c) => ({ value: c, label: c }))}
            />
            <Input.TextArea
              id={`conclude-reason-${i}`}
              aria-label={`${t('conclude.text')} ${nth}`}
              placeholder={t('conclude.text')}
              value={r.text ? say(r.text) : ''}
              maxLength={1000}
              autoSize
              // What an officer writes stands for itself: a ready translation of other words would mislead.
              onChange={(e) =>
                put(i, {
                  text: e.target.value === '' ? undefined : { zh: e.target.value, en: e.target.value },
                })
              }
            />
            <PhraseMenu
              box={`conclude-reason-${i}`}
              value={r.text ? say(r.text) : ''}
              most={1000}
              onChange={(words) => put(i, { text: { zh: words, en: words } })}
              places={{ clause: r.clause }}
            />
            <Button
              size="small"
              type="text"
              aria-label={`${t('comment.drop')} ${nth}`}
              onClick={() => onChange(reasons.filter((_, k) => k !== i))}
            >
              {t('comment.drop')}
            </Button>
          </div>
        )
      })}
      <Button size="small" onClick={() => onChange([...reasons, { code: call.reasons[0]!.id }])}>
        + {t('conclude.addReason')}
      </Button>
    </>
  )
}
