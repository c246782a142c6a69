import type { Field } from '@zhinan/call'
import { reader } from '@zhinan/call'
import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { ClauseChip } from '../verdict/clause-chip.tsx'
import { FieldControl } from './fields/index.tsx'
import { type FormValue, useForm, useSay } from './form-context.ts'
import { isWithin, type Note, placeId } from './notes.ts'

/** Types whose control is a group of several: they are named by a legend, the others by a label. */
const GROUPS: ReadonlySet<Field['type']> = new Set([
  'yesNo',
  'statement',
  'rows',
  'budget',
  'attachment',
  'areas',
  'schedule',
  'companions',
])

/** One field with its name, help, clause, and what is to be said about it. */
export function FieldFrame({ field }: { readonly field: Field }) {
  const { t } = useTranslation('form')
  const { content, notes, set, openRule, showMissing, team } = useForm()
  const say = useSay()
  const id = useId()
  const [focused, setFocused] = useState(false)
  const value = reader(field.path)(content)
  const mine = notes.filter((n) => isWithin(n.path, field.path))
  // While one is still typing nothing is called wrong; what was already said stays away until the field is left.
  const shown = mine.filter(
    (n) => n.tone === 'comment' || (n.tone === 'wrong' ? !focused || GROUPS.has(field.type) : showMissing),
  )
  const invalid = shown.some((n) => n.tone === 'wrong')
  const describedBy = `${id}-help ${id}-notes`
  const group = GROUPS.has(field.type)
  const name = (
    <>
      {say(field.title)}
      {field.required && (
        <span className="zf-required" title={t('required')}>
          <span aria-hidden="true">*</span>
          <span className="unseen">{t('required')}</span>
        </span>
      )}
    </>
  )
  const inner = (
    <>
      <div className="zf-head">
        {group ? (
          <span className="zf-name">{name}</span>
        ) : (
          <label className="zf-name" htmlFor={id}>
            {name}
          </label>
        )}
        {field.clause && (
          <ClauseChip clause={field.clause} onOpen={field.rule ? () => openRule(field.rule!) : undefined} />
        )}
        {team && <NoteButton field={field} team={team} />}
      </div>
      {field.help && (
        <p className="zf-help" id={`${id}-help`}>
          {say(field.help)}
        </p>
      )}
      <FieldControl
        field={field}
        value={value}
        onChange={(v) => set(field.path, v)}
        id={id}
        describedBy={describedBy}
        invalid={invalid}
      />
      <div id={`${id}-notes`} className="zf-notes" aria-live="polite">
        {shown.map((n) => (
          <NoteLine key={`${n.tone}-${n.path}-${n.text.zh}`} note={n} />
        ))}
      </div>
    </>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches focus that bubbles from the control within
    <div
      className={`zf zf-type-${field.type}${invalid ? ' zf-wrong' : ''}`}
      id={placeId(field.path)}
      tabIndex={-1}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {group ? (
        <fieldset className="zf-group" aria-describedby={describedBy}>
          <legend className="unseen">{say(field.title)}</legend>
          {inner}
        </fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

/** Opens what colleagues have noted at a field; tells how many are open. */
function NoteButton({ field, team }: { field: Field; team: NonNullable<FormValue['team']> }) {
  const { t } = useTranslation('form')
  const say = useSay()
  const open = team.openAt(field.path)
  const words = open > 0 ? t('team.noteCount', { n: open }) : t('team.note')
  return (
    <button
      type="button"
      className={`zv-link zf-annotate${open > 0 ? ' zf-annotated' : ''}`}
      aria-haspopup="dialog"
      aria-label={`${say(field.title)} – ${open > 0 ? words : t('team.noteAt')}`}
      onClick={() => team.note(field.path)}
    >
      ✎ {words}
    </button>
  )
}

/** One thing said about a field: a word, a mark and a colour. */
export function NoteLine({ note }: { readonly note: Note }) {
  const { t } = useTranslation('form')
  const { openRule } = useForm()
  const say = useSay()
  const mark = { wrong: '✗', missing: '○', comment: '✎' }[note.tone]
  const word = { wrong: t('note.wrong'), missing: t('note.missing'), comment: t('note.comment') }[note.tone]
  return (
    <p className={`zf-note zf-note-${note.tone}`}>
      <span aria-hidden="true">{mark}</span> <span className="zf-note-word">{word}</span> {say(note.text)}{' '}
      {note.clause && (
        <ClauseChip clause={note.clause} onOpen={note.rule ? () => openRule(note.rule!) : undefined} />
      )}
    </p>
  )
}
