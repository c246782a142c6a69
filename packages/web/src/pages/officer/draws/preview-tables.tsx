import { Link } from '@tanstack/react-router'
import { disciplineTitle } from '@zhinan/call/disciplines'
import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { DrawPreview } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'
import { date } from '../../../parts/when.ts'

interface Props {
  readonly call: string
  readonly preview: DrawPreview
  /** Reasons by expert. */
  readonly leftOut: Readonly<Record<string, string>>
  readonly onLeaveOut: (to: Readonly<Record<string, string>>) => void
}

/** Who could be drawn, stratum by stratum; somebody can be left out with a reason. */
export function PreviewTables({ call, preview: p, leftOut, onLeaveOut }: Props): ReactNode {
  const { t, say } = useWords('draws')
  const leave = (expert: string, out: boolean) => {
    const { [expert]: _, ...others } = leftOut
    onLeaveOut(out ? { ...leftOut, [expert]: '' } : others)
  }
  return (
    <section className="draw-part" aria-live="polite">
      <h2>{t('preview.title')}</h2>
      {p.elsewhere > 0 && <p className="soft">{t('preview.elsewhere', { n: p.elsewhere })}</p>}
      {p.strata.map((s, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strata have no other identity
        <div key={n}>
          <h3>{t('list.stratum', { title: say(s.title), n: s.candidates.length, draw: s.draw })}</h3>
          {p.short.includes(n) && <p className="note note-bad">{t('preview.short')}</p>}
          {s.candidates.length > 0 && (
            <table className="table stack">
              <thead>
                <tr>
                  <th scope="col">{t('result.person')}</th>
                  <th scope="col">{t('result.unit')}</th>
                  <th scope="col">{t('list.discipline')}</th>
                  <th scope="col" className="num">
                    {t('preview.bars')}
                  </th>
                  <th scope="col">{t('preview.free')}</th>
                  <th scope="col">{t('preview.leaveOut')}</th>
                </tr>
              </thead>
              <tbody>
                {s.candidates.map((c) => (
                  <tr key={c.expert}>
                    <th scope="row">{c.name}</th>
                    <td data-label={t('result.unit')}>{c.unit}</td>
                    <td data-label={t('list.discipline')}>
                      {c.disciplines.map((d) => say(disciplineTitle(d) ?? { zh: d, en: d })).join(' · ')}
                    </td>
                    <td className="num" data-label={t('preview.bars')}>
                      {c.bars === 0 ? (
                        '–'
                      ) : (
                        <Link
                          to="/calls/$call/conflicts"
                          params={{ call }}
                          search={{ expert: c.expert }}
                          target="_blank"
                        >
                          {t('preview.barsN', { n: c.bars })}
                        </Link>
                      )}
                    </td>
                    <td data-label={t('preview.free')}>
                      <Free candidate={c} />
                    </td>
                    <td data-label={t('preview.leaveOut')}>
                      <div>
                        <Checkbox
                          checked={c.expert in leftOut}
                          aria-label={t('preview.leaveOutWho', { name: c.name })}
                          onChange={(e) => leave(c.expert, e.target.checked)}
                        />
                        {c.expert in leftOut && (
                          <Input
                            size="small"
                            aria-label={t('preview.whyWho', { name: c.name })}
                            placeholder={t('reason')}
                            maxLength={500}
                            value={leftOut[c.expert]}
                            onChange={(e) => onLeaveOut({ ...leftOut, [c.expert]: e.target.value })}
                          />
                        )}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </section>
  )
}

type Candidate = DrawPreview['strata'][number]['candidates'][number]

/** When the expert is away, and what they review already. */
function Free({ candidate: c }: { candidate: Candidate }): ReactNode {
  const { t, locale } = useWords('draws')
  if (c.away.length === 0 && c.load === 0 && c.limit === null) return '–'
  return (
    <div>
      {c.away.map((a) => (
        <span key={a.from} className="block mark-undecided">
          {t('preview.away', { from: date(a.from, locale), until: date(a.until, locale) })}
        </span>
      ))}
      {c.load > 0 && <span className="block">{t('preview.load', { n: c.load })}</span>}
      {c.limit !== null && <span className="block soft small">{t('preview.limit', { n: c.limit })}</span>}
    </div>
  )
}
