import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'

/** Shows a masked number after a reason was given; who looked and why is kept. */
export function RevealDialog({
  id,
  path,
  onClose,
}: {
  id: string
  path: string
  onClose: () => void
}): ReactNode {
  const { t } = useWords('form')
  const [reason, setReason] = useState('')
  const [value, setValue] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const go = async () => {
    setBusy(true)
    try {
      const shown = await take(
        api.POST('/applications/{id}/reveal', {
          params: { path: { id } },
          body: { path, reason: reason.trim() },
        }),
      )
      setValue(shown.value)
      setError(undefined)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={t('reveal.title')}
      okText={value === undefined ? t('reveal.show') : t('reveal.done')}
      okButtonProps={{ disabled: value === undefined && reason.trim() === '', loading: busy }}
      cancelText={t('submit.back')}
      onOk={() => (value === undefined ? void go() : onClose())}
      onCancel={onClose}
    >
      {value === undefined ? (
        <>
          <p>{t('reveal.what')}</p>
          <label htmlFor="reveal-reason">{t('reveal.reason')}</label>
          <Input
            id="reveal-reason"
            value={reason}
            maxLength={200}
            onChange={(e) => setReason(e.target.value)}
            onPressEnter={() => reason.trim() !== '' && void go()}
          />
        </>
      ) : (
        <p className="za-revealed zf-figures">{value}</p>
      )}
      <ProblemNote error={error} />
    </Modal>
  )
}
