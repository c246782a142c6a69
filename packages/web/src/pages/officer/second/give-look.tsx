import { useQueryClient } from '@tanstack/react-query'
import { App, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { AssignmentBoard } from '../../../api/assignments.ts'
import { api, take } from '../../../api/client.ts'
import type { SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly look: SecondLook
  readonly officers: AssignmentBoard['officers']
  readonly onClose: () => void
}

/** Gives an open second look to an officer who had no hand in the file; the server says who may not. */
export function GiveLook({ look, officers, onClose }: Props): ReactNode {
  const { t } = useWords('second')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [officer, setOfficer] = useState<string>()
  const fit = officers.filter(
    (o) => (o.tracks === null || o.tracks.includes(look.track)) && o.id !== look.officer?.id,
  )
  const send = useAction(async () => {
    const params = { path: { look: look.id } }
    await take(api.PUT('/second-looks/{look}/officer', { params, body: { officer: officer! } }))
    message.success(t('give.done'))
    await queries.invalidateQueries({ queryKey: ['screening', 'second'] })
    onClose()
  })
  return (
    <Modal
      open
      title={t('give.title', { number: look.number })}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('give.confirm')}
      okButtonProps={{ disabled: officer === undefined, loading: send.busy }}
      onOk={() => void send.run()}
    >
      <p>{t('give.what')}</p>
      <label htmlFor="give-look">{t('give.to')}</label>
      <Select
        id="give-look"
        style={{ width: '100%' }}
        value={officer}
        onChange={setOfficer}
        notFoundContent={t('give.none')}
        options={fit.map((o) => ({ value: o.id, label: o.name }))}
      />
      {fit.length === 0 && <p className="note note-open">{t('give.none')}</p>}
      <ProblemNote error={send.error} />
    </Modal>
  )
}
