import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { keepUnit, unitInHand } from './unit-in-hand.ts'

/** For people in more than one unit: which one they work for now. */
export function UnitSwitcher({ me }: { me: Me }): ReactNode {
  const { t } = useWords('common')
  const navigate = useNavigate()
  const { unit: asked } = useSearch({ strict: false })
  if (me.units.length < 2) return null
  return (
    <Select
      className="app-unit"
      aria-label={t('nav.switchUnit')}
      value={unitInHand(me, asked)?.id}
      options={me.units.map((u) => ({ value: u.id, label: u.name }))}
      onChange={(unit) => {
        keepUnit(unit)
        void navigate({ to: '/home', search: { unit } })
      }}
    />
  )
}
