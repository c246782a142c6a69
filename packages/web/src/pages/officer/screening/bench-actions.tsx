import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { applicationPdf } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { ACTIONS_ID } from './use-deciding.ts'
import type { useFiles } from './use-files.ts'

/** What opens in front of the workbench. */
export type BenchDialog = 'return' | 'eligible' | 'ineligible' | 'reopen' | 'help' | 'queue'

/** What a person may do here and now, as the server says. */
export function mayOf({ actions, state }: ScreeningView) {
  return {
    decide: actions.includes('decide'),
    giveBack: actions.includes('return'),
    eligible: actions.includes('conclude') && state === 'submitted',
    ineligible: actions.includes('conclude'),
    reopen: actions.includes('reopen'),
  }
}

interface Props {
  readonly application: ScreeningView
  readonly may: ReturnType<typeof mayOf>
  /** How many comments would go out with a return. */
  readonly comments: number
  /** Whether it can be opened again by a decision of one's own. */
  readonly reopens: boolean
  /** The attachments, where they can stand beside. */
  readonly files: ReturnType<typeof useFiles> | undefined
  readonly onOpen: (dialog: BenchDialog) => void
  readonly onGo: (id: string | null) => void
}

/** The officer's ways on, each with its key. */
export function BenchActions(p: Props): ReactNode {
  const { application: a, may, files, onOpen, onGo } = p
  const { t, locale } = useWords('screening')
  return (
    <section id={ACTIONS_ID} tabIndex={-1} className="zs-actions" aria-label={t('actions.title')}>
      {may.giveBack && (
        <Button onClick={() => onOpen('return')} title="r" aria-keyshortcuts="r">
          ↩ {t('actions.return')}
          {p.comments > 0 && ` (${p.comments})`}
        </Button>
      )}
      {may.ineligible && (
        <Button danger onClick={() => onOpen('ineligible')} title="x" aria-keyshortcuts="x">
          ✗ {t('actions.ineligible')}
        </Button>
      )}
      {may.eligible && (
        <Button type="primary" onClick={() => onOpen('eligible')} title="e" aria-keyshortcuts="e">
          ✓ {t('actions.eligible')}
        </Button>
      )}
      {p.reopens && <Button onClick={() => onOpen('reopen')}>{t('actions.reopen')}</Button>}
      {files && (
        <Button onClick={files.toggle} aria-pressed={files.open} title="f" aria-keyshortcuts="f">
          {t('files.open')}
        </Button>
      )}
      <Button href={applicationPdf(a.id, locale)} target="_blank" rel="noopener">
        {t('actions.pdf')}
      </Button>
      <span className="zs-walk">
        <Button disabled={a.prev === null} onClick={() => onGo(a.prev)} title="k" aria-keyshortcuts="k">
          ← {t('actions.prev')}
        </Button>
        <Button disabled={a.next === null} onClick={() => onGo(a.next)} title="j" aria-keyshortcuts="j">
          {t('actions.next')} →
        </Button>
        <Button type="text" onClick={() => onOpen('help')} title="?" aria-label={t('help.title')}>
          ?
        </Button>
      </span>
    </section>
  )
}
