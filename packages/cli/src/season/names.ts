import type { Random } from './random.ts'

/** Words from which believable names of people, units and projects are made. None is meant to be anybody real. */
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'伟芳敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红建文志宏国海波宁晨辰睿博思雨佳欣浩宇']
const FIELDS = [
  '机械工程',
  '电力工程',
  '食品科学',
  '作物学',
  '水利',
  '测绘地理信息',
  '化学化工',
  '材料',
  '计算机',
  '人工智能',
  '生物医药',
  '护理',
  '地质',
  '环境科学',
  '纺织',
  '土木建筑',
  '交通运输',
  '气象',
  '农业工程',
  '铸造',
  '仪器仪表',
  '公路',
  '园艺',
  '植物保护',
  '中医药',
  '口腔医学',
  '自动化',
  '煤炭',
  '物流',
  '耐火材料',
]
const THEMES = [
  '智能制造',
  '先进高分子材料',
  '绿色低碳',
  '种业创新',
  '新能源装备',
  '数字孪生流域',
  '精准医学',
  '智慧农业',
  '超硬材料',
  '食品安全检测',
  '人工智能应用',
  '储能与氢能',
  '轨道交通装备',
  '盾构与隧道',
  '黄河流域生态保护',
]

export const personName = (r: Random): string =>
  r.pick(SURNAMES) + r.pick(GIVEN) + (r.chance(0.6) ? r.pick(GIVEN) : '')

export const fieldOfWork = (n: number): string => FIELDS[n % FIELDS.length]!
export const theme = (r: Random): string => r.pick(THEMES)

export const mobile = (r: Random): string =>
  `13${r.int(0, 9)}${String(r.int(0, 99_999_999)).padStart(8, '0')}`
export const landline = (r: Random): string => `0371-6${String(r.int(0, 9_999_999)).padStart(7, '0')}`

/** A sentence or two about the work, of the wanted length in characters. */
export function prose(r: Random, about: string, min: number): string {
  const lines: string[] = []
  let length = 0
  for (let i = 1; length < Math.max(min, 60); i++) {
    const line = r.pick([
      `围绕${about}，先摸清需求，再组织专家分组对接，形成清单并逐项落实。`,
      `第${i}步：组建工作专班，明确分工、时限和责任人，每月汇总一次进度。`,
      `依托本单位在${theme(r)}方向的积累，联合高校和企业开展技术交流与成果转化。`,
      `计划服务企业${r.int(5, 40)}家，培训${r.int(80, 600)}人次，形成可复制的做法。`,
      `经费专款专用，单独核算，结项前完成审计，并接受主管部门的检查。`,
      `预计带动${theme(r)}领域新增合作${r.int(2, 9)}项，成果向全省推广。`,
    ])
    lines.push(line)
    length += line.length
  }
  return lines.join('')
}
