import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ownPledgesQuery, type Pledge } from '../../api/experts.ts'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { dateTime } from '../../parts/when.ts'

/** What one is asked to promise for a call: the words, and signing them; afterwards, when one did. */
export function PledgesToSign({ call, onSigned }: { call: string; onSigned?: () => unknown }): ReactNode {
  const pledges = useQuery(ownPledgesQuery(call))
  return (
    <Async query={pledges}>
      {({ items }) => (
        <>
          {items.map((p) => (
            <One key={p.part} call={call} pledge={p} onSigned={onSigned} />
          ))}
        </>
      )}
    </Async>
  )
}

function One({
  call,
  pledge,
  onSigned,
}: {
  call: string
  pledge: Pledge
  onSigned: (() => unknown) | undefined
}): ReactNode {
  const { t, say, locale } = useWords('experts')
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [read, setRead] = useState(false)
  const sign = useAction(async () => {
    await take(
      api.POST('/calls/{call}/pledges', {
        params: { path: { call } },
        body: { part: pledge.part, sha256: pledge.sha256[locale] },
      }),
    )
    message.success(t('pledge.thanks'))
    await queries.invalidateQueries({ queryKey: ['pledges', call] })
    await onSigned?.()
  })
  const words = say(pledge.text).split('\n')
  const id = `pledge-${pledge.part}`
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t(`pledge.${pledge.part}`)}</h2>
      {pledge.signed ? (
        <details>
          <summary>
            <span className="mark mark-met">
              <span aria-hidden="true">✓</span>
            </span>{' '}
            {t('pledge.signed', { name: pledge.signed.name, at: dateTime(pledge.signed.at, locale) })}
          </summary>
          <Words lines={words} />
        </details>
      ) : (
        <>
          <Words lines={words} />
          <p className="soft small">
            {t(pledge.setBy === 'association' ? 'pledge.kept' : 'pledge.keptGuide')}
          </p>
          <p>
            {t('pledge.signer')} <strong>{me.user.name}</strong>
          </p>
          <p>
            <Checkbox checked={read} onChange={(e) => setRead(e.target.checked)}>
              {t('pledge.read')}
            </Checkbox>
          </p>
          <ProblemNote error={sign.error} />
          <Button type="primary" disabled={!read} loading={sign.busy} onClick={() => void sign.run()}>
            {t('pledge.sign')}
          </Button>
        </>
      )}
    </section>
  )
}

const Words = ({ lines }: { lines: readonly string[] }): ReactNode => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
)
