import { Outlet, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { onTitle } from '../parts/page-title.ts'

/** Around every page: the skip link, and what a screen reader hears when the page changes. */
export function RootLayout(): ReactNode {
  const { t } = useWords('common')
  const [heard, setHeard] = useState('')
  useEffect(() => onTitle(setHeard), [])
  useFocusOnChange()
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="unseen" role="status" aria-live="polite">
        {heard}
      </div>
      <Outlet />
    </>
  )
}

/** After a change of page the keyboard starts at the content, not where the old page's link was. */
function useFocusOnChange(): void {
  const router = useRouter()
  const first = useRef(true)
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (first.current || !pathChanged) {
          first.current = false
          return
        }
        document.getElementById('main')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
