import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { PasteColumn } from './paste.ts'

const PasteDialog = lazy(() => import('./paste-dialog.tsx'))

interface Props {
  readonly title: string
  readonly columns: readonly PasteColumn[]
  readonly rows: readonly Record<string, unknown>[]
  readonly max: number
  readonly onChange: (rows: Record<string, unknown>[]) => void
}

/** Fills a table from one that was copied in a spreadsheet. */
export function PasteButton({ title, columns, rows, max, onChange }: Props): ReactNode {
  const { t } = useTranslation('form')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('paste.button')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PasteDialog
            title={t('paste.title', { what: title })}
            columns={columns}
            present={rows.length}
            max={max}
            onClose={() => setOpen(false)}
            onTake={(taken, how) => {
              onChange(how === 'add' ? [...rows, ...taken] : taken)
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
