import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Text } from '@zhinan/call/public'
import { type FormEvent, type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { ReceiptCheck } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Facts } from '../../parts/facts.tsx'
import { Loading } from '../../parts/loading.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { dateTime } from '../../parts/when.ts'

const HASH = /^[0-9a-f]{16,64}$/i

/** Whoever holds a receipt can see here that it is genuine. */
export function ReceiptCheckPage(): ReactNode {
  const { t } = useWords('public')
  const { number } = useParams({ from: '/public/receipts/$number' })
  const { hash } = useSearch({ from: '/public/receipts/$number' })
  usePageTitle(t('receipt.title'))
  const known = hash && HASH.test(hash) ? hash : undefined
  const check = useQuery({
    queryKey: ['receipt', number, known],
    queryFn: known
      ? () => take(api.GET('/receipts/{number}', { params: { path: { number }, query: { hash: known } } }))
      : skipToken,
  })
  const missing = check.error instanceof ApiProblem && check.error.status === 404
  return (
    <>
      <h1>{t('receipt.title')}</h1>
      <p className="soft lead">{t('receipt.lead')}</p>
      <Ask number={number} hash={hash} />
      <div aria-live="polite">
        {known && check.isPending && <Loading />}
        {missing ? (
          <p className="note note-bad">{t('receipt.notFound')}</p>
        ) : (
          <ProblemNote error={check.error} />
        )}
        {check.data && <Result receipt={check.data} />}
      </div>
    </>
  )
}

function Ask({ number, hash }: { number: string; hash: string | undefined }): ReactNode {
  const { t } = useWords('public')
  const navigate = useNavigate()
  const [typed, setTyped] = useState({ number, hash: hash ?? '' })
  const [short, setShort] = useState(false)
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const clean = { number: typed.number.trim(), hash: typed.hash.replace(/\s/g, '').toLowerCase() }
    setShort(!HASH.test(clean.hash))
    if (!HASH.test(clean.hash) || !clean.number) return
    void navigate({
      to: '/receipts/$number',
      params: { number: clean.number },
      search: { hash: clean.hash },
    })
  }
  return (
    <form className="card form" onSubmit={submit}>
      <p className="field">
        <label htmlFor="number">{t('receipt.number')}</label>
        <input
          id="number"
          value={typed.number}
          autoComplete="off"
          onChange={(e) => setTyped({ ...typed, number: e.target.value })}
        />
      </p>
      <p className="field">
        <label htmlFor="hash">{t('receipt.hash')}</label>
        <input
          id="hash"
          value={typed.hash}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={short}
          aria-describedby={short ? 'hash-short' : undefined}
          onChange={(e) => setTyped({ ...typed, hash: e.target.value })}
        />
        {short && (
          <span id="hash-short" className="field-error">
            {t('receipt.short')}
          </span>
        )}
      </p>
      <button type="submit" className="button primary">
        {t('receipt.check')}
      </button>
    </form>
  )
}

function Result({ receipt }: { receipt: ReceiptCheck }): ReactNode {
  const { t, say, locale } = useWords('public')
  const told = (x: Text | string) => (typeof x === 'string' ? x : say(x))
  return (
    <section className={`note ${receipt.valid ? 'note-good' : 'note-bad'}`}>
      <p>
        <strong>{receipt.valid ? `✓ ${t('receipt.valid')}` : `✗ ${t('receipt.invalid')}`}</strong>
      </p>
      <Facts
        items={[
          [t('receipt.number'), receipt.number],
          [t('receipt.unit'), receipt.unitName],
          [t('receipt.call'), told(receipt.callTitle)],
          [t('receipt.track'), told(receipt.trackTitle)],
          [t('receipt.at'), dateTime(receipt.submittedAt, locale)],
          [t('receipt.hash'), <code key="hash">{receipt.contentHash}</code>],
          [t('receipt.key'), receipt.keyId],
        ]}
      />
    </section>
  )
}
