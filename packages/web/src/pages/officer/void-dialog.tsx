import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import type { ProjectRecord } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

interface Props {
  readonly id: string
  readonly project: ProjectRecord | undefined
  readonly onClose: () => void
}

/** Striking out an earlier project that was recorded by mistake: with a reason, and kept in the history. */
export function VoidDialog({ id, project, onClose }: Props): ReactNode {
  const { t } = useWords('staff')
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const strike = useAction(async () => {
    await take(
      api.POST('/units/{id}/projects/{project}/void', {
        params: { path: { id, project: project!.id } },
        body: { reason: reason.trim() },
      }),
    )
    setReason('')
    onClose()
    await queries.invalidateQueries({ queryKey: ['unit', id] })
  })
  return (
    <Modal
      open={project !== undefined}
      title={t('void.title', { title: project?.title ?? '' })}
      okText={t('void.go')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: strike.busy }}
      onOk={() => void strike.run()}
      onCancel={onClose}
    >
      <p>{t('void.what')}</p>
      <label htmlFor="void-reason">{t('void.reason')}</label>
      <Input id="void-reason" value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />
      <ProblemNote error={strike.error} />
    </Modal>
  )
}
