import { useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../../api/client.ts'
import { KINDS, type SanctionKind } from '../../../api/sanctions.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { showIssues } from '../../../parts/form-problem.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { trackOptions } from '../../../parts/track-options.ts'
import { useAction } from '../../../parts/use-action.ts'
import { UnitPicker } from './unit-picker.tsx'

interface Values {
  readonly unitId: string
  readonly kind: SanctionKind
  readonly documentTitle: string
  readonly documentNumber?: string
  readonly grounds: string
  readonly from: Dayjs
  readonly until?: Dayjs | null
  readonly track?: string
}

/** Entering a sanction; it says beforehand that it holds only once another person has confirmed it. */
export function EnterForm({ call, onClose }: { call: Call; onClose: () => void }): ReactNode {
  const { t, say } = useWords('sanctions')
  const { t: staff } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const enter = useAction(async (v: Values) => {
    const iso = (d: Dayjs) => d.format('YYYY-MM-DD')
    await take(
      api.POST('/sanctions', {
        body: {
          unitId: v.unitId,
          kind: v.kind,
          documentTitle: v.documentTitle.trim(),
          documentNumber: v.documentNumber?.trim() || null,
          grounds: v.grounds.trim(),
          from: iso(v.from),
          until: v.until ? iso(v.until) : null,
          callId: v.track ? call.id : null,
          track: v.track ?? null,
        },
      }),
    )
    message.success(staff('deadline.proposed'))
    onClose()
    await queries.invalidateQueries({ queryKey: ['sanctions'] })
  })
  useEffect(() => showIssues(form, enter.error, say), [form, enter.error, say])
  const need = { required: true, message: staff('need') }
  const words = { ...need, whitespace: true }
  return (
    <Modal
      open
      width={640}
      title={t('enter')}
      okText={staff('deadline.propose')}
      confirmLoading={enter.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form name="sanction" form={form} layout="vertical" onFinish={(v: Values) => void enter.run(v)}>
        <Form.Item name="unitId" label={t('unit')} rules={[need]}>
          <UnitPicker />
        </Form.Item>
        <Form.Item name="kind" label={t('kindOf')} rules={[need]}>
          <Select options={KINDS.map((k) => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="documentTitle" label={t('document')} extra={t('documentHelp')} rules={[words]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('number')}>
          <Input maxLength={60} autoComplete="off" placeholder="豫科协〔2026〕8号" />
        </Form.Item>
        <Form.Item name="grounds" label={t('grounds')} extra={t('groundsHelp')} rules={[words]}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <div className="row-form">
          <Form.Item name="from" label={t('from')} rules={[need]}>
            <DatePicker />
          </Form.Item>
          <Form.Item
            name="until"
            label={t('until')}
            extra={t('untilHelp')}
            dependencies={['from']}
            rules={[
              {
                validator: async (_, value?: Dayjs | null) => {
                  const from: Dayjs | undefined = form.getFieldValue('from')
                  if (value && from && value.isBefore(from, 'day')) throw new Error(t('untilEarly'))
                },
              },
            ]}
          >
            <DatePicker />
          </Form.Item>
        </div>
        <Form.Item name="track" label={t('track')} extra={t('trackHelp')}>
          <Select allowClear popupMatchSelectWidth={false} options={trackOptions(call.tracks, say)} />
        </Form.Item>
        <p className="soft">{t('thenWhat')}</p>
        <ProblemNote error={enter.error} />
      </Form>
    </Modal>
  )
}
