import type { UseQueryResult } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Preview } from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'
import { Loading } from '../../parts/loading.tsx'

interface Props {
  readonly preview: UseQueryResult<Preview>
  /** The words as they stand cannot be sent: what is shown is from before. */
  readonly stale: boolean
}

type Mail = NonNullable<Preview['mail']>

/** The mail as its reader gets it, with made-up data. Its page runs no script and leads nowhere from here. */
export function WordsPreview({ preview, stale }: Props): ReactNode {
  const { t } = useWords('mails')
  const [as, setAs] = useState<'html' | 'text'>('html')
  const [last, setLast] = useState<Mail>()
  const mail = preview.data?.mail ?? undefined
  if (mail && mail !== last) setLast(mail)
  const shown = mail ?? last
  return (
    <section className="zm-preview" aria-label={t('preview.title')}>
      <div className="page-head">
        <h3>{t('preview.title')}</h3>
        <Segmented
          size="small"
          aria-label={t('preview.as')}
          value={as}
          options={[
            { value: 'html', label: t('preview.html') },
            { value: 'text', label: t('preview.text') },
          ]}
          onChange={(v) => setAs(v as 'html' | 'text')}
        />
      </div>
      <p className="zt-help">{t(stale ? 'preview.stale' : 'preview.what')}</p>
      {!shown && preview.isPending && <Loading />}
      {shown && (
        <div className={stale ? 'zm-mail zm-stale' : 'zm-mail'}>
          <p className="zm-mail-subject">{shown.subject}</p>
          {as === 'html' ? (
            <iframe title={t('preview.title')} sandbox="" srcDoc={shown.html} />
          ) : (
            <pre className="mail">{shown.text}</pre>
          )}
        </div>
      )}
    </section>
  )
}
