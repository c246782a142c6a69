import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { type MailLocale, type TemplateName, templateQuery, templatesQuery } from '../../api/mails.ts'
import { callsQuery } from '../../api/queries.ts'
import { may, useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { NoPermission } from '../../parts/no-permission.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { useWide } from '../../parts/use-wide.ts'
import { type Drafts, placeOf, useDrafts } from './drafts.ts'
import { WordsEditor } from './words-editor.tsx'
import '../../parts/talk/talk.css'
import './mails.css'

/** In the address; the API calls the platform's own by no call. */
const PLATFORM = 'platform'

interface Search {
  readonly call?: string
  readonly mail?: TemplateName
  readonly locale?: MailLocale
}

/** The words of every mail: a call's by who runs it, the platform's by an administrator. */
export function MailWordsPage(): ReactNode {
  const { t, say, locale } = useWords('mails')
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  const wide = useWide(900)
  const drafts = useDrafts(me.user.id)
  const calls = useQuery(callsQuery)
  usePageTitle(t('words.title'))
  if (!may(me, 'mail-template.read')) return <NoPermission />
  const own = me.staff.some((s) => s.role !== 'admin') ? calls.data?.items[0]?.id : undefined
  const scope = search.call ?? own ?? PLATFORM
  const call = scope === PLATFORM ? '' : scope
  return (
    <>
      <header className="page-head">
        <h1>{t('words.title')}</h1>
      </header>
      <p className="soft lead">{t('words.lead')}</p>
      <Async query={calls}>
        {({ items }) => (
          <>
            <div className="filters">
              <Select
                aria-label={t('words.of')}
                value={scope}
                popupMatchSelectWidth={false}
                options={[
                  ...items.map((c) => ({ value: c.id, label: t('words.ofCall', { call: say(c.title) }) })),
                  { value: PLATFORM, label: t('words.ofPlatform') },
                ]}
                onChange={(to: string) => void navigate({ to: '/mail-words', search: { call: to } })}
              />
            </div>
            <div className="zt-inbox zm-words">
              {(wide || !search.mail) && <List call={call} scope={scope} search={search} drafts={drafts} />}
              {search.mail ? (
                <section className="zm-one" aria-label={t('words.one')}>
                  {!wide && (
                    <p>
                      <Button
                        size="small"
                        onClick={() => void navigate({ to: '/mail-words', search: { call: scope } })}
                      >
                        ← {t('words.all')}
                      </Button>
                    </p>
                  )}
                  <One call={call} name={search.mail} locale={search.locale ?? locale} drafts={drafts} />
                </section>
              ) : (
                wide && <p className="card zt-help">{t('words.choose')}</p>
              )}
            </div>
          </>
        )}
      </Async>
    </>
  )
}

interface ListProps {
  readonly call: string
  readonly scope: string
  readonly search: Search
  readonly drafts: Drafts
}

function List({ call, scope, search, drafts }: ListProps): ReactNode {
  const { t, say, list } = useWords('mails')
  const names = (of: readonly MailLocale[]) => list(of.map((l) => t(`lang.${l}`)))
  return (
    <section aria-label={t('words.list')}>
      <Async query={useQuery(templatesQuery(call))}>
        {({ items }) => (
          <ul className="zt-list">
            {items.map(({ template, title, changed, faulty }) => {
              const unsaved = (['zh', 'en'] as const).filter((l) => drafts.find(placeOf(call, template, l)))
              return (
                <li key={template}>
                  <Link
                    to="/mail-words"
                    search={{ ...search, call: scope, mail: template }}
                    aria-current={template === search.mail ? 'true' : undefined}
                    resetScroll={false}
                  >
                    <strong>{say(title)}</strong>
                    <span className="zt-help zm-marks">
                      {changed.length === 0 && t('words.default')}
                      {changed.length > 0 && t('words.changed', { langs: names(changed) })}
                      {unsaved.length > 0 && (
                        <span className="zm-open">{t('words.unsaved', { langs: names(unsaved) })}</span>
                      )}
                      {faulty.length > 0 && (
                        <span className="zm-bad">{t('words.faulty', { langs: names(faulty) })}</span>
                      )}
                    </span>
                  </Link>
                </li>
              )
            })}
          </ul>
        )}
      </Async>
    </section>
  )
}

interface OneProps {
  readonly call: string
  readonly name: TemplateName
  readonly locale: MailLocale
  readonly drafts: Drafts
}

function One({ call, name, locale, drafts }: OneProps): ReactNode {
  const { t, say } = useWords('mails')
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  return (
    <Async query={useQuery(templateQuery(call, name))}>
      {(template) => (
        <>
          <header className="page-head">
            <h2>{say(template.title)}</h2>
            <nav className="zm-langs" aria-label={t('words.language')}>
              {(['zh', 'en'] as const).map((l) => (
                <Button
                  key={l}
                  size="small"
                  type={l === locale ? 'primary' : 'default'}
                  aria-pressed={l === locale}
                  onClick={() => void navigate({ to: '/mail-words', search: { ...search, locale: l } })}
                >
                  {t(`lang.${l}`)}
                </Button>
              ))}
            </nav>
          </header>
          <WordsEditor
            key={placeOf(call, name, locale)}
            call={call}
            template={template}
            locale={locale}
            drafts={drafts}
          />
        </>
      )}
    </Async>
  )
}
