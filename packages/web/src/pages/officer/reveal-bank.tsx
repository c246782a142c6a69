import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { RevealSecret } from '../../parts/reveal-secret.tsx'

/** The account number in full, for a reason that is kept with the look. */
export function RevealBank({ id }: { id: string }): ReactNode {
  const { t } = useWords('staff')
  return (
    <RevealSecret
      words={{
        title: t('bank.title'),
        reason: t('bank.reason'),
        show: t('bank.show'),
        number: t('bank.number'),
      }}
      least={1}
      open={async (reason) => {
        const params = { path: { id } }
        return (await take(api.POST('/units/{id}/bank/reveal', { params, body: { reason } }))).accountNumber
      }}
    />
  )
}
