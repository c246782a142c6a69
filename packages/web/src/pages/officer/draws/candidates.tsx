import { disciplineTitle } from '@zhinan/call/disciplines'
import type { ReactNode } from 'react'
import type { Draw } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'

/** Who stands behind the numbers of the frozen list, and who was left out. */
export function Candidates({ draw: d }: { draw: Draw }): ReactNode {
  const { t, say } = useWords('draws')
  const { frame } = d.record
  if (d.people.length === 0) return <p className="soft">{t('list.hidden', { n: frame.candidates.length })}</p>
  return (
    <section className="draw-part">
      <h2>{t('list.title')}</h2>
      {frame.strata.map((s) => {
        const here = d.people.filter((p) => p.stratum === s.id)
        return (
          <details key={s.id}>
            <summary>{t('list.stratum', { title: say(s.title), n: here.length, draw: s.draw })}</summary>
            <div className="scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('list.number')}</th>
                    <th scope="col">{t('result.person')}</th>
                    <th scope="col">{t('result.unit')}</th>
                    <th scope="col">{t('list.discipline')}</th>
                  </tr>
                </thead>
                <tbody>
                  {here.map((p) => (
                    <tr key={p.candidate}>
                      <td>{p.candidate}</td>
                      <th scope="row">{p.name}</th>
                      <td>{p.unit}</td>
                      <td>
                        {p.disciplines.map((c) => say(disciplineTitle(c) ?? { zh: c, en: c })).join(' · ')}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        )
      })}
      {d.leftOutPeople.length > 0 && (
        <>
          <h3>{t('list.leftOut')}</h3>
          <ul>
            {d.leftOutPeople.map((p) => (
              <li key={`${p.name} ${p.unit}`}>
                {p.name} · {p.unit} <span className="soft">{p.reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
