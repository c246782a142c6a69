import { commitment } from '@zhinan/review'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Draw } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useKept } from '../../../parts/use-kept.ts'
import { saveText } from './save-text.ts'

interface Props {
  readonly draw: Draw
  readonly who: 'officer' | 'supervisor'
  readonly onDone: () => Promise<unknown>
}

/** A secret is made and kept here, on this person's device: the server is told its hash alone. */
export function CommitBox({ draw: d, who, onDone }: Props): ReactNode {
  const { t } = useWords('draws')
  const kept = useKept(secretPlace(d.id), readSecret)
  const [fresh] = useState(makeSecret)
  const [saved, setSaved] = useState(false)
  const secret = kept.value ?? fresh
  const commit = useAction(async () => {
    kept.change(() => secret)
    const path = { call: d.callId, draw: d.id }
    const body = { commitment: commitment(who, d.record.frameHash, secret) }
    await take(api.POST('/calls/{call}/draws/{draw}/commitment', { params: { path }, body }))
    await onDone()
  })
  const save = () => {
    const text = t('commit.file', { purpose: d.purpose, secret, hash: d.record.frameHash })
    saveText(`zhinan-draw-${d.id.slice(-6)}-${who}.txt`, text)
    setSaved(true)
  }
  return (
    <section className="card draw-part" aria-labelledby="commit">
      <h2 id="commit">{t(`commit.title.${who}`)}</h2>
      <p>{t('commit.what')}</p>
      <p>
        <code className="secret">{secret}</code>
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={save}>
          {t('commit.save')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!saved || commit.busy}
          onClick={() => void commit.run()}
        >
          {t('commit.do')}
        </button>
      </p>
      {!saved && <p className="soft small">{t('commit.saveFirst')}</p>}
      <ProblemNote error={commit.error} />
    </section>
  )
}

/** Where a person's secret of a draw is kept. */
export const secretPlace = (draw: string): string => `draw-secret.${draw}`
export const readSecret = (kept: unknown): string | undefined => (typeof kept === 'string' ? kept : undefined)

/** 256 bits of the browser's own randomness, in hexadecimal. */
function makeSecret(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((b) => b.toString(16).padStart(2, '0')).join('')
}
