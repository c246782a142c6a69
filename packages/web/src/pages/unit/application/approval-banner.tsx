import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Team } from '../../../api/team.ts'
import { useWords } from '../../../i18n/index.ts'
import { Banner } from '../../../parts/banner.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly team: Team
  readonly onAsk: () => void
  readonly onApprove: () => void
  readonly onSendBack: () => void
  readonly takeBack: () => Promise<unknown>
}

/** How the unit's own approval stands, and the next step of who looks. Nothing while nobody has begun with it. */
export function ApprovalBanner({ team, ...p }: Props): ReactNode {
  const { t, locale } = useWords('form')
  const back = useAction(p.takeBack)
  const last = team.approvals[0]
  if (!last || last.step === 'taken-back') return null
  const at = dateTime(last.at, locale)
  const who = { by: last.by, at, whom: last.onBehalfOf ?? '' }
  const takeBack = (
    <Button size="small" loading={back.busy} onClick={() => void back.run()}>
      {t('team.takeBack')}
    </Button>
  )
  const manager = (
    <>
      <Button size="small" type="primary" onClick={p.onApprove}>
        {t('team.approve')}
      </Button>{' '}
      <Button size="small" onClick={p.onSendBack}>
        {t('team.sendBack')}
      </Button>
    </>
  )
  const ask = (
    <Button size="small" onClick={p.onAsk}>
      {t('team.ask')}
    </Button>
  )
  const note = last.note && <p className="za-note-text">{last.note}</p>
  switch (last.step) {
    case 'asked':
      return (
        <Banner tone="open" heading={t('team.asked', who)}>
          {note}
          {!last.current && <p>{t('team.askedStale')}</p>}
          <p>{team.manages ? manager : takeBack}</p>
          <ProblemNote error={back.error} />
        </Banner>
      )
    case 'approved':
      return last.current ? (
        <Banner tone="good" heading={t(last.onBehalfOf ? 'team.approvedFor' : 'team.approved', who)}>
          {note}
          <p>{t('team.approvedNext')}</p>
          {team.manages && <p>{takeBack}</p>}
          <ProblemNote error={back.error} />
        </Banner>
      ) : (
        <Banner tone="open" heading={t('team.stale')}>
          <p>{team.manages ? manager : ask}</p>
        </Banner>
      )
    case 'sent-back':
      return (
        <Banner tone="open" heading={t('team.sentBack', who)}>
          {note}
          {!team.manages && <p>{ask}</p>}
        </Banner>
      )
  }
}
