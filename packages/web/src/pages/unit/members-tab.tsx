import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { api, take } from '../../api/client.ts'
import { membersQuery } from '../../api/queries.ts'
import { useMe } from '../../api/session.ts'
import type { Invitation, Member, UnitRole } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { showIssues } from '../../parts/form-problem.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { date } from '../../parts/when.ts'

/** A unit's people, and invitations on their way. */
export function MembersTab({ id, manager }: { id: string; manager: boolean }): ReactNode {
  const { t } = useWords('unit')
  const query = useQuery(membersQuery(id))
  return (
    <Async query={query}>
      {({ members, invitations }) => (
        <>
          <Members id={id} manager={manager} members={members} />
          {invitations.length > 0 && <Invitations id={id} manager={manager} invitations={invitations} />}
          {manager ? <Invite id={id} /> : <p className="soft">{t('members.onlyManagers')}</p>}
        </>
      )}
    </Async>
  )
}

/** Reads the people again after a change. */
function useChange(id: string, work: (key: string, value?: UnitRole) => Promise<unknown>) {
  const queries = useQueryClient()
  return useAction(async (key: string, value?: UnitRole) => {
    await work(key, value)
    await queries.invalidateQueries({ queryKey: ['unit', id, 'members'] })
  })
}

function Members({
  id,
  manager,
  members,
}: {
  id: string
  manager: boolean
  members: readonly Member[]
}): ReactNode {
  const { t, locale } = useWords('unit')
  const { modal } = App.useApp()
  const me = useMe()
  const change = useChange(id, (user, role) =>
    take(api.PATCH('/units/{id}/members/{user}', { params: { path: { id, user } }, body: { role: role! } })),
  )
  const remove = useChange(id, (user) =>
    take(api.DELETE('/units/{id}/members/{user}', { params: { path: { id, user } } })),
  )
  const ask = (m: Member) =>
    modal.confirm({
      title: t(m.userId === me.user.id ? 'members.leaveTitle' : 'members.removeTitle', { name: m.name }),
      content: t('members.removeWhat'),
      okText: t(m.userId === me.user.id ? 'members.leave' : 'members.remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.run(m.userId),
    })
  return (
    <section>
      <h2>{t('members.title')}</h2>
      <ProblemNote error={change.error ?? remove.error} />
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('members.name')}</th>
            <th scope="col">{t('members.email')}</th>
            <th scope="col">{t('members.role')}</th>
            <th scope="col">{t('members.since')}</th>
            <th scope="col">
              <span className="unseen">{t('members.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((m) => (
            <tr key={m.userId}>
              <th scope="row">{m.name}</th>
              <td data-label={t('members.email')}>{m.email}</td>
              <td data-label={t('members.role')}>
                {manager ? (
                  <RoleSelect
                    label={`${t('members.role')}: ${m.name}`}
                    value={m.role}
                    onChange={(role) => void change.run(m.userId, role)}
                  />
                ) : (
                  t(`members.${m.role}`)
                )}
              </td>
              <td data-label={t('members.since')}>{date(m.joinedAt, locale)}</td>
              <td>
                {(manager || m.userId === me.user.id) && (
                  <Button danger type="text" onClick={() => void ask(m)}>
                    {t(m.userId === me.user.id ? 'members.leave' : 'members.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RoleSelect(props: {
  label: string
  value: UnitRole
  onChange: (role: UnitRole) => void
}): ReactNode {
  const { t } = useWords('unit')
  return (
    <Select
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      popupMatchSelectWidth={false}
      options={(['manager', 'member'] as const).map((r) => ({ value: r, label: t(`members.${r}`) }))}
    />
  )
}

function Invitations(props: { id: string; manager: boolean; invitations: readonly Invitation[] }): ReactNode {
  const { t, locale } = useWords('unit')
  const { id } = props
  const revoke = useChange(id, (invitation) =>
    take(api.DELETE('/units/{id}/invitations/{invitation}', { params: { path: { id, invitation } } })),
  )
  return (
    <section>
      <h2>{t('members.invited')}</h2>
      <ProblemNote error={revoke.error} />
      <ul className="rules">
        {props.invitations.map((i) => (
          <li key={i.id}>
            <span>{t(`members.${i.role}`)}</span>
            <span>
              {i.email}{' '}
              <span className="soft small">
                {t('members.until', { date: date(i.expiresAt, locale), by: i.invitedBy })}
              </span>
            </span>
            {props.manager && (
              <Button type="text" danger loading={revoke.busy} onClick={() => void revoke.run(i.id)}>
                {t('members.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Invite({ id }: { id: string }): ReactNode {
  const { t, say } = useWords('unit')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ email: string; role: UnitRole }>()
  const invite = useAction(async (body: { email: string; role: UnitRole }) => {
    await take(api.POST('/units/{id}/invitations', { params: { path: { id } }, body }))
    message.success(t('members.sent', { email: body.email }))
    form.resetFields()
    await queries.invalidateQueries({ queryKey: ['unit', id, 'members'] })
  })
  useEffect(() => showIssues(form, invite.error, say), [form, invite.error, say])
  return (
    <section>
      <h2>{t('members.invite')}</h2>
      <p className="soft">{t('members.inviteWhat')}</p>
      <Form
        form={form}
        layout="inline"
        initialValues={{ role: 'member' }}
        onFinish={(values) => void invite.run(values)}
      >
        <Form.Item
          name="email"
          label={t('members.email')}
          rules={[{ required: true, type: 'email', message: t('form.email') }]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('members.role')}>
          <Select
            popupMatchSelectWidth={false}
            options={(['member', 'manager'] as const).map((r) => ({ value: r, label: t(`members.${r}`) }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={invite.busy}>
          {t('members.send')}
        </Button>
      </Form>
      <ProblemNote error={invite.error} />
    </section>
  )
}
