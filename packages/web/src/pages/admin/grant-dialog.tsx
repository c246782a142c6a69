import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Modal, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../api/client.ts'
import { callQuery, callsQuery } from '../../api/queries.ts'
import type { Duty, StaffRole } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { trackOptions } from '../../parts/track-options.ts'
import { useAction } from '../../parts/use-action.ts'

interface Values {
  readonly email: string
  readonly name?: string
  readonly role: StaffRole
  readonly duties?: readonly Duty[]
  readonly callId?: string
  readonly tracks?: readonly string[]
}

const ROLES: readonly StaffRole[] = ['officer', 'approver', 'supervisor', 'admin']
const DUTIES: readonly Duty[] = ['screening', 'review', 'finance', 'lead']

/** Granting a role, to somebody with an account or by mail to somebody without. */
export function GrantDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { t, say } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const role = Form.useWatch('role', form)
  const callId = Form.useWatch('callId', form)
  const { data: calls } = useQuery(callsQuery)
  const { data: view } = useQuery({ ...callQuery(callId ?? '', 'draft'), enabled: Boolean(callId) })
  const grant = useAction(async (v: Values) => {
    const officer = v.role === 'officer'
    const tracks = officer && v.callId && v.tracks && v.tracks.length > 0 ? v.tracks : null
    const name = v.name?.trim()
    await take(
      api.POST('/staff', {
        body: {
          email: v.email.trim(),
          ...(name && { name }),
          role: v.role,
          duties: officer ? (v.duties ?? []) : [],
          callId: v.callId ?? null,
          tracks,
        },
      }),
    )
    message.success(t('grant.done', { email: v.email }))
    form.resetFields()
    onClose()
    await queries.invalidateQueries({ queryKey: ['staff'] })
  })
  useEffect(() => showIssues(form, grant.error, say), [form, grant.error, say])
  const need = { required: true, message: t('need') }
  return (
    <Modal
      open={open}
      forceRender
      title={t('staff.grant')}
      okText={t('grant.go')}
      confirmLoading={grant.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form name="grant" form={form} layout="vertical" onFinish={(v: Values) => void grant.run(v)}>
        <Form.Item
          name="email"
          label={t('grant.email')}
          extra={t('grant.emailHelp')}
          rules={[{ ...need, type: 'email', message: t('unit:form.email') }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('grant.name')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('staff.role')} rules={[need]} extra={role && t(`grant.what.${role}`)}>
          <Select options={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))} />
        </Form.Item>
        {role !== 'admin' && (
          <Form.Item name="callId" label={t('grant.call')}>
            <Select
              allowClear
              placeholder={t('staff.allCalls')}
              options={(calls?.items ?? []).map((c) => ({ value: c.id, label: say(c.shortTitle) }))}
            />
          </Form.Item>
        )}
        {role === 'officer' && (
          <>
            <Form.Item name="duties" label={t('grant.duties')} rules={[need]}>
              <Checkbox.Group options={DUTIES.map((d) => ({ value: d, label: t(`duty.${d}`) }))} />
            </Form.Item>
            {view && (
              <Form.Item name="tracks" label={t('grant.tracks')}>
                <Select
                  mode="multiple"
                  allowClear
                  placeholder={t('staff.allTracks')}
                  options={trackOptions(view.call.tracks, say)}
                />
              </Form.Item>
            )}
          </>
        )}
        <ProblemNote error={grant.error} />
      </Form>
    </Modal>
  )
}
