import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { unitInHand } from '../../layouts/unit-in-hand.ts'
import { usePageTitle } from '../../parts/page-title.ts'
import { ExpertHome } from '../expert/expert-home.tsx'
import { StaffHome } from '../officer/staff-home.tsx'
import { NewcomerHome } from './home/newcomer-home.tsx'
import { UnitHomeView } from './home/unit-home.tsx'

/** What to do next, for whoever is signed in: staff duties first, then the unit in hand. */
export function HomePage(): ReactNode {
  const { t } = useWords('unit')
  const me = useMe()
  const { unit: asked } = useSearch({ from: '/app/home' })
  const unit = unitInHand(me, asked)
  usePageTitle(t('home.title'))
  return (
    <>
      <h1 className="unseen">{t('home.title')}</h1>
      {me.staff.some((s) => s.role !== 'expert') && <StaffHome me={me} />}
      {me.staff.some((s) => s.role === 'expert') && <ExpertHome />}
      {unit && <UnitHomeView key={unit.id} id={unit.id} />}
      {!unit && me.staff.length === 0 && <NewcomerHome />}
    </>
  )
}
