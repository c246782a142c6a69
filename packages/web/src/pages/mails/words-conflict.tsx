import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Template } from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'
import { dateTime } from '../../parts/when.ts'

interface Props {
  readonly now: Template['zh']
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Somebody else saved other words in the meantime: theirs, and which to go on with. Nothing is lost by looking. */
export function WordsConflict({ now, onMine, onTheirs }: Props): ReactNode {
  const { t, locale } = useWords('mails')
  const [last] = now.history
  return (
    <div className="note note-open" role="alert">
      <strong>
        {last
          ? t('conflict.title', { by: last.by, at: dateTime(last.at, locale) })
          : t('conflict.titleUnknown')}
      </strong>
      <p>{t('conflict.what')}</p>
      <dl className="zm-theirs">
        <dt>{t('words.subject')}</dt>
        <dd>{now.words.subject}</dd>
        <dt>{t('words.body')}</dt>
        <dd>{now.words.body}</dd>
      </dl>
      <p className="actions">
        <Button onClick={onMine}>{t('conflict.mine')}</Button>
        <Button onClick={onTheirs}>{t('conflict.theirs')}</Button>
      </p>
    </div>
  )
}
