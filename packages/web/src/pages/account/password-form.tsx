import { App, Button, Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

interface Values {
  readonly currentPassword: string
  readonly newPassword: string
  readonly revokeOtherSessions: boolean
}

/** A new password, with the present one. */
export function PasswordForm(): ReactNode {
  const { t } = useWords('account')
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const change = useAction(async (body: Values) => {
    await take(api.POST('/auth/change-password', { body }))
    form.resetFields()
    message.success(t('account.changed'))
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ revokeOtherSessions: true }}
      onFinish={(v: Values) => void change.run(v)}
    >
      <Form.Item
        name="currentPassword"
        label={t('account.current')}
        rules={[{ required: true, message: t('account.current') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('newPassword')}
        extra={t('passwordHelp')}
        rules={[{ required: true, min: 10, max: 128, message: t('passwordHelp') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="revokeOtherSessions" valuePropName="checked">
        <Checkbox>{t('account.others')}</Checkbox>
      </Form.Item>
      <ProblemNote error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {t('account.change')}
      </Button>
    </Form>
  )
}
