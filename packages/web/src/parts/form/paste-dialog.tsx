import { formatMoney } from '@zhinan/call'
import { Button, Input, Modal } from 'antd'
import Papa from 'papaparse'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { type PasteColumn, readPaste } from './paste.ts'

interface Props {
  readonly title: string
  readonly columns: readonly PasteColumn[]
  /** Rows that stand there already, and how many there may be. */
  readonly present: number
  readonly max: number
  readonly onClose: () => void
  readonly onTake: (rows: Record<string, unknown>[], how: 'add' | 'replace') => void
}

/** Takes a table that was copied in a spreadsheet: shows what would become of it before anything is changed. */
export default function PasteDialog(p: Props): ReactNode {
  const { t, say, list } = useWords('form')
  const [text, setText] = useState('')
  const pasted = useMemo(() => {
    // Spreadsheets put tabs between cells, and quotes around those with line breaks.
    const { data } = Papa.parse<string[]>(text, {
      delimiter: text.includes('\t') ? '\t' : ',',
      skipEmptyLines: true,
    })
    return readPaste(p.columns, data)
  }, [text, p.columns])
  const { rows, issues, sums, unknown } = pasted
  const tooMany = (how: 'add' | 'replace') => rows.length + (how === 'add' ? p.present : 0) > p.max
  const take = (how: 'add' | 'replace') => (
    <Button
      key={how}
      type={how === 'add' ? 'primary' : 'default'}
      disabled={rows.length === 0 || tooMany(how)}
      onClick={() => p.onTake(rows, how)}
    >
      {how === 'add' ? t('paste.add', { n: rows.length }) : t('paste.replace', { n: p.present })}
    </Button>
  )
  const shown = (c: PasteColumn, value: unknown): string => {
    if (value === undefined) return ''
    if (c.type === 'money') return typeof value === 'number' ? say(formatMoney(value)) : ''
    const option = c.options?.find((o) => o.id === value)
    return option ? say(option.title) : String(value)
  }
  return (
    <Modal
      open
      width={860}
      title={p.title}
      onCancel={p.onClose}
      footer={[
        <Button key="cancel" onClick={p.onClose}>
          {t('submit.back')}
        </Button>,
        ...(p.present > 0 ? [take('replace')] : []),
        take('add'),
      ]}
    >
      <p className="zf-help">{t('paste.how', { columns: list(p.columns.map((c) => say(c.title))) })}</p>
      <Input.TextArea
        autoFocus
        aria-label={t('paste.here')}
        placeholder={t('paste.here')}
        rows={5}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      {text.trim() !== '' && rows.length === 0 && <p className="zf-note-wrong">{t('paste.nothing')}</p>}
      {unknown.length > 0 && <p className="zf-note-wrong">{t('paste.unknown', { what: list(unknown) })}</p>}
      {sums > 0 && <p className="zf-help">{t('paste.sums', { n: sums })}</p>}
      {tooMany('add') && <p className="zf-note-wrong">{t('paste.tooMany', { max: p.max })}</p>}
      {issues.length > 0 && (
        <ul className="zf-note-wrong" role="alert">
          {issues.slice(0, 20).map((i) => (
            <li key={`${i.row}${i.column.zh}`}>
              {t(`paste.issue.${i.code}`, { row: i.row, column: say(i.column), saw: i.saw })}
            </li>
          ))}
          {issues.length > 20 && <li>{t('paste.moreIssues', { n: issues.length - 20 })}</li>}
        </ul>
      )}
      {rows.length > 0 && (
        <div className="zf-paste-preview">
          <table className="zf-table">
            <thead>
              <tr>
                {p.columns.map((c) => (
                  <th key={c.key} scope="col">
                    {say(c.title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 100).map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pasted row has no name, its place is its identity
                <tr key={i}>
                  {p.columns.map((c) => (
                    <td key={c.key} data-label={say(c.title)}>
                      {shown(c, row[c.key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  )
}
