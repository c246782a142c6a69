import { type Call, sentence, wholeFormOf } from '@zhinan/call'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useMe } from '../../api/session.ts'
import type { MessageInput } from '../../api/threads.ts'
import { useWords } from '../../i18n/index.ts'
import { storage } from '../form/tab-id.ts'
import { ProblemNote } from '../problem-note.tsx'
import { useAction } from '../use-action.ts'
import { changed, keptWords, noWords, type Words } from './kept-words.ts'

interface Props {
  /** Under which the words are kept on this machine. */
  readonly place: string
  readonly call: Call
  readonly track: string
  readonly asksFirst: boolean
  readonly withSubject?: boolean
  readonly hint?: string
  readonly onSend: (subject: string, message: MessageInput, key: string) => Promise<unknown>
}

/** Writing a message: kept on this machine until it has been sent. */
export function Compose({ place, call, track, asksFirst, withSubject, hint, onSend }: Props): ReactNode {
  const { t, say } = useWords('messages')
  const me = useMe()
  const id = useId()
  const kept = useMemo(() => keptWords(storage('localStorage'), me.user.id, place), [me.user.id, place])
  const [words, setWords] = useState<Words>(() => kept.find() ?? noWords(asksFirst))
  const change = (to: Partial<Omit<Words, 'key'>>) => {
    const next = changed(words, to)
    setWords(next)
    if (next.text.trim() || next.subject.trim()) kept.keep(next)
    else kept.forget()
  }
  const options = useMemo(() => quotable(call, track, say, t), [call, track, say, t])
  const ready = words.text.trim() !== '' && (!withSubject || words.subject.trim() !== '')
  const send = useAction(async () => {
    const quote = quoteOf(words.quote)
    await onSend(
      words.subject.trim(),
      { text: words.text.trim(), asks: words.asks, ...(quote && { quote }) },
      words.key,
    )
    kept.forget()
    setWords(noWords(asksFirst))
  })
  return (
    <form
      className="zt-compose"
      onSubmit={(e) => {
        e.preventDefault()
        if (ready) void send.run()
      }}
    >
      {withSubject && (
        <div>
          <label htmlFor={`${id}-subject`}>{t('compose.subject')}</label>
          <Input
            id={`${id}-subject`}
            value={words.subject}
            maxLength={100}
            placeholder={t('compose.subjectHint')}
            onChange={(e) => change({ subject: e.target.value })}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-text`}>{t('compose.text')}</label>
        <Input.TextArea
          id={`${id}-text`}
          value={words.text}
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(e) => change({ text: e.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-quote`}>{t('compose.quote')}</label>
        <select
          id={`${id}-quote`}
          className="zt-quotes"
          value={words.quote ?? ''}
          onChange={(e) => change({ quote: e.target.value || undefined })}
        >
          <option value="">{t('compose.quoteHint')}</option>
          {options.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((o) => (
                <option key={o.value} value={o.value}>
                  {o.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="zt-send">
        <Checkbox checked={words.asks} onChange={(e) => change({ asks: e.target.checked })}>
          {t('compose.asks')}
        </Checkbox>
        <Button type="primary" htmlType="submit" loading={send.busy} disabled={!ready}>
          {t('compose.send')}
        </Button>
      </div>
      {hint && <p className="zt-help">{hint}</p>}
      <ProblemNote error={send.error} />
    </form>
  )
}

function quoteOf(value: string | undefined): MessageInput['quote'] {
  const colon = value?.indexOf(':') ?? -1
  if (!value || colon < 0) return undefined
  return { kind: value.startsWith('rule:') ? 'rule' : 'field', ref: value.slice(colon + 1) }
}

type Say = ReturnType<typeof useWords>['say']

/** Everything of the form and of the guide that may be pointed at, by section. */
function quotable(call: Call, trackId: string, say: Say, t: (key: string) => string) {
  const track = call.tracks.find((x) => x.id === trackId)
  if (!track) return []
  return [
    ...wholeFormOf(call, trackId).sections.map((section) => ({
      label: say(section.title),
      options: section.fields.map((f) => ({ value: `field:${f.path}`, label: say(f.title) })),
    })),
    {
      label: t('compose.clauses'),
      options: track.rules.map((r) => ({
        value: `rule:${r.id}`,
        label: `${r.clause} ${say(sentence(call, r.id))}`,
      })),
    },
  ]
}
