import type { ReactNode } from 'react'
import { type PaperScan, scanUrl } from '../api/paper.ts'
import { useWords } from '../i18n/index.ts'
import { sizeText } from './form/files.ts'
import { dateTime } from './when.ts'

/** One scan: its file, whose it is and how that is known, and what is amiss with it. */
export function ScanLine({ scan: s }: { scan: PaperScan }): ReactNode {
  const { t, locale } = useWords('paper')
  const good = s.state === 'matched' && !s.stale
  return (
    <>
      <span className={good ? 'mark-met' : s.state === 'reading' ? 'mark-undecided' : 'mark-notMet'}>
        <span aria-hidden="true">{good ? '✓' : s.state === 'reading' ? '…' : '✗'}</span>{' '}
        {s.state === 'matched' && s.stale ? t('scan.stale') : t(`scan.${s.state}`)}
      </span>{' '}
      <a href={`${scanUrl(s.id)}${s.fromPage ? `#page=${s.fromPage}` : ''}`} target="_blank" rel="noopener">
        {s.name}
      </a>{' '}
      <span className="soft small">
        {[
          s.fromPage && s.toPage
            ? t('scan.part', { from: s.fromPage, to: s.toPage })
            : s.pages && t('scan.pages', { n: s.pages }),
          sizeText(s.size),
          t('scan.by', { name: s.by, at: dateTime(s.at, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {s.late && <span className="mark-undecided"> {t('scan.late')}</span>}
      {s.fault && s.state !== 'dismissed' && (
        <span className="block small">{t(`fault.${s.source}.${s.fault}`)}</span>
      )}
      {s.reason && <span className="block small">{t('scan.reason', { reason: s.reason })}</span>}
    </>
  )
}
