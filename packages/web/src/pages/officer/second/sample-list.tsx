import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call/public'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { drawQuery, type SecondBoard } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { dateTime } from '../../../parts/when.ts'

/** The draws of a call, newest first, each with what anybody needs to go through it again. */
export function SampleList({ call, board }: { call: Call; board: SecondBoard }): ReactNode {
  const { t, locale } = useWords('second')
  const [open, setOpen] = useState<string>()
  return (
    <>
      <h2>{t('samples.title')}</h2>
      <ul className="second-samples">
        {board.samples.map((s) => (
          <li key={s.id} className="card">
            <p>
              <Link to="/calls/$call/second-looks" params={{ call: call.id }} search={{ sample: s.id }}>
                {t('samples.one', { at: dateTime(s.drawnAt, locale), by: s.drawnBy })}
              </Link>
            </p>
            <p>
              {t('samples.of', {
                candidates: s.candidates,
                size: s.size,
                tracks: s.tracks.join(', '),
                outcomes: s.outcomes.map((o) => t(`outcome.${o}`)).join(' / '),
              })}
            </p>
            <p className="soft small">
              {t('samples.progress', {
                looked: s.looked,
                equal: s.equal,
                different: s.different,
                due: dateTime(s.due, locale),
              })}
            </p>
            <Button
              size="small"
              aria-expanded={open === s.id}
              onClick={() => setOpen(open === s.id ? undefined : s.id)}
            >
              {t('samples.check')}
            </Button>
            {open === s.id && <Draw call={call.id} sample={s.id} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Draw({ call, sample }: { call: string; sample: string }): ReactNode {
  const { t } = useWords('second')
  const query = useQuery(drawQuery(call, sample))
  return (
    <Async query={query}>
      {(d) => (
        <div className="second-draw">
          <p className={d.holds ? 'note note-good' : 'note note-bad'}>
            {t(d.holds ? 'check.holds' : 'check.fails')}
          </p>
          <p className="soft small">{t('check.how')}</p>
          <dl>
            <dt>{t('check.seed')}</dt>
            <dd>
              <code>{d.seed}</code>
            </dd>
            <dt>{t('check.hash')}</dt>
            <dd>
              <code>{d.candidatesHash}</code>
            </dd>
            <dt>{t('check.candidates', { n: d.candidates.length })}</dt>
            <dd>
              <textarea
                readOnly
                rows={4}
                aria-label={t('check.candidates', { n: d.candidates.length })}
                value={d.candidates.join('\n')}
              />
            </dd>
          </dl>
          <ol>
            {d.drawn.map((x) => (
              <li key={x.id} value={x.place}>
                {x.number} <span className="soft">{x.officer ?? t('nobody.short')}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Async>
  )
}
