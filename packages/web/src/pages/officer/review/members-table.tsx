import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Member } from '../../../api/reviews.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly call: string
  readonly items: readonly Member[]
  readonly mayChange: boolean
  readonly onEnd: (member: Member) => void
  readonly onReplace: (member: Member) => void
}

/** Who was asked, how they came to be, what they answered, and what of it needs doing. */
export function MembersTable({ call, items, mayChange, onEnd, onReplace }: Props): ReactNode {
  const { t, locale } = useWords('reviews')
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('member.expert')}</th>
          <th scope="col">{t('track')}</th>
          <th scope="col">{t('member.how')}</th>
          <th scope="col">{t('member.answer')}</th>
          <th scope="col" className="num">
            {t('member.bars')}
          </th>
          <th scope="col" className="num">
            {t('member.load')}
          </th>
          {mayChange && <th scope="col">{t('member.action')}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((m) => (
          <tr key={`${m.track} ${m.expert.id}`} className={m.ended ? 'soft' : undefined}>
            <th scope="row">
              <Link to="/experts/$id" params={{ id: m.expert.id }}>
                {m.expert.name}
              </Link>
              <span className="soft small block">
                {m.expert.unit} · {m.expert.title}
              </span>
            </th>
            <td data-label={t('track')}>{m.track}</td>
            <td data-label={t('member.how')}>
              <div>
                {m.draw ? (
                  <Link to="/calls/$call/draws/$draw" params={{ call, draw: m.draw.id }}>
                    {t('member.drawn', { purpose: m.draw.purpose })}
                  </Link>
                ) : (
                  t('member.named', { reason: m.reason ?? '' })
                )}
                <span className="soft small block">{dateTime(m.invitedAt, locale)}</span>
              </div>
            </td>
            <td data-label={t('member.answer')}>
              <div>
                <Answer member={m} />
                {m.answer === 'accepted' && m.workload !== null && (
                  <span className="soft small block">{t('member.workload', { n: m.workload })}</span>
                )}
                {m.answer !== 'declined' && !m.ended && (
                  <span className={`small block ${m.pledged ? 'soft' : 'mark-undecided'}`}>
                    {m.pledged ? t('member.pledged') : `? ${t('member.unpledged')}`}
                  </span>
                )}
              </div>
            </td>
            <td className="num" data-label={t('member.bars')}>
              {m.bars === 0 ? (
                0
              ) : (
                <Link to="/calls/$call/conflicts" params={{ call }} search={{ expert: m.expert.id }}>
                  {m.bars}
                </Link>
              )}
            </td>
            <td className="num" data-label={t('member.load')}>
              {m.load}
            </td>
            {mayChange && (
              <td data-label={t('member.action')}>
                <span>
                  {m.replaceable && (
                    <Button size="small" onClick={() => onReplace(m)}>
                      {t('replace.do')}
                    </Button>
                  )}
                  {!m.ended && m.answer !== 'declined' && (
                    <Button size="small" onClick={() => onEnd(m)}>
                      {t('end.do')}
                    </Button>
                  )}
                  {!m.replaceable && (m.ended !== null || m.answer === 'declined') && '–'}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Answer({ member: m }: { member: Member }): ReactNode {
  const { t } = useWords('reviews')
  if (m.ended)
    return (
      <span className="mark-notMet">✗ {t('answers.ended', { reason: m.ended.reason, by: m.ended.by })}</span>
    )
  if (m.answer === null) return <span className="mark-undecided">? {t('answers.waiting')}</span>
  return m.answer === 'accepted' ? (
    <span className="mark-met">✓ {t('answers.accepted')}</span>
  ) : (
    <span className="mark-notMet">✗ {t('answers.because', { reason: m.declineReason ?? '' })}</span>
  )
}
