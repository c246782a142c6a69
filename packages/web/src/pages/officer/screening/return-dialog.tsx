import { type Call, type Form, fieldsOf } from '@zhinan/call'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FieldComment, ScreeningView } from '../../../api/application-types.ts'
import { useServerNow } from '../../../api/clock.ts'
import { useWords } from '../../../i18n/index.ts'
import { isWithin } from '../../../parts/form/notes.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { dateTime, fromShanghai } from '../../../parts/when.ts'
import { PhraseMenu } from '../phrases/phrase-menu.tsx'
import { defaultDue } from './due.ts'
import { useConfirmKey } from './use-keys.ts'
import type { Screening } from './use-screening.ts'

interface Props {
  readonly call: Call
  readonly form: Form
  readonly application: ScreeningView
  readonly correctionDays: number
  readonly comments: readonly FieldComment[]
  readonly suggested: readonly FieldComment[]
  readonly screening: Screening
  /** Kept by the page: a dialog that was closed by a key has lost nothing. */
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onComment: (path: string, words: string | undefined) => void
  readonly onClose: () => void
  readonly onDone: (taken: boolean) => void
}

/** Returning for correction: what to correct, by when, and the mail that goes out. */
export function ReturnDialog(p: Props): ReactNode {
  const { application: a } = p
  const { t, say, locale, colon } = useWords('screening')
  const now = useServerNow() ?? Date.now()
  const [due, setDue] = useState(() => defaultDue(now, p.correctionDays))
  const { note, onNote: setNote } = p
  const written = p.comments.filter((c) => c.comment.trim() !== '')
  // A note alone is a comment on the whole.
  const all = written.length > 0 ? written : [{ path: '', comment: note.trim() }]
  const more = p.suggested.filter((s) => !p.comments.some((c) => c.path === s.path))
  const instant = fromShanghai(due)
  const past = instant === undefined || Date.parse(instant) <= now
  const empty = written.length === 0 && note.trim() === ''
  const titleOf = (path: string) => {
    const field = fieldsOf(p.form).find((f) => isWithin(path, f.path))
    return field ? say(field.title) : path === '' ? t('return.overall') : path
  }
  const closed = past || empty || p.screening.busy
  const confirm = () =>
    void p.screening.giveBack(all, instant!, written.length > 0 ? note : '').then(p.onDone)
  useConfirmKey(closed ? undefined : confirm)
  const boxes = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState<string>()
  useEffect(() => {
    if (added === undefined) return
    boxes.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(added)}"] textarea`)?.focus()
    setAdded(undefined)
  }, [added])
  return (
    <Modal
      open
      width={680}
      title={t('return.title')}
      onCancel={p.onClose}
      cancelText={t('cancel')}
      okText={t('return.confirm')}
      okButtonProps={{ loading: p.screening.busy, disabled: closed, title: 'Ctrl+Enter' }}
      onOk={confirm}
      afterOpenChange={(open) => open && document.getElementById('return-note')?.focus()}
    >
      <h3>{t('return.comments', { n: written.length })}</h3>
      {p.comments.length === 0 && <p className="zf-empty">{t('return.noComments')}</p>}
      <div ref={boxes}>
        {p.comments.map((c) => (
          <div key={c.path} className="zs-comment" data-path={c.path}>
            <span className="zr-label">{titleOf(c.path)}</span>
            <Input.TextArea
              aria-label={t('comment.on', { field: titleOf(c.path) })}
              value={c.comment}
              maxLength={1000}
              id={`return-comment-${c.path}`}
              autoSize
              onChange={(e) => p.onComment(c.path, e.target.value)}
            />
            <PhraseMenu
              box={`return-comment-${c.path}`}
              value={c.comment}
              most={1000}
              onChange={(words) => p.onComment(c.path, words)}
              places={{
                field: titleOf(c.path),
                clause: fieldsOf(p.form).find((f) => isWithin(c.path, f.path))?.clause,
              }}
            />
            <Button size="small" type="text" onClick={() => p.onComment(c.path, undefined)}>
              {t('comment.drop')}
            </Button>
          </div>
        ))}
      </div>
      <div className="zs-row">
        <label htmlFor="return-field">{t('return.add')}</label>
        <Select
          id="return-field"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('return.addWhich')}
          value={null}
          options={fieldsOf(p.form)
            .filter((f) => !p.comments.some((c) => isWithin(c.path, f.path)))
            .map((f) => ({ value: f.path, label: say(f.title) }))}
          onChange={(path: string | null) => {
            if (path === null) return
            p.onComment(path, '')
            setAdded(path)
          }}
        />
      </div>
      {more.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            for (const c of more) p.onComment(c.path, c.comment)
          }}
        >
          + {t('return.suggest', { n: more.length })}
        </Button>
      )}
      <div className="zs-row">
        <label htmlFor="return-due">{t('return.due')}</label>
        <Input
          id="return-due"
          type="datetime-local"
          value={due}
          status={past ? 'error' : ''}
          aria-describedby="return-due-help"
          onChange={(e) => setDue(e.target.value)}
        />
        <span id="return-due-help" className={past ? 'zf-note-wrong' : 'zf-help'}>
          {past ? t('return.past') : t('return.dueHelp', { n: p.correctionDays })}
        </span>
      </div>
      <div className="zs-row">
        <label htmlFor="return-note">{t('return.note')}</label>
        <Input.TextArea
          id="return-note"
          value={note}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => setNote(e.target.value)}
        />
        <PhraseMenu box="return-note" value={note} most={2000} onChange={setNote} />
      </div>
      {empty && <p className="zf-note-missing">{t('return.empty')}</p>}
      <details className="zs-mail" open>
        <summary>{t('return.mail', { who: a.unitName })}</summary>
        <p>
          {t('return.mailText', {
            number: a.number,
            title: a.title || t('untitled'),
            due: instant ? dateTime(instant, locale) : '—',
          })}
        </p>
        <ul>
          {written.map((c) => (
            <li key={c.path}>
              {titleOf(c.path)}
              {colon}
              {c.comment}
            </li>
          ))}
        </ul>
        {note.trim() !== '' && <p>{note}</p>}
      </details>
      <p className="zf-help">{t('return.undo')}</p>
      <ProblemNote error={p.screening.problem} />
      {p.screening.overtaken && <p className="zf-note-wrong">{t('page.overtaken')}</p>}
    </Modal>
  )
}
