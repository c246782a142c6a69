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

const DO = '摸底 走访 会诊 培训 结对 中试 检测 示范 巡讲 路演 征集 汇编 评估 回访 立项 选型 试点 调度'.split(
  ' ',
)
const WHO =
  '研究生导师 车间班组 县域企业 青年博士 退休专家 农技站 三甲医院 高校团队 检测中心 乡村教师 骨干工程师 产业园 合作社 行业分会'.split(
    ' ',
  )
const WHAT =
  '工艺缺陷 供货清单 样机图纸 病害图谱 能耗曲线 课程大纲 专利组合 质量台账 试验数据 案例手册 选种方案 维护规程 需求目录 影像标注 刀具寿命 水质报表'.split(
    ' ',
  )
const WHEN = '元旦前 三月起 麦收后 暑期 九月中旬 国庆后 每月首周 隔周周四 入冬前 第二季度 年底'.split(' ')
const WHERE =
  '郑州航空港 洛阳涧西 新乡平原 南阳卧龙 许昌长葛 焦作温县 信阳浉河 安阳林州 商丘睢县 周口太康 三门峡灵宝 济源'.split(
    ' ',
  )

/** A sentence or two about the work, of the wanted length in characters. No two plans should read alike by chance. */
export function prose(r: Random, about: string, min: number): string {
  const lines: string[] = []
  let length = 0
  const [todo, who, what, when, where] = [DO, WHO, WHAT, WHEN, WHERE].map((all) => () => r.pick(all)) as [
    () => string,
    () => string,
    () => string,
    () => string,
    () => string,
  ]
  while (length < Math.max(min, 60)) {
    const line = r.pick([
      () => `${when()}到${where()}${todo()}，请${who()}看${what()}，再由${who()}${todo()}。`,
      () => `${who()}与${who()}${todo()}${r.int(3, 40)}次，${what()}交${where()}保管。`,
      () => `${theme(r)}方面先${todo()}后${todo()}，${what()}不合格的退给${who()}。`,
      () => `${where()}的${who()}出${what()}，${about}由本单位${todo()}。`,
      () => `${when()}完成${what()}，${when()}${todo()}${r.int(20, 600)}人。`,
      () => `${todo()}所需的${what()}，${who()}已备${r.int(2, 9)}套，余下${when()}补齐。`,
    ])()
    lines.push(line)
    length += line.length
  }
  return lines.join('')
}
