import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, ifMatch, take } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { meChanged } from '../../api/session.ts'
import type { Call, Unit, UnitInput } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { useAction } from '../../parts/use-action.ts'
import { UnitFacts } from './unit-facts.tsx'
import { UnitForm } from './unit-form.tsx'

interface Props {
  readonly call: Call
  readonly unit: Unit
  readonly version: number
  readonly manager: boolean
}

/** The details, and for managers the way to change them. */
export function ProfileTab({ call, unit, version, manager }: Props): ReactNode {
  const { t } = useWords('unit')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const save = useAction(async (input: UnitInput) => {
    await take(
      api.PUT('/units/{id}', {
        params: { path: { id: unit.id } },
        headers: ifMatch(version),
        body: input,
      }),
    )
    message.success(t('page.saved'))
    setEditing(false)
    await meChanged()
    await queries.invalidateQueries({ queryKey: ['unit', unit.id] })
  })
  const outdated = save.error instanceof ApiProblem && save.error.status === 412
  if (!editing)
    return (
      <div className="card sheet">
        <UnitFacts call={call} unit={unit} />
        {manager && (
          <p className="actions">
            <Button type="primary" onClick={() => setEditing(true)}>
              {t('page.edit')}
            </Button>
          </p>
        )}
      </div>
    )
  return (
    <div className="card sheet">
      {outdated && <p className="note note-open">{t('page.outdated')}</p>}
      <UnitForm
        call={call}
        unit={unit}
        busy={save.busy}
        error={save.error}
        submit={unit.status === 'rejected' ? t('page.resubmit') : t('page.save')}
        onSubmit={(input) => void save.run(input)}
      />
      <p className="actions">
        <Button onClick={() => setEditing(false)}>{t('page.cancel')}</Button>
      </p>
    </div>
  )
}
