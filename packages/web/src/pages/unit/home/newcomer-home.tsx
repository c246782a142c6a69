import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { useCall } from '../../../parts/use-call.ts'

/** For people in no unit yet: the ways on. */
export function NewcomerHome(): ReactNode {
  const { t } = useWords('unit')
  const me = useMe()
  const { id } = useCall()
  return (
    <section>
      <h2>{t('newcomer.hello', { name: me.user.name })}</h2>
      <p className="soft lead">{t('newcomer.lead')}</p>
      <ul className="calls">
        <li className="card">
          <h3>{t('newcomer.register')}</h3>
          <p>{t('newcomer.registerWhat')}</p>
          <Link className="button primary" to="/units/new">
            {t('newcomer.register')}
          </Link>
        </li>
        <li className="card">
          <h3>{t('newcomer.wait')}</h3>
          <p>{t('newcomer.waitWhat', { email: me.user.email })}</p>
        </li>
        <li className="card">
          <h3>{t('newcomer.expert')}</h3>
          <p>{t('newcomer.expertWhat')}</p>
          <Link className="button" to="/expert/profile">
            {t('newcomer.expert')}
          </Link>
        </li>
        {id && (
          <li className="card">
            <h3>{t('newcomer.look')}</h3>
            <p>{t('newcomer.lookWhat')}</p>
            <Link className="button" to="/calls/$call/can-apply" params={{ call: id }}>
              {t('newcomer.look')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
