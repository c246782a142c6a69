import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { createContext, type ReactNode, useContext } from 'react'
import { type Phrase, phrasesQuery } from '../../../api/phrases.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { filled, inserted, lackingIn, type Places } from './fill.ts'

/** Where the sentences come from, and what all places of the page know. */
export const PhraseContext = createContext<{ call: string; places: Places } | undefined>(undefined)

interface Props {
  /** The id of the box that the words go into. */
  readonly box: string
  readonly value: string
  readonly most: number
  readonly onChange: (value: string) => void
  readonly places?: Places
}

/** Prepared sentences for the box below: chosen by typing, put where the cursor was. */
export function PhraseMenu(props: Props): ReactNode {
  const context = useContext(PhraseContext)
  const me = useMe()
  if (!context || !may(me, 'phrase.read')) return null
  return <Menu {...props} {...context} places={{ ...context.places, ...props.places }} />
}

function Menu({ box, value, most, onChange, call, places = {} }: Props & { call: string }): ReactNode {
  const { t, locale, list } = usePhraseWords()
  const { data } = useQuery(phrasesQuery(call))
  const wordsOf = (p: Phrase) => (locale === 'en' && p.en ? p.en : p.zh)
  const put = (id: string | null) => {
    const phrase = data?.items.find((p) => p.id === id)
    const area = document.getElementById(box)
    if (!phrase || !(area instanceof HTMLTextAreaElement)) return
    const from = area.selectionStart
    const words = filled(wordsOf(phrase), places)
    onChange(inserted(value, words, from, area.selectionEnd).slice(0, most))
    // After the choice is drawn: the keyboard goes on behind what was put in.
    setTimeout(() => {
      area.focus()
      area.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const options = (of: Phrase['of']) =>
    (data?.items ?? [])
      .filter((p) => p.of === of)
      .map((p) => {
        const lacking = lackingIn(wordsOf(p), places)
        return {
          value: p.id,
          label: lacking.length > 0 ? wordsOf(p) : filled(wordsOf(p), places),
          disabled: lacking.length > 0,
          title: lacking.length > 0 ? t('phrases.lacking', { places: list(lacking) }) : '',
        }
      })
  return (
    <Select
      className="zs-phrases"
      size="small"
      aria-label={t('phrases.insert')}
      placeholder={t('phrases.insert')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'zs-phrases-list' } }}
      virtual={false}
      value={null}
      onChange={put}
      notFoundContent={t('phrases.noneToInsert')}
      options={[
        { label: t('phrases.own'), options: options('own') },
        { label: t('phrases.ofCall'), options: options('call') },
      ].filter((g) => g.options.length > 0)}
      popupRender={(menu) => (
        <>
          {menu}
          <a className="zs-phrases-edit" href={`/calls/${call}/phrases`} target="_blank" rel="noopener">
            {t('phrases.edit')}
          </a>
        </>
      )}
    />
  )
}

/** Words, and the names of places as the reader knows them. */
function usePhraseWords() {
  const { t, locale } = useWords('screening')
  const names: Readonly<Record<string, string>> = {
    field: t('phrases.place.field'),
    clause: t('phrases.place.clause'),
    number: t('phrases.place.number'),
    title: t('phrases.place.title'),
    unit: t('phrases.place.unit'),
  }
  return { t, locale, list: (places: readonly string[]) => places.map((p) => names[p] ?? p).join('、') }
}
