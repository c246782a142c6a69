import type { Call } from '@zhinan/call'
import type { CountsSheet } from '@zhinan/documents'
import type { Overview } from './schemas.ts'

const WORDS = {
  zh: {
    tracks: '按类别',
    days: '按日期',
    regions: '按地区',
    track: '类别',
    title: '名称',
    quota: '名额',
    day: '日期',
    region: '地区',
    n: '份数',
    total: '合计',
    states: {
      draft: '草稿',
      submitted: '已提交',
      returned: '退回修改',
      eligible: '合格',
      ineligible: '不合格',
      withdrawn: '已撤回',
    },
  },
  en: {
    tracks: 'By track',
    days: 'By day',
    regions: 'By region',
    track: 'Track',
    title: 'Title',
    quota: 'Quota',
    day: 'Day',
    region: 'Region',
    n: 'Applications',
    total: 'Total',
    states: {
      draft: 'Draft',
      submitted: 'Submitted',
      returned: 'Returned',
      eligible: 'Eligible',
      ineligible: 'Ineligible',
      withdrawn: 'Withdrawn',
    },
  },
} as const

/** The sheets of a season's numbers, in the reader's language. */
export function sheetsOf(call: Call, o: Overview, lang: 'zh' | 'en'): CountsSheet[] {
  const w = WORDS[lang]
  const states = Object.keys(w.states) as (keyof typeof w.states)[]
  const quota = o.tracks.reduce((sum, t) => sum + t.quota, 0)
  const region = (id: string) => call.vocabulary.regions.find((r) => r.id === id)?.title[lang] ?? id
  return [
    {
      name: w.tracks,
      head: [w.track, w.title, w.quota, ...states.map((s) => w.states[s])],
      rows: [
        ...o.tracks.map((t) => [
          t.track,
          call.tracks.find((x) => x.id === t.track)!.title[lang],
          t.quota,
          ...states.map((s) => t[s]),
        ]),
        [w.total, '', quota, ...states.map((s) => o.total[s])],
      ],
    },
    { name: w.days, head: [w.day, w.n], rows: o.days.map((d) => [d.day, d.n]) },
    { name: w.regions, head: [w.region, w.n], rows: o.regions.map((r) => [region(r.region), r.n]) },
  ]
}
