import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { RevealSecret } from '../../../parts/reveal-secret.tsx'

/** The identity number in full, for a reason that is kept with the look. */
export function RevealNumber({ id }: { id: string }): ReactNode {
  const { t } = useWords('experts')
  return (
    <RevealSecret
      words={{
        title: t('reveal.title'),
        reason: t('reveal.reason'),
        show: t('reveal.show'),
        number: t('form.idNumber'),
      }}
      least={2}
      open={async (reason) => {
        const params = { path: { id } }
        return (await take(api.POST('/experts/{id}/id-number/reveal', { params, body: { reason } }))).idNumber
      }}
    />
  )
}
