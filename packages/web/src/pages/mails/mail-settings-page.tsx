import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { chooseTiming, type MailSetting, mailSettingsQuery } from '../../api/mails.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import './mails.css'

const TIMINGS = ['now', 'daily', 'off'] as const

/** When the reader wants mail of each kind: at once, once a day, or only on the page of notices. */
export function MailSettingsPage(): ReactNode {
  const { t } = useWords('mails')
  const me = useMe()
  usePageTitle(t('settings.title'))
  return (
    <>
      <header className="page-head">
        <h1>{t('settings.title')}</h1>
        <Link to="/notices">{t('notices.title')}</Link>
      </header>
      <p className="soft lead">{t('settings.lead', { email: me.user.email })}</p>
      <Async query={useQuery(mailSettingsQuery)}>{({ items }) => <Settings items={items} />}</Async>
      <p className="soft small">{t('settings.account')}</p>
    </>
  )
}

function Settings({ items }: { items: readonly MailSetting[] }): ReactNode {
  return (
    <ul className="zm-settings">
      {items.map((item) => (
        <li key={item.kind}>
          <Setting item={item} />
        </li>
      ))}
    </ul>
  )
}

function Setting({ item: { kind, timing, mayBeOff } }: { item: MailSetting }): ReactNode {
  const { t } = useWords('mails')
  const { message } = App.useApp()
  const queries = useQueryClient()
  // Shown at once; the answer says what holds.
  const [chosen, setChosen] = useState<MailSetting['timing']>()
  const [error, setError] = useState<unknown>()
  const sent = useRef<Promise<void>>(Promise.resolve())
  const choose = (value: MailSetting['timing']) => {
    setChosen(value)
    setError(undefined)
    // One after another, so that the last choice is the one kept.
    const mine = sent.current.then(async () => {
      try {
        queries.setQueryData(mailSettingsQuery.queryKey, await chooseTiming({ kind, timing: value }))
        if (sent.current === mine) message.success(t('settings.saved', { kind: t(`kind.${kind}`) }))
      } catch (problem) {
        setError(problem)
      }
      if (sent.current === mine) setChosen(undefined)
    })
    sent.current = mine
  }
  return (
    <fieldset>
      <legend>{t(`kind.${kind}`)}</legend>
      <p className="soft small">
        {t(`what.${kind}`)}
        {!mayBeOff && ` · ${t('settings.weight')}`}
      </p>
      <div className="choices">
        {TIMINGS.filter((x) => x !== 'off' || mayBeOff).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={kind}
              value={value}
              checked={(chosen ?? timing) === value}
              onChange={() => choose(value)}
            />
            {t(`timing.${value}`)}
          </label>
        ))}
      </div>
      <ProblemNote error={error} />
    </fieldset>
  )
}
