import { UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { signOut } from '../api/session.ts'
import type { Me } from '../api/types.ts'
import { chooseLanguage, useWords } from '../i18n/index.ts'
import { chooseMode, shownMode } from '../theme/mode.ts'

/** The person's name, and what belongs to it: account, language, light or dark, signing out. */
export function AccountMenu({ me }: { me: Me }): ReactNode {
  const { t, say, locale } = useWords('common')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const otherMode = shownMode() === 'dark' ? 'light' : 'dark'
  const leave = async () => {
    try {
      await signOut()
    } catch (problem) {
      message.error(problem instanceof ApiProblem ? say(problem.title) : t('error.title'))
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: me.user.email },
          { key: 'account', label: t('nav.account'), onClick: () => void navigate({ to: '/account' }) },
          {
            key: 'mail',
            label: t('nav.mailSettings'),
            onClick: () => void navigate({ to: '/account/mail' }),
          },
          {
            key: 'expert',
            label: t('nav.expert'),
            onClick: () => void navigate({ to: '/expert/profile' }),
          },
          {
            key: 'language',
            label: locale === 'zh' ? 'English' : '中文',
            onClick: () => void chooseLanguage(locale === 'zh' ? 'en' : 'zh'),
          },
          { key: 'mode', label: t(`mode.${otherMode}`), onClick: () => chooseMode(otherMode) },
          { type: 'divider' },
          { key: 'out', label: t('nav.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('nav.account')}: ${me.user.name}`}>
        <span className="app-name">{me.user.name}</span>
      </Button>
    </Dropdown>
  )
}
