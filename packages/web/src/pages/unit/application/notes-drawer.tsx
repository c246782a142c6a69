import { useQueryClient } from '@tanstack/react-query'
import type { Form } from '@zhinan/call'
import { fieldsOf } from '@zhinan/call'
import { Button, Drawer, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { addNote, settleNote, type Team, type TeamNote, teamQuery } from '../../../api/team.ts'
import { useWords } from '../../../i18n/index.ts'
import { isWithin } from '../../../parts/form/notes.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import './team.css'

interface Props {
  readonly id: string
  readonly form: Form
  readonly team: Team | undefined
  /** The place that is asked about; null: the whole. Undefined: closed. */
  readonly place: string | null | undefined
  /** What is written and not yet sent, by place: kept while the form is open. */
  readonly drafts: Map<string, string>
  readonly onClose: () => void
  readonly onJump: (path: string) => void
}

/** What a unit's people note for each other: about one place of the form, or everything. */
export function NotesDrawer(p: Props): ReactNode {
  const { t, say, locale } = useWords('form')
  const queries = useQueryClient()
  const [settledToo, setSettledToo] = useState(false)
  const [text, setText] = useState('')
  const { place, drafts } = p
  const key = place ?? ''
  useEffect(() => setText(drafts.get(key) ?? ''), [drafts, key])
  const write = (value: string) => {
    setText(value)
    drafts.set(key, value)
  }
  const keep = (team: Team) => queries.setQueryData(teamQuery(p.id).queryKey, team)
  const add = useAction(async () => {
    keep(await addNote(p.id, place ?? null, text.trim()))
    write('')
  })
  const settle = useAction(async (note: TeamNote) => keep(await settleNote(p.id, note.id, !note.settled)))
  const fields = fieldsOf(p.form)
  const titleOf = (path: string) => {
    const field = fields.find((f) => isWithin(path, f.path))
    return field ? say(field.title) : path
  }
  const notes = (p.team?.notes ?? []).filter((n) => !place || (n.path !== null && isWithin(n.path, place)))
  const settled = notes.filter((n) => n.settled).length
  const shown = settledToo ? notes : notes.filter((n) => !n.settled)
  return (
    <Drawer
      open={place !== undefined}
      onClose={p.onClose}
      title={place ? `${t('team.notes')} – ${titleOf(place)}` : t('team.notes')}
    >
      <p className="zf-help">{t('team.notesHelp')}</p>
      {shown.length === 0 && <p className="zf-empty">{t('team.none')}</p>}
      <ul className="za-notes">
        {shown.map((n) => (
          <li key={n.id}>
            <p className="zf-help">
              <strong>{n.by}</strong> {dateTime(n.at, locale)}{' '}
              {!place && n.path && (
                <button type="button" className="zv-link" onClick={() => p.onJump(n.path!)}>
                  {titleOf(n.path)}
                </button>
              )}
            </p>
            <p className="za-note-text">{n.text}</p>
            <p className="zf-help">
              {n.settled && t('team.settledBy', { by: n.settled.by, at: dateTime(n.settled.at, locale) })}{' '}
              <Button size="small" type="link" disabled={settle.busy} onClick={() => void settle.run(n)}>
                {t(n.settled ? 'team.reopen' : 'team.settle')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {settled > 0 && !settledToo && (
        <Button size="small" type="link" onClick={() => setSettledToo(true)}>
          {t('team.showSettled', { n: settled })}
        </Button>
      )}
      <label htmlFor="za-note" className="zf-name">
        {t('team.write')}
      </label>
      <Input.TextArea
        id="za-note"
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(e) => write(e.target.value)}
      />
      <Button
        className="za-note-add"
        type="primary"
        disabled={text.trim() === ''}
        loading={add.busy}
        onClick={() => void add.run()}
      >
        {t('team.add')}
      </Button>
      <ProblemNote error={add.error ?? settle.error} />
    </Drawer>
  )
}
