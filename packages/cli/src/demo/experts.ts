import { DEMO_PASSWORD } from '@zhinan/server'
import { creditCode, idNumber } from '../season/codes.ts'
import type { Client } from '../season/http.ts'
import { mobile, personName } from '../season/names.ts'
import { signedIn } from '../season/people.ts'
import { type Random, seededRandom } from '../season/random.ts'
import { signPledges } from './review.ts'

/** So many experts besides those with a sign-in. */
const COUNT = 57

/** What experts of the demonstration do: disciplines (the main one first), words for it. */
const FIELDS: readonly (readonly [codes: readonly string[], keywords: readonly string[], work: string])[] = [
  [['52020', '52060'], ['机器学习', '智能诊断'], '机器学习方法及其在设备诊断中的应用'],
  [['52040', '41320'], ['软件工程', '数据安全'], '软件质量保障与工业数据安全'],
  [['46025', '46050'], ['精密加工', '柔性产线'], '精密加工工艺与柔性制造系统'],
  [['46035', '46030'], ['数控机床', '超硬刀具'], '数控机床可靠性与超硬刀具'],
  [['43040', '45040'], ['铝合金', '轻量化'], '高强铝合金的成分设计与加工'],
  [['43045', '43055'], ['耐火材料', '陶瓷基复合材料'], '耐火材料的服役与长寿命设计'],
  [['43050', '15045'], ['功能高分子', '可降解塑料'], '功能高分子与可降解材料'],
  [['47040', '48040'], ['储能', '新型电力系统'], '储能并网与新型电力系统运行'],
  [['48070', '53041'], ['氢能', '燃料电池'], '制氢、储氢与燃料电池系统'],
  [['21030', '21020'], ['小麦育种', '栽培'], '小麦高产优质栽培与品种选育'],
  [['21040', '21045'], ['果蔬采后', '保鲜'], '园艺作物采后生理与保鲜'],
  [['23030', '18064'], ['动物疫病', '疫苗'], '畜禽疫病防控与疫苗'],
  [['55020', '55030'], ['速冻食品', '面制品'], '主食工业化与速冻食品品质'],
  [['57045', '57065'], ['黄河泥沙', '防洪'], '黄河下游泥沙与防洪调度'],
  [['57060', '17055'], ['水资源', '节水'], '流域水资源配置与节水'],
  [['32024', '32067'], ['肿瘤内科', '临床试验'], '消化道肿瘤的综合治疗与临床试验'],
  [['32027', '41660'], ['骨科', '医疗器械'], '骨科植入物与数字化手术'],
  [['36010', '36040'], ['中医药', '道地药材'], '中医经典方剂与道地药材质量'],
  [['56030', '58010'], ['桥梁', '检测'], '桥梁结构检测与加固'],
  [['58030', '44030'], ['盾构', '隧道'], '盾构装备与隧道施工'],
  [['42020', '17045'], ['遥感', '地理信息'], '遥感解译与自然资源监测'],
  [['61030', '53021'], ['水处理', '固废'], '工业废水处理与固废资源化'],
  [['62030', '44075'], ['煤矿安全', '应急'], '煤矿瓦斯治理与应急救援'],
  [['63035', '79041'], ['科技管理', '成果转化'], '科技成果转化与区域创新政策'],
  [['79053', '58070'], ['物流', '供应链'], '物流枢纽规划与供应链'],
  [['86060', '86050'], ['科学传播', '新媒体'], '科学传播与媒体融合'],
  [['51050', '51040'], ['移动通信', '信号处理'], '移动通信与信号处理'],
  [['11061', '41010'], ['数值计算', '优化'], '科学计算与工程优化'],
]

/** Employers that no unit of the season belongs to. None is meant to be any that there is. */
const BODIES: readonly (readonly [name: string, region: string])[] = [
  ['龙湖理工大学', 'zhengzhou'],
  ['嵩山农业大学', 'zhengzhou'],
  ['黄淮医科大学第一医院', 'zhengzhou'],
  ['伊洛装备研究院', 'luoyang'],
  ['牡丹轴承股份公司', 'luoyang'],
  ['汴京师范大学', 'kaifeng'],
  ['豫北化工研究所', 'xinxiang'],
  ['太行矿业学院', 'jiaozuo'],
  ['殷都钢铁集团研究院', 'anyang'],
  ['白河水利规划设计院', 'nanyang'],
  ['汉南中药研究所', 'nanyang'],
  ['颍川电力装备公司', 'xuchang'],
  ['沙澧食品研究院', 'luohe'],
  ['信阳茶叶科学院', 'xinyang'],
  ['江淮科技大学', 'outside'],
  ['华北材料研究所', 'outside'],
]

const RANKS = [
  ['教授', 'senior'],
  ['研究员', 'senior'],
  ['正高级工程师', 'senior'],
  ['副教授', 'associate'],
  ['高级工程师', 'associate'],
] as const
/** Of who heals. */
const DOCTORS = [
  ['主任医师', 'senior'],
  ['副主任医师', 'associate'],
] as const

type Body = { readonly name: string; readonly creditCode: string | null }
type Employer = { readonly unit: Body; readonly host: Body | null; readonly region: string }
interface Entered {
  readonly id: string
  readonly version: number
}
interface Unit {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly creditCode: string | null
  readonly host: Body | null
}

/**
 * Fills the pool of experts: of many disciplines and regions, some from units that apply, so that conflicts exist; three
 * with a sign-in of their own; most verified, some waiting, one rejected and one suspended. An officer
 * has signed the pledge; the experts are still asked.
 */
export async function playExperts(base: string, callId: string): Promise<void> {
  const officer = await signedIn(base, { email: 'officer@demo.zhinan', password: DEMO_PASSWORD })
  const second = await signedIn(base, { email: 'officer.c@demo.zhinan', password: DEMO_PASSWORD })
  const { items } = await officer.call<{ items: Unit[] }>('GET', '/units?limit=100')
  const applying = items.map((u): Employer => {
    const own = { name: u.name, creditCode: u.creditCode }
    const host = u.host && { name: u.host.name, creditCode: u.host.creditCode }
    return host ? { unit: host, host: null, region: u.region } : { unit: own, host: null, region: u.region }
  })
  const r = seededRandom(13_745)
  const others = BODIES.map(
    ([name, region]): Employer => ({
      unit: { name, creditCode: creditCode(r) },
      host: null,
      region,
    }),
  )

  for (const [n, [who, name, field]] of (
    [
      ['expert.a', '沈国华', 0],
      ['expert.b', '曾玉兰', 9],
      ['expert.c', '彭志远', 2],
    ] as const
  ).entries()) {
    const body = { ...expert(r, n, field, others[n]!, applying), name }
    const { id } = await officer.call<Entered>('POST', '/experts', { body })
    // Their accounts are there already: an invitation ties the record to its account.
    const invited = await officer.call<Entered>('POST', `/experts/${id}/invitation`, {
      body: { email: `${who}@demo.zhinan` },
    })
    await decide(second, invited, 'verify')
  }

  const entered: Entered[] = []
  for (let n = 0; n < COUNT; n++) {
    const from = n % 4 === 0 && applying.length > 0 ? applying[(n / 4) % applying.length]! : r.pick(others)
    const body = expert(r, n + 3, n % FIELDS.length, from, applying)
    entered.push(await officer.call<Entered>('POST', '/experts', { body }))
  }
  const [rejected, suspended, ...rest] = entered
  await decide(second, rejected!, 'reject', '职称证书编号与单位证明不一致，请补充后重新申报。')
  await decide(second, suspended!, 'verify')
  const now = await second.call<Entered>('GET', `/experts/${suspended!.id}`)
  await decide(second, now, 'suspend', '连续两次未按时提交评审意见，暂停一年。')
  await second.call('POST', '/experts/verifications', { body: { ids: rest.slice(6).map((e) => e.id) } })

  await signPledges(officer, callId)
}

const decide = (who: Client, e: Entered, decision: string, reason?: string) =>
  who.call('POST', `/experts/${e.id}/decision`, { body: { decision, reason }, version: e.version })

const DAY = 86_400_000
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** One expert as a form sends them. */
function expert(r: Random, n: number, field: number, from: Employer, applying: readonly Employer[]) {
  const [disciplines, keywords, work] = FIELDS[field]!
  const [title, rank] = r.pick<readonly [string, string]>(/^3[26]/.test(disciplines[0]!) ? DOCTORS : RANKS)
  const years = r.int(8, 30)
  const former = r.chance(0.4) && applying.length > 0 ? r.pick(applying).unit : undefined
  return {
    name: personName(r),
    idNumber: idNumber(r, `19${r.int(62, 85)}-0${r.int(1, 9)}-1${r.int(0, 9)}`),
    unit: from.unit,
    host: from.host,
    title,
    rank,
    region: from.region,
    languages: r.chance(0.7) ? ['zh', 'en'] : ['zh'],
    disciplines,
    keywords,
    profile: `从事${work}研究 ${years} 年，主持省部级项目 ${r.int(2, 9)} 项，发表论文 ${r.int(15, 90)} 篇。`,
    absences: r.chance(0.25) ? [{ from: dayFromNow(20), until: dayFromNow(20 + r.int(3, 14)) }] : [],
    workload: r.pick([null, 10, 15, 20]),
    employers: former ? [{ ...former, from: 2008, until: r.int(2015, 2022) }] : [],
    relations: r.chance(0.3)
      ? [
          {
            relation: r.pick(['student', 'co-author'] as const),
            name: personName(r),
            unit: r.pick(BODIES)[0],
          },
        ]
      : [],
    email: `expert${String(n).padStart(2, '0')}@example.org`,
    phone: mobile(r),
  }
}
