import { type ThemeConfig, theme } from 'antd'

/** Ant Design in the same look: its colours are ours, by name, so light and dark stay in tokens.css. */
export function antdTheme(mode: 'light' | 'dark'): ThemeConfig {
  const token = readTokens()
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: mode === 'dark' ? '#388f6e' : token('accent'),
      colorLink: token('accent'),
      colorError: token('bad'),
      colorWarning: token('open'),
      colorSuccess: token('accent'),
      colorInfo: token('accent'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextDescription: token('ink-soft'),
      colorTextPlaceholder: token('ink-soft'),
      colorBgLayout: token('paper'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('raised'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line'),
      borderRadius: 8,
      fontFamily: 'var(--font)',
      fontSize: 15,
      lineHeight: 1.7,
      controlHeight: 36,
      // Where base.css takes the transitions away, nothing may wait for the end of one.
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Menu: { itemBg: 'transparent', horizontalItemSelectedColor: token('accent') },
      // The primary colour is for white on it; as text on dark paper it is too dim.
      Tabs: { itemSelectedColor: token('accent'), itemActiveColor: token('accent') },
      Table: { headerBg: token('paper'), cellPaddingBlock: 10 },
      Card: { headerFontSize: 16 },
    },
  }
}

function readTokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (name) => style.getPropertyValue(`--${name}`).trim()
}
