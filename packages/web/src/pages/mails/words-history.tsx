import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MailWords, Template } from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'
import { dateTime } from '../../parts/when.ts'

interface Props {
  readonly history: Template['zh']['history']
  readonly original: MailWords
  /** Puts words into the editor, unsaved. */
  readonly onTake: ((words: MailWords) => void) | undefined
}

/** Every change of the words: who, when, and what they were; any of them can be taken up again. */
export function WordsHistory({ history, original, onTake }: Props): ReactNode {
  const { t, locale } = useWords('mails')
  return (
    <section className="zm-history">
      <h3>{t('history.title')}</h3>
      <ol className="timeline">
        {history.map((h) => (
          <li key={h.n}>
            <p className="soft small">
              <time dateTime={h.at}>{dateTime(h.at, locale)}</time> · {h.by}
            </p>
            {h.words ? (
              <Version title={t('history.changed', { n: h.n })} words={h.words} onTake={onTake} />
            ) : (
              <p>{t('history.restored', { n: h.n })}</p>
            )}
          </li>
        ))}
        <li>
          <Version title={t('history.original')} words={original} onTake={onTake} />
        </li>
      </ol>
    </section>
  )
}

function Version({
  title,
  words,
  onTake,
}: {
  title: string
  words: MailWords
  onTake: Props['onTake']
}): ReactNode {
  const { t } = useWords('mails')
  return (
    <details>
      <summary>{title}</summary>
      <dl className="zm-theirs">
        <dt>{t('words.subject')}</dt>
        <dd>{words.subject}</dd>
        <dt>{t('words.body')}</dt>
        <dd>{words.body}</dd>
      </dl>
      {onTake && (
        <Button size="small" onClick={() => onTake(words)}>
          {t('history.take')}
        </Button>
      )}
    </details>
  )
}
