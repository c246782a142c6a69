import { Modal, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { useKeysSwitch } from './use-keys.ts'

/** The keys. */
export function HelpDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords('screening')
  const [on, switchTo] = useKeysSwitch()
  const keys = [
    ['j', t('help.next')],
    ['k', t('help.prev')],
    ['y', t('help.met')],
    ['n', t('help.notMet')],
    ['d / b', t('help.step')],
    ['g', t('help.place')],
    ['f', t('help.files')],
    ['[ ]', t('help.nextFile')],
    ['e', t('help.eligible')],
    ['r', t('help.return')],
    ['x', t('help.ineligible')],
    ['Ctrl + Enter', t('help.confirm')],
    ['Esc', t('help.leave')],
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
      <p className="zf-line">
        <Switch id="single-keys" checked={on} onChange={switchTo} aria-describedby="single-keys-help" />
        <label htmlFor="single-keys">{t('help.switch')}</label>
        <span id="single-keys-help" className="zf-help">
          {t('help.switchWhy')}
        </span>
      </p>
    </Modal>
  )
}
