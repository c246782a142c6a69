import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { PaperScan } from '../../../api/paper.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

/** What a person does with a scan: says whose it is where no code told, or refuses it with a reason. */
export function ByHand({ call, scan }: { call: string; scan: PaperScan }): ReactNode {
  const { t } = useWords('paper')
  const queries = useQueryClient()
  const open = scan.state === 'unmatched' || scan.state === 'wrong'
  const [doing, setDoing] = useState<'match' | 'refuse' | undefined>(open ? 'match' : undefined)
  const act = useAction(async (words: string) => {
    const params = { path: { call, scan: scan.id } }
    const { state } = scan
    if (state !== 'matched' && state !== 'unmatched' && state !== 'wrong') return
    await (doing === 'refuse'
      ? take(
          api.POST('/calls/{call}/paper/scans/{scan}/dismiss', {
            params,
            body: { state, reason: words.trim() },
          }),
        )
      : take(api.POST('/calls/{call}/paper/scans/{scan}/match', { params, body: { code: words.trim() } })))
    await queries.invalidateQueries({ queryKey: ['paper'] })
  })
  if (!open && scan.state !== 'matched') return null
  if (doing === undefined)
    return (
      <p>
        <Button
          size="small"
          aria-label={`${t('scans.refuse')} ${scan.name}`}
          onClick={() => setDoing('refuse')}
        >
          {t('scans.refuse')}
        </Button>
      </p>
    )
  const refuses = doing === 'refuse'
  return (
    <Form
      layout="vertical"
      name={`scan-${scan.id}`}
      key={doing}
      className="paper-by-hand"
      onFinish={({ words }: { words: string }) => void act.run(words)}
    >
      <Form.Item
        name="words"
        label={t(refuses ? 'scans.why' : 'scans.number')}
        extra={refuses && scan.applicationId ? t('scans.told') : undefined}
        rules={[{ required: true, whitespace: true, min: 2, message: t('scans.need') }]}
      >
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <p className="actions">
        <Button type="primary" danger={refuses} htmlType="submit" loading={act.busy}>
          {t(refuses ? 'scans.dismiss' : 'scans.match')}
        </Button>
        <Button type="link" onClick={() => setDoing(!refuses ? 'refuse' : open ? 'match' : undefined)}>
          {t(!refuses ? 'scans.notOurs' : open ? 'scans.rather' : 'scans.keep')}
        </Button>
      </p>
      <ProblemNote error={act.error} />
    </Form>
  )
}
