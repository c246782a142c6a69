import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ReasonDialog } from '../../officer/draws/reason-dialog.tsx'

interface Props {
  readonly application: string
  readonly number: string
}

/** A member declares a conflict with what is before their panel: they are out of it at once. */
export function DeclareButton({ application, number }: Props): ReactNode {
  const { t } = useWords('panels')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t('own.declareOf', { number })}>
        {t('own.declare')}
      </Button>
      {open && (
        <ReasonDialog
          title={t('own.declare')}
          what={t('own.declareWhat', { number })}
          onClose={() => setOpen(false)}
          send={async (reason) => {
            await take(
              api.POST('/me/review/declarations/{application}', {
                params: { path: { application } },
                body: { reason },
              }),
            )
            await queries.invalidateQueries({ queryKey: ['me', 'meetings'] })
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
