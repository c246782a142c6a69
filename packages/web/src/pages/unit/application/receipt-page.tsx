import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Receipt } from '../../../api/application-types.ts'
import { applicationPdf, receiptJson, receiptPdf, receiptQuery } from '../../../api/applications.ts'
import { callQuery } from '../../../api/queries.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { QrCode } from '../../../parts/qr-code.tsx'
import { dateTime } from '../../../parts/when.ts'
import '../../../parts/form/form.css'
import '../../../parts/verdict/verdict.css'
import './application.css'

/** The proof of a submission, and what comes next. */
export function ReceiptPage(): ReactNode {
  const { id = '' } = useParams({ strict: false })
  const { t } = useWords('form')
  usePageTitle(t('receipt.title'))
  return <Async query={useQuery(receiptQuery(id))}>{(r) => <ReceiptView receipt={r} id={id} />}</Async>
}

function ReceiptView({ receipt: r, id }: { receipt: Receipt; id: string }): ReactNode {
  const { t, say, locale } = useWords('form')
  const call = useQuery(callQuery(r.callId)).data?.call
  const track = call?.tracks.find((x) => x.id === r.track)
  const type = track?.types.find((x) => x.id === r.type)
  const [copied, setCopied] = useState(false)
  return (
    <article className="za-receipt">
      <header>
        <p className="za-stamp" aria-hidden="true">
          ✓
        </p>
        <h1>{t('receipt.done')}</h1>
        <p>{t('receipt.keep')}</p>
      </header>
      <div className="za-receipt-body">
        <dl>
          <dt>{t('receipt.number')}</dt>
          <dd className="zf-figures za-number">{r.number}</dd>
          <dt>{t('receipt.project')}</dt>
          <dd>{r.title}</dd>
          <dt>{t('receipt.track')}</dt>
          <dd>
            {r.track} {track && say(track.title)} {type && `· ${say(type.title)}`}
          </dd>
          <dt>{t('receipt.unit')}</dt>
          <dd>
            {r.unit.name}
            {r.unit.host && t('receipt.host', { host: r.unit.host })}
            {r.unit.code && <span className="zf-help zf-figures"> {r.unit.code}</span>}
          </dd>
          <dt>{t('receipt.at')}</dt>
          <dd className="zf-figures">
            {dateTime(r.submittedAt, locale)} {r.n > 1 && t('submissions.nth', { n: r.n })}
          </dd>
          {r.late && (
            <>
              <dt>{t('receipt.late')}</dt>
              <dd>
                {t('receipt.lateText', {
                  deadline: dateTime(r.late.deadline, locale),
                  until: dateTime(r.late.until, locale),
                })}
              </dd>
            </>
          )}
          <dt>{t('receipt.hash')}</dt>
          <dd>
            <code className="za-hash">{r.contentHash}</code>{' '}
            <button
              type="button"
              className="zv-link"
              onClick={() => void navigator.clipboard?.writeText(r.contentHash).then(() => setCopied(true))}
            >
              {copied ? t('receipt.copied') : t('receipt.copy')}
            </button>
          </dd>
          {r.bundle.length > 0 && (
            <>
              <dt>{t('receipt.bundle')}</dt>
              <dd>
                <ul>
                  {r.bundle.map((b) => (
                    <li key={b.number}>
                      {b.track} {b.title} <span className="zf-figures">{b.number}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
        <figure className="za-qr">
          <QrCode text={r.url} label={t('receipt.qr')} />
          <figcaption>
            <a href={r.url}>{t('receipt.check')}</a>
          </figcaption>
        </figure>
      </div>
      <div className="za-tools">
        <Button type="primary" href={receiptPdf(id, locale)} target="_blank" rel="noopener">
          {t('receipt.pdf')}
        </Button>
        <Button href={receiptJson(id)} download={`${r.number}.json`}>
          {t('receipt.json')}
        </Button>
        <Button href={applicationPdf(id, locale)} target="_blank" rel="noopener">
          {t('receipt.printed')}
        </Button>
      </div>
      <section>
        <h2>{t('receipt.nextTitle')}</h2>
        <ol>
          <li>{t('receipt.next1')}</li>
          <li>{t('receipt.next2')}</li>
          <li>{t('receipt.next3')}</li>
        </ol>
        <p>
          <Link to="/applications/$id" params={{ id }}>
            {t('receipt.back')}
          </Link>{' '}
          · <Link to="/home">{t('receipt.home')}</Link>
        </p>
      </section>
    </article>
  )
}
