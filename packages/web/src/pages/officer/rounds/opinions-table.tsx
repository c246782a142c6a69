import type { Call } from '@zhinan/call'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Opinion, RoundProgress } from '../../../api/rounds.ts'
import { useWords } from '../../../i18n/index.ts'

/** Whom an application is taken from. */
export interface Late {
  readonly assignment: string
  readonly name: string
  readonly number: string
}

interface Props {
  readonly round: RoundProgress
  readonly criteria: Call['tracks'][number]['criteria']
  readonly chosen: readonly string[]
  readonly onChoose?: ((to: readonly string[]) => void) | undefined
  readonly onOverdue?: ((of: Late) => void) | undefined
}

/** Applications with their opinions: the mean as given beside the score by the call's rule, and what stands out. */
export function OpinionsTable({ round: r, chosen, onChoose, ...more }: Props): ReactNode {
  const { t } = useWords('rounds')
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('application')}</th>
          <th scope="col" className="num">
            {t('valid')}
          </th>
          <th scope="col" className="num">
            {t('raw')}
          </th>
          <th scope="col" className="num">
            {t('score')}
          </th>
          <th scope="col">{t('opinions')}</th>
        </tr>
      </thead>
      <tbody>
        {r.applicationsList.map((a) => (
          <tr key={a.id}>
            <th scope="row">
              {a.number} {a.title}
              <span className="soft small block">{a.unit}</span>
              {a.disagreement && <span className="small block mark-undecided">? {t('disagreement')}</span>}
            </th>
            <td className="num" data-label={t('valid')}>
              <span className={a.valid < r.needs ? 'mark-notMet' : undefined}>
                {a.valid}/{r.needs}
              </span>
            </td>
            <td className="num" data-label={t('raw')}>
              {a.raw ?? '–'}
            </td>
            <td className="num" data-label={t('score')}>
              <div>
                {a.score ?? '–'}
                {a.error !== null && <span className="soft small block">± {a.error.toFixed(1)}</span>}
              </div>
            </td>
            <td data-label={t('opinions')}>
              <div>
                {a.opinions.map((o) => (
                  <One
                    key={o.assignment}
                    opinion={o}
                    number={a.number}
                    chosen={chosen.includes(o.assignment)}
                    onChoose={
                      onChoose &&
                      ((on) =>
                        onChoose(on ? [...chosen, o.assignment] : chosen.filter((x) => x !== o.assignment)))
                    }
                    {...more}
                  />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface OneProps extends Pick<Props, 'criteria' | 'onOverdue'> {
  readonly opinion: Opinion
  readonly number: string
  readonly chosen: boolean
  readonly onChoose?: ((on: boolean) => void) | undefined
}

function One({ opinion: o, number, criteria, chosen, onChoose, onOverdue }: OneProps): ReactNode {
  const { t, say } = useWords('rounds')
  const head = (
    <>
      {o.expert.name} <strong>{o.total ?? '–'}</strong>{' '}
      <span className={o.state === 'sent' ? 'mark-met small' : 'soft small'}>{t(`sheet.${o.state}`)}</span>
      {o.flags.map((f) => (
        <span key={f} className="small mark-undecided">
          {' '}
          ? {t(`flags.${f}`)}
        </span>
      ))}
      {o.sawOthers && <span className="soft small"> {t('return.saw')}</span>}
    </>
  )
  return (
    <div className="opinion">
      {onChoose && o.state === 'sent' && !o.sawOthers && (
        <Checkbox
          checked={chosen}
          aria-label={t('return.choose', { name: o.expert.name })}
          onChange={(e) => onChoose(e.target.checked)}
        />
      )}{' '}
      {o.marks.length === 0 ? (
        head
      ) : (
        <details>
          <summary>{head}</summary>
          <ul className="small">
            {o.marks.map((m) => (
              <li key={m.criterion}>
                {say(
                  criteria.find((c) => c.id === m.criterion)?.title ?? { zh: m.criterion, en: m.criterion },
                )}{' '}
                <strong>{m.score}</strong> {m.comment}
              </li>
            ))}
            {o.comment && <li>{o.comment}</li>}
          </ul>
        </details>
      )}
      {onOverdue && o.state !== 'sent' && (
        <Button
          size="small"
          type="link"
          onClick={() => onOverdue({ assignment: o.assignment, name: o.expert.name, number })}
        >
          {t('overdue.do')}
        </Button>
      )}
    </div>
  )
}
