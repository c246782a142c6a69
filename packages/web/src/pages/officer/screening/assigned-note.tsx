import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { boardQuery } from '../../../api/assignments.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'
import { DueMark } from './due-mark.tsx'
import { GiveDialog } from './give-dialog.tsx'

/** Whose file it is and until when: a guide, no lock. Who leads gives it, its officer hands it on. */
export function AssignedNote({ application: a }: { application: ScreeningView }): ReactNode {
  const { t, locale } = useWords('screening')
  const board = useQuery(boardQuery(a.callId))
  const [giving, setGiving] = useState(false)
  const open = a.state === 'submitted' || a.state === 'returned'
  const leads = board.data?.tracks.find((x) => x.track === a.track)?.mayGive === true
  return (
    <div className="zf-line zs-assigned">
      {a.assigned && (
        <span className={a.assigned.mine || !open ? 'zf-help' : 'zv-undecided'}>
          {a.assigned.mine
            ? t('due.mine', { at: dateTime(a.assigned.at, locale) })
            : t(open ? 'due.others' : 'due.by', { who: a.assigned.name })}
        </span>
      )}
      {a.due && <DueMark due={a.due} />}
      {open && (leads || a.assigned?.mine) && (
        <Button size="small" onClick={() => setGiving(true)}>
          {a.assigned ? t('give.over') : t('give.one')}
        </Button>
      )}
      {giving && <GiveDialog call={a.callId} files={[a]} onClose={() => setGiving(false)} />}
    </div>
  )
}
