import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  addPhrase,
  changePhrase,
  deletePhrase,
  orderPhrases,
  type Phrase,
  type PhraseList,
  phrasesQuery,
  type Whose,
} from '../../../api/phrases.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { NoPermission } from '../../../parts/no-permission.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { PhraseForm } from './phrase-form.tsx'
import './phrases.css'

/** The prepared sentences: one's own, and those of the call, which who runs it keeps. */
export function PhrasesPage(): ReactNode {
  const { call = '' } = useParams({ strict: false })
  const { t } = useWords('screening')
  const me = useMe()
  const phrases = useQuery({ ...phrasesQuery(call), enabled: may(me, 'phrase.read') })
  usePageTitle(t('phrases.title'))
  if (!may(me, 'phrase.read')) return <NoPermission />
  return (
    <>
      <header className="page-head">
        <h1>{t('phrases.title')}</h1>
        <Link to="/screening" search={{ call }}>
          {t('phrases.back')}
        </Link>
      </header>
      <p className="soft lead">{t('phrases.lead')}</p>
      <Async query={phrases}>
        {(list) => (
          <>
            <Sentences call={call} of="own" list={list} mayChange />
            <Sentences call={call} of="call" list={list} mayChange={list.mayChangeCall} />
          </>
        )}
      </Async>
    </>
  )
}

interface Props {
  readonly call: string
  readonly of: Whose
  readonly list: PhraseList
  readonly mayChange: boolean
}

function Sentences({ call, of, list, mayChange }: Props): ReactNode {
  const { t } = useWords('screening')
  const [editing, setEditing] = useState<string>()
  const [adding, setAdding] = useState(false)
  const items = list.items.filter((p) => p.of === of)
  const move = useAction((id: string, by: -1 | 1) => {
    const ids = items.map((p) => p.id)
    const at = ids.indexOf(id)
    ids.splice(at, 1)
    ids.splice(at + by, 0, id)
    return orderPhrases(call, of, ids)
  })
  const drop = useAction((id: string) => deletePhrase(call, id))
  const title = of === 'own' ? t('phrases.own') : t('phrases.ofCall')
  return (
    <section className="card phrases" aria-labelledby={`phrases-${of}`}>
      <h2 id={`phrases-${of}`}>{title}</h2>
      <p className="soft">{of === 'own' ? t('phrases.ownWhat') : t('phrases.ofCallWhat')}</p>
      {items.length === 0 && !adding && <p className="zf-empty">{t('phrases.none')}</p>}
      <ol>
        {items.map((p, i) => (
          <li key={p.id}>
            {editing === p.id ? (
              <PhraseForm
                words={p}
                onSave={(words) => changePhrase(call, p, words)}
                onClose={() => setEditing(undefined)}
              />
            ) : (
              <Sentence phrase={p}>
                {mayChange && (
                  <>
                    <Button
                      size="small"
                      disabled={i === 0 || move.busy}
                      aria-label={t('phrases.up', { n: i + 1 })}
                      onClick={() => void move.run(p.id, -1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      disabled={i === items.length - 1 || move.busy}
                      aria-label={t('phrases.down', { n: i + 1 })}
                      onClick={() => void move.run(p.id, 1)}
                    >
                      ↓
                    </Button>
                    <Button
                      size="small"
                      aria-label={t('phrases.changeNth', { n: i + 1 })}
                      onClick={() => setEditing(p.id)}
                    >
                      {t('phrases.change')}
                    </Button>
                    <Button
                      size="small"
                      danger
                      disabled={drop.busy}
                      aria-label={t('phrases.dropNth', { n: i + 1 })}
                      onClick={() => void drop.run(p.id)}
                    >
                      {t('comment.drop')}
                    </Button>
                  </>
                )}
              </Sentence>
            )}
          </li>
        ))}
      </ol>
      <ProblemNote error={move.error ?? drop.error} />
      {mayChange &&
        (adding ? (
          <PhraseForm onSave={(words) => addPhrase(call, of, words)} onClose={() => setAdding(false)} />
        ) : (
          <Button onClick={() => setAdding(true)}>
            + {t('phrases.add')}
            <span className="unseen">{title}</span>
          </Button>
        ))}
    </section>
  )
}

function Sentence({ phrase, children }: { phrase: Phrase; children: ReactNode }): ReactNode {
  return (
    <div className="phrase">
      <div>
        <p>
          <Said words={phrase.zh} />
        </p>
        {phrase.en && (
          <p className="soft" lang="en">
            <Said words={phrase.en} />
          </p>
        )}
      </div>
      <div className="phrase-steps">{children}</div>
    </div>
  )
}

/** A sentence with its places as people call them. */
function Said({ words }: { words: string }): ReactNode {
  const { t } = useWords('screening')
  const names: Readonly<Record<string, string>> = {
    '{field}': t('phrases.place.field'),
    '{clause}': t('phrases.place.clause'),
    '{number}': t('phrases.place.number'),
    '{title}': t('phrases.place.title'),
    '{unit}': t('phrases.place.unit'),
  }
  return words.split(/(\{\w+\})/).map((part, i) =>
    names[part] === undefined ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same place may be named twice, and nothing moves
      <span key={i} className="phrase-named">
        {names[part]}
      </span>
    ),
  )
}
