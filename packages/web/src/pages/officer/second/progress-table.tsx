import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SecondBoard } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly title: string
  readonly first: string
  readonly rows: SecondBoard['byOfficer']
  readonly linkOf: (id: string) => { call: string; search: { track?: string; officer?: string } }
}

const COLUMNS = ['drawn', 'looked', 'equal', 'different', 'unsettled', 'overdue'] as const

/** How far the looks are, a row each; the name leads to them. */
export function ProgressTable({ title, first, rows, linkOf }: Props): ReactNode {
  const { t } = useWords('second')
  if (rows.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <table className="table stack">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {COLUMNS.map((c) => (
              <th key={c} scope="col" className="zf-right">
                {t(`count.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => {
            const { call, search } = linkOf(r.id)
            return (
              <tr key={r.id}>
                <th scope="row">
                  <Link to="/calls/$call/second-looks" params={{ call }} search={search}>
                    {r.name}
                  </Link>
                </th>
                {COLUMNS.map((c) => (
                  <td key={c} className="zf-right zf-figures" data-label={t(`count.${c}`)}>
                    {r[c]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
