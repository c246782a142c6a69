import { Button, Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { PhraseWords } from '../../../api/phrases.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly words?: PhraseWords
  readonly onSave: (words: PhraseWords) => Promise<unknown>
  readonly onClose: () => void
}

const PLACES = ['field', 'clause', 'number', 'title', 'unit'] as const

/** A sentence being written, with the places it may name. Ctrl+Enter saves, Esc leaves. */
export function PhraseForm({ words, onSave, onClose }: Props): ReactNode {
  const { t } = useWords('screening')
  const id = useId()
  const [zh, setZh] = useState(words?.zh ?? '')
  const [en, setEn] = useState(words?.en ?? '')
  const save = useAction(() => onSave({ zh: zh.trim(), en: en.trim() }))
  const empty = zh.trim() === ''
  const submit = async () => {
    if (!empty && (await save.run())) onClose()
  }
  const onKey = (e: KeyboardEvent) => {
    // Words that were typed are not thrown away by one key.
    if (e.key === 'Escape' && zh === (words?.zh ?? '') && en === (words?.en ?? '')) onClose()
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.nativeEvent.isComposing) void submit()
  }
  return (
    <form
      className="phrase-form"
      onSubmit={(e) => {
        e.preventDefault()
        void submit()
      }}
    >
      <label htmlFor={`${id}zh`}>{t('phrases.zh')}</label>
      <Input.TextArea
        id={`${id}zh`}
        autoFocus
        value={zh}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        aria-describedby={`${id}places`}
        onChange={(e) => setZh(e.target.value)}
        onKeyDown={onKey}
      />
      <p id={`${id}places`} className="soft">
        {t('phrases.placesHelp')}
        {PLACES.map((place) => (
          <span key={place} className="phrase-place">
            <code translate="no">{`{${place}}`}</code> {t(`phrases.place.${place}`)}
          </span>
        ))}
      </p>
      <label htmlFor={`${id}en`}>{t('phrases.en')}</label>
      <Input.TextArea
        id={`${id}en`}
        value={en}
        maxLength={2000}
        autoSize={{ minRows: 1, maxRows: 8 }}
        onChange={(e) => setEn(e.target.value)}
        onKeyDown={onKey}
      />
      <ProblemNote error={save.error} />
      <div className="phrase-steps">
        <Button type="primary" htmlType="submit" disabled={empty} loading={save.busy} title="Ctrl+Enter">
          {t('phrases.save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
