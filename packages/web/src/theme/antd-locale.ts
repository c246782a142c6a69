import type { ConfigProviderProps } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'

type AntdLocale = NonNullable<ConfigProviderProps['locale']>

// These files are ES modules in a package that does not say so: the bundler reads them right, the type checker as
// CommonJS, one `default` too deep.
const read = (file: unknown): AntdLocale => file as AntdLocale

/** The component library's own words. */
export const antdLocales = { zh: read(zhCN), en: read(enUS) } as const
