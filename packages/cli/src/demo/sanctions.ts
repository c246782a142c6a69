import { DEMO_PASSWORD } from '@zhinan/server'
import { signedIn } from '../season/people.ts'

const DAY = 86_400_000
/** A calendar day so many days from now. */
const day = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)

interface Row {
  readonly id: string
  readonly unitId: string
}

/**
 * Fills the register of sanctions so that each state of an entry can be seen: one confirmed after its unit had submitted,
 * one that has ended, one lifted early, and two that wait for a second person.
 */
export async function playSanctions(base: string): Promise<void> {
  const officer = await signedIn(base, { email: 'officer@demo.zhinan', password: DEMO_PASSWORD })
  const other = await signedIn(base, { email: 'officer.c@demo.zhinan', password: DEMO_PASSWORD })
  const { items } = await officer.call<{ items: Row[] }>('GET', '/screening?state=submitted&limit=100')
  // The demonstration's own people are left alone: they are there to try things out with.
  const owners = new Set(
    (await officer.call<{ items: { id: string }[] }>('GET', '/units?limit=100')).items
      .slice(-3)
      .map((u) => u.id),
  )
  const units = [...new Set(items.map((a) => a.unitId))].filter((id) => !owners.has(id))
  const entries = [
    {
      kind: 'rectification-notice',
      documentTitle: '关于专项经费使用问题的整改通知',
      documentNumber: '豫科协函〔2026〕41号',
      grounds: '上年度项目经费超范围列支，责令六个月内整改',
      from: day(-20),
      until: day(160),
    },
    {
      kind: 'false-material',
      documentTitle: '关于申报材料造假的处理决定',
      documentNumber: '豫科协〔2023〕18号',
      grounds: '申报书所附合作协议系伪造',
      from: day(-1200),
      until: day(-105),
    },
    {
      kind: 'unfinished-project',
      documentTitle: '关于终止未按期结项项目的通知',
      documentNumber: '豫科协〔2025〕7号',
      grounds: '项目逾期一年未结项',
      from: day(-300),
      until: null,
    },
    {
      kind: 'penalised-project',
      documentTitle: '关于学术活动项目的处理意见',
      documentNumber: '豫科协〔2026〕12号',
      grounds: '活动规模与申报不符，限期不得申报',
      from: day(-10),
      until: day(355),
    },
    {
      kind: 'other',
      documentTitle: '社会团体行政处罚决定书',
      documentNumber: '豫民罚〔2026〕3号',
      grounds: '未按规定参加年度检查，受登记机关警告',
      from: day(-45),
      until: day(320),
    },
  ] as const
  const made: string[] = []
  for (const [n, entry] of entries.entries()) {
    const unitId = units[n % Math.max(1, units.length)]
    if (!unitId) return
    const body = { ...entry, unitId }
    made.push((await (n === 3 ? other : officer).call<{ id: string }>('POST', '/sanctions', { body })).id)
  }
  for (const id of made.slice(0, 3))
    await other.call('POST', `/sanctions/${id}/decision`, { body: { decision: 'confirmed' } })
  const reason = '项目已补办结项，验收合格'
  const { lift } = await officer.call<{ lift: { id: string } }>('POST', `/sanctions/${made[2]}/lifts`, {
    body: { reason },
  })
  await other.call('POST', `/sanctions/${made[2]}/lifts/${lift.id}/decision`, {
    body: { decision: 'confirmed' },
  })
}
