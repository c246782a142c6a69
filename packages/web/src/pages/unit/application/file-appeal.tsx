import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Appeals, appealsQuery } from '../../../api/appeals.ts'
import { fileUrl } from '../../../api/applications.ts'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { Countdown } from '../../../parts/countdown.tsx'
import { asRows } from '../../../parts/form/fields/rows-field.tsx'
import { FilesInput } from '../../../parts/form/files-input.tsx'
import type { KeptFile } from '../../../parts/form/form-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useKept } from '../../../parts/use-kept.ts'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { dateTime } from '../../../parts/when.ts'
import { useUploads } from './use-uploads.ts'

interface Props {
  readonly id: string
  readonly view: Appeals
}

interface Words {
  readonly reason: string
  readonly files: readonly KeptFile[]
}

/** The unit's way to appeal: until when, what happens then, and the reasons in its own words. */
export function FileAppeal({ id, view }: Props): ReactNode {
  const { t, locale } = useWords('appeals')
  const { until, terms } = view
  // One finding has one date: what was written against another one is not mixed with it.
  const kept = useKept(`appeal.${id}.${until}`, readWords)
  const [writing, setWriting] = useState(kept.restored)
  if (!until || !terms) return null
  return (
    <>
      <p>
        {t('file.what', { until: dateTime(until, locale), answerDays: terms.answerDays })}{' '}
        <Countdown to={until} />
      </p>
      {view.items[0]?.decision === 'withdrawn' && <p>{t('file.again')}</p>}
      <p className="soft small">
        {t(`file.setBy.${terms.setBy}`, { days: terms.workingDays })}{' '}
        {terms.clause && <ClauseChip clause={terms.clause} />}
      </p>
      {writing ? (
        <Reasons id={id} view={view} kept={kept} onDiscard={() => setWriting(false)} />
      ) : (
        <p className="actions">
          <Button onClick={() => setWriting(true)}>{t('file.start')}</Button>
        </p>
      )}
    </>
  )
}

function Reasons({
  id,
  view: { evidence, items },
  kept,
  onDiscard,
}: Props & { kept: ReturnType<typeof useKept<Words>>; onDiscard: () => void }): ReactNode {
  const { t } = useWords('appeals')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ reason: string }>()
  const [last] = items
  // Taken back to be put better: it begins with what was sent.
  const before: Words = last?.decision === 'withdrawn' ? last : { reason: '', files: [] }
  const now = kept.value ?? before
  const change = (to: (now: Words) => Partial<Words>) =>
    kept.change((value) => {
      const { reason, files } = value ?? before
      return { reason, files, ...to({ reason, files }) }
    })
  const uploads = useUploads(id, {
    edit: (_, value) =>
      change(({ files }) => ({
        files: asRows(typeof value === 'function' ? value(files) : value) as unknown as KeptFile[],
      })),
  })
  const coming = uploads.running.some((r) => r.problem === undefined)
  const send = useAction(async ({ reason }: { reason: string }) => {
    const params = { path: { id } }
    const body = { reason: reason.trim(), files: now.files.map((f) => f.file) }
    const made = await take(api.POST('/applications/{id}/appeals', { params, body }))
    kept.forget()
    queries.setQueryData(appealsQuery(id).queryKey, made)
    message.success(t('file.done'))
    await queries.invalidateQueries({ queryKey: ['appeals'] })
  })
  return (
    <Form
      form={form}
      layout="vertical"
      name="appeal"
      initialValues={{ reason: now.reason }}
      onValuesChange={(_, { reason }: { reason: string }) => change(() => ({ reason }))}
      onFinish={(v) => void send.run(v)}
    >
      {kept.restored && kept.value && (
        <p className="note" role="status">
          {t('kept.restored')}{' '}
          <Button
            size="small"
            onClick={() => {
              kept.forget()
              onDiscard()
            }}
          >
            {t('kept.discard')}
          </Button>
        </p>
      )}
      <Form.Item
        name="reason"
        label={t('file.reason')}
        extra={t('file.help')}
        rules={[{ required: true, whitespace: true, min: 10, message: t('file.need') }]}
      >
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 4, maxRows: 16 }} />
      </Form.Item>
      <Form.Item label={t('file.evidence')} htmlFor="appeal-files" extra={t('file.evidenceHelp')}>
        <FilesInput
          id="appeal-files"
          title={t('file.evidence')}
          path={evidence.slot}
          accept={evidence.accept}
          minFiles={0}
          maxFiles={evidence.most}
          files={now.files}
          uploads={uploads}
          fileUrl={fileUrl}
          onChange={(files) => change(() => ({ files }))}
        />
      </Form.Item>
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={send.busy} disabled={coming}>
          {t('file.send')}
        </Button>
        {coming && <span className="soft">{t('file.coming')}</span>}
      </p>
      <ProblemNote error={send.error} />
    </Form>
  )
}

function readWords(kept: unknown): Words | undefined {
  const w = kept as Words | null
  const whole =
    typeof w?.reason === 'string' &&
    Array.isArray(w.files) &&
    w.files.every((f) => typeof f?.file === 'string' && typeof f.name === 'string')
  return whole ? { reason: w.reason, files: w.files } : undefined
}
