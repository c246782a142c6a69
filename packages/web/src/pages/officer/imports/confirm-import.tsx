import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, ifMatch, take } from '../../../api/client.ts'
import { type ImportRun, importQuery } from '../../../api/imports.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** The last step: exactly what will happen, to whom mail goes, and that it cannot be undone in one go. */
export function ConfirmImport({ run }: { run: ImportRun }): ReactNode {
  const { t } = useWords('imports')
  const queries = useQueryClient()
  const [skipWrong, setSkipWrong] = useState(false)
  const confirm = useAction(async () => {
    await take(
      api.POST('/imports/{id}/confirm', {
        params: { path: { id: run.id } },
        headers: ifMatch(run.version),
        body: { skipWrong },
      }),
    ).finally(() => queries.invalidateQueries({ queryKey: importQuery(run.id).queryKey }))
  })
  const counts = run.counts!
  const doing = counts.create + counts.change
  if (doing === 0)
    return (
      <p role="status" className={`note ${counts.error > 0 ? 'note-bad' : 'note-good'}`}>
        {counts.error > 0 ? t('allWrong') : t('nothing')}
      </p>
    )
  return (
    <section className="card">
      <h2>{t('confirm')}</h2>
      <p>{t('will', { create: counts.create, change: counts.change, same: counts.same })}</p>
      {run.kind === 'members' && <p>{t('mails', { n: doing })}</p>}
      <p className="soft">{t('kept')}</p>
      {counts.error > 0 && (
        <p>
          <Checkbox checked={skipWrong} onChange={(e) => setSkipWrong(e.target.checked)}>
            {t('skip', { n: counts.error })}
          </Checkbox>
        </p>
      )}
      <ProblemNote error={confirm.error} />
      <p className="actions">
        <Button
          type="primary"
          disabled={counts.error > 0 && !skipWrong}
          loading={confirm.busy}
          onClick={() => void confirm.run()}
        >
          {t('go', { n: doing })}
        </Button>
      </p>
    </section>
  )
}
