import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDemo } from '../../api/clock.ts'
import { demoQuery } from '../../api/queries.ts'
import { useWords } from '../../i18n/index.ts'

/** In the demonstration: whose accounts there are. */
export function DemoNote(): ReactNode {
  const demo = useDemo()
  return demo ? <SignIns /> : null
}

function SignIns(): ReactNode {
  const { t, say } = useWords('common')
  const { data } = useQuery(demoQuery)
  if (!data) return null
  return (
    <details className="note note-open">
      <summary>{t('demo.title')}</summary>
      <p className="soft">{t('demo.what')}</p>
      <ul className="demo-people">
        {data.signIns.map((p) => (
          <li key={p.email}>
            <Link to="/sign-in" search={{ email: p.email }}>
              {say(p.role)} · {p.name}
            </Link>{' '}
            <span className="soft small">
              {p.email} / <code>{p.password}</code>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
