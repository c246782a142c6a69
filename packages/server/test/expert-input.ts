import type { z } from 'zod'
import type { expertInput } from '../src/features/experts/schemas.ts'

/** An expert as a form sends one; `more` sets fields. */
export const expertOf = (more: Partial<z.input<typeof expertInput>> = {}): z.input<typeof expertInput> => ({
  name: '陈明',
  unit: { name: '某某大学', creditCode: null },
  host: null,
  title: '教授',
  rank: 'senior',
  region: 'zhengzhou',
  languages: ['zh', 'en'],
  disciplines: ['52020', '110'],
  keywords: ['机器学习'],
  profile: '研究机器学习与数据挖掘。',
  absences: [],
  workload: 20,
  employers: [],
  relations: [],
  email: null,
  phone: '13800001234',
  ...more,
})
