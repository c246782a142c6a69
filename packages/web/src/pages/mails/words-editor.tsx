import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ComponentRef, type ReactNode, useId, useRef } from 'react'
import { changeWords, type MailLocale, type MailWords, previewQuery, type Template } from '../../api/mails.ts'
import { ApiProblem } from '../../api/problem.ts'
import { may, useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { type Drafts, placeOf } from './drafts.ts'
import { useSettled } from './use-settled.ts'
import { WordsConflict } from './words-conflict.tsx'
import { WordsHistory } from './words-history.tsx'
import { placed, WordsPlaces } from './words-places.tsx'
import { WordsPreview } from './words-preview.tsx'

const MOST = { subject: 300, body: 10_000 } as const
const same = (a: MailWords, b: MailWords) => a.subject === b.subject && a.body === b.body

interface Props {
  readonly call: string
  readonly template: Template
  readonly locale: MailLocale
  readonly drafts: Drafts
}

/** A mail's words in one language, with what they come to beside them; what is typed is kept until it is saved. */
export function WordsEditor({ call, template, locale, drafts }: Props): ReactNode {
  const { t, say } = useWords('mails')
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const id = useId()
  const area = useRef<ComponentRef<typeof Input.TextArea>>(null)
  const name = template.template
  const now = template[locale]
  const place = placeOf(call, name, locale)
  const draft = drafts.find(place)
  const words: MailWords = draft ? { subject: draft.subject, body: draft.body } : now.words
  const others = draft !== undefined && draft.n !== now.n
  const asked = useSettled(words)
  const long = (['subject', 'body'] as const).filter((part) => [...words[part]].length > MOST[part])
  // Who only looks on reads the words as they are.
  const tries = may(useMe(), 'mail-template.change')
  const preview = useQuery({ ...previewQuery(name, locale, asked), enabled: tries && long.length === 0 })
  // What is said of other words than these is not said of these.
  const faults = same(asked, words) && !preview.isPlaceholderData ? (preview.data?.faults ?? []) : []

  const write = (next: MailWords) => {
    if (!others && same(next, now.words)) drafts.forget(place)
    else drafts.keep(place, { n: draft?.n ?? now.n, subject: next.subject, body: next.body })
  }
  const refresh = () => queries.invalidateQueries({ queryKey: ['mail-templates', call] })
  const save = useAction(async (next: MailWords | null) => {
    try {
      const saved = await changeWords(call, name, locale, now.n, next)
      queries.setQueryData(['mail-templates', call, name], saved)
      drafts.forget(place)
      message.success(t(next ? 'words.saved' : 'words.restored'))
    } catch (problem) {
      // Who was first is shown beside what was typed here.
      if (!(problem instanceof ApiProblem && problem.code === 'version-changed')) throw problem
      if (next && !draft) drafts.keep(place, { n: now.n, ...next })
      message.warning(say(problem.title))
    }
    await refresh()
  })
  const insert = (text: string) => {
    const box = area.current?.resizableTextArea?.textArea
    const from = box?.selectionStart ?? words.body.length
    write({ ...words, body: words.body.slice(0, from) + text + words.body.slice(box?.selectionEnd ?? from) })
    requestAnimationFrame(() => {
      box?.focus()
      box?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  const sure = (what: 'restore' | 'discard', onOk: () => unknown) =>
    void modal.confirm({
      title: t(`words.${what}`),
      content: t(`words.${what}What`),
      okText: t(`words.${what}`),
      onOk: () => void onOk(),
    })
  const ready = draft !== undefined && !others && faults.length === 0 && long.length === 0
  return (
    <div className="zm-editor">
      <div className="zm-write">
        {now.fault && (
          <p className="note note-bad" role="alert">
            {t('words.faultNow', { fault: now.fault })}
          </p>
        )}
        {!template.mayChange && <p className="note">{t(call ? 'words.readCall' : 'words.readPlatform')}</p>}
        {others && (
          <WordsConflict
            now={now}
            onMine={() => drafts.keep(place, { ...words, n: now.n })}
            onTheirs={() => drafts.forget(place)}
          />
        )}
        <div className="zm-field">
          <label htmlFor={`${id}-subject`}>{t('words.subject')}</label>
          <Input
            id={`${id}-subject`}
            lang={locale === 'zh' ? 'zh-CN' : 'en'}
            value={words.subject}
            readOnly={!template.mayChange}
            aria-describedby={`${id}-faults`}
            aria-invalid={faults.some((f) => f.path === 'subject')}
            count={{ show: template.mayChange, max: MOST.subject }}
            onChange={(e) => write({ ...words, subject: e.target.value })}
          />
        </div>
        <div className="zm-field">
          <label htmlFor={`${id}-body`}>{t('words.body')}</label>
          <Input.TextArea
            id={`${id}-body`}
            ref={area}
            lang={locale === 'zh' ? 'zh-CN' : 'en'}
            value={words.body}
            readOnly={!template.mayChange}
            aria-describedby={`${id}-faults`}
            aria-invalid={faults.some((f) => f.path === 'body')}
            autoSize={{ minRows: 10, maxRows: 24 }}
            count={{ show: template.mayChange, max: MOST.body }}
            onChange={(e) => write({ ...words, body: e.target.value })}
          />
        </div>
        <div id={`${id}-faults`} aria-live="polite">
          {(faults.length > 0 || long.length > 0) && (
            <div className="note note-bad">
              <strong>{t('words.faults')}</strong>
              <ul>
                {long.map((part) => (
                  <li key={part}>
                    {t(part === 'subject' ? 'words.longSubject' : 'words.longBody', {
                      n: [...words[part]].length,
                      most: MOST[part],
                    })}
                  </li>
                ))}
                {[...new Set(faults.map((f) => say(f.message)))].map((said) => (
                  <li key={said}>{said}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <ProblemNote error={save.error ?? preview.error} />
        {template.mayChange && (
          <p className="actions">
            <Button type="primary" disabled={!ready} loading={save.busy} onClick={() => void save.run(words)}>
              {t('words.save')}
            </Button>
            <Button
              disabled={draft === undefined || save.busy}
              onClick={() => sure('discard', () => drafts.forget(place))}
            >
              {t('words.discard')}
            </Button>
            <Button
              disabled={!now.changed || save.busy}
              onClick={() => sure('restore', () => save.run(null))}
            >
              {t('words.restore')}
            </Button>
          </p>
        )}
      </div>
      {tries && <WordsPreview preview={preview} stale={faults.length > 0 || long.length > 0} />}
      <div className="zm-more">
        <WordsPlaces
          places={template.places}
          onInsert={template.mayChange ? (p) => insert(placed(p, locale)) : undefined}
        />
        <WordsHistory
          history={now.history}
          original={template.defaults[locale]}
          onTake={template.mayChange && !others ? write : undefined}
        />
      </div>
    </div>
  )
}
