import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Radio } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../api/client.ts'
import type { Me } from '../../api/types.ts'
import { chooseLanguage, useWords } from '../../i18n/index.ts'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'

interface Values {
  readonly name: string
  readonly phone?: string
  readonly locale: 'zh' | 'en'
}

/** Name, phone, and the language of pages and mail. */
export function ProfileForm({ me }: { me: Me }): ReactNode {
  const { t, say } = useWords('account')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const save = useAction(async ({ name, phone, locale }: Values) => {
    await take(api.PATCH('/me', { body: { name: name.trim(), phone: phone?.trim() || null, locale } }))
    await queries.invalidateQueries({ queryKey: ['me'] })
    await chooseLanguage(locale)
    message.success(t('account.saved'))
  })
  useEffect(() => showIssues(form, save.error, say), [form, save.error, say])
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ name: me.user.name, phone: me.user.phone ?? '', locale: me.user.locale }}
      onFinish={(v: Values) => void save.run(v)}
    >
      <p>
        <span className="soft">{t('email')}</span> {me.user.email}
        <span className="field-help">{t('account.emailFixed')}</span>
      </p>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('name') }]}
      >
        <Input maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item name="phone" label={t('phoneOptional')}>
        <Input type="tel" maxLength={30} autoComplete="tel" />
      </Form.Item>
      <Form.Item name="locale" label={t('account.language')} extra={t('account.languageHelp')}>
        <Radio.Group
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <ProblemNote error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.busy}>
        {t('account.save')}
      </Button>
    </Form>
  )
}
