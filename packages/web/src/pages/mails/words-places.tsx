import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MailLocale, Template } from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'

type Place = Template['places'][number]

/** How a place is written in the words: within a sentence, as a button, or as a paragraph of its own. */
export function placed({ name, kind, text }: Place, locale: MailLocale): string {
  if (kind === 'line') return `{${name}}`
  return kind === 'link' ? `\n\n[${text[locale]}]({${name}})\n\n` : `\n\n{${name}}\n\n`
}

interface Props {
  readonly places: readonly Place[]
  readonly onInsert: ((place: Place) => void) | undefined
}

/** What is filled in when a mail goes out, and how the words are written. */
export function WordsPlaces({ places, onInsert }: Props): ReactNode {
  const { t, say } = useWords('mails')
  return (
    <section className="zm-places">
      <h3>{t('places.title')}</h3>
      <p className="zt-help">{t(onInsert ? 'places.insert' : 'places.what')}</p>
      <ul>
        {places.map((p) => (
          <li key={p.name}>
            {onInsert ? (
              <Button
                size="small"
                onClick={() => onInsert(p)}
                aria-label={t('places.put', { name: `{${p.name}}`, place: say(p.text) })}
              >
                <span translate="no">{`{${p.name}}`}</span>
              </Button>
            ) : (
              <code translate="no">{`{${p.name}}`}</code>
            )}
            <span>
              {say(p.text)}
              {p.kind !== 'line' && <span className="soft small"> · {t(`places.${p.kind}`)}</span>}
              {p.required && <span className="soft small"> · {t('places.required')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('places.how')}</summary>
        <ul className="zm-how">
          <li>{t('places.howParagraph')}</li>
          <li>{t('places.howLink')}</li>
          <li>{t('places.howCount')}</li>
          <li>{t('places.howPlain')}</li>
        </ul>
      </details>
    </section>
  )
}
