import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { PlainField } from '../../parts/plain-form.tsx'

/** A new password, which can be looked at instead of typed twice. */
export function PasswordField({ name = 'password', error }: { name?: string; error: unknown }): ReactNode {
  const { t } = useWords('account')
  const [shown, setShown] = useState(false)
  return (
    <>
      <PlainField
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={128}
        label={t('newPassword')}
        help={t('passwordHelp')}
        error={error}
      />
      <p>
        <label className="choices">
          <span>
            <input type="checkbox" checked={shown} onChange={(e) => setShown(e.target.checked)} />{' '}
            {t('showPassword')}
          </span>
        </label>
      </p>
    </>
  )
}
