import type { ReactNode } from 'react'
import { chooseLanguage, useWords } from '../i18n/index.ts'

/** Changes the language; names the other one in that language. */
export function LanguageSwitch(): ReactNode {
  const { locale } = useWords('common')
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="quiet" lang={other} onClick={() => void chooseLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
