import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'

/** The keys. */
export function HelpDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords('screening')
  const keys = [
    ['j', t('help.next')],
    ['k', t('help.prev')],
    ['e', t('help.eligible')],
    ['r', t('help.return')],
    ['x', t('help.ineligible')],
    ['?', t('help.help')],
  ]
  return (
    <Modal open title={t('help.title')} footer={null} onCancel={onClose}>
      <dl className="zs-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="zf-help">{t('help.note')}</p>
    </Modal>
  )
}
