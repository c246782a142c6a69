import type { ApplicationDocument, Block, ReceiptDocument } from '../src/index.ts'

const sentence =
  '本项目围绕先进制造业集群共性技术需求，组织省级学会专家与重点企业开展“揭榜挂帅”对接，建设协同创新服务平台（Platform v2.0），全年服务企业 120 家次。'

/** A full application: six pages with the usual dozen members, more with more. */
export function sampleApplication(
  change: Partial<ApplicationDocument> = {},
  members = 12,
): ApplicationDocument {
  const text = Array.from({ length: 4 }, () => sentence.repeat(2)).join('\n')
  const budget: Block = {
    kind: 'table',
    label: '经费预算（万元）',
    columns: [
      { title: '序号', align: 'center' },
      { title: '科目' },
      { title: '测算依据' },
      { title: '省科协经费', align: 'right' },
      { title: '自筹经费', align: 'right' },
    ],
    rows: ['会议费', '差旅费', '专家咨询费', '劳务费', '印刷/出版费', '宣传费', '其他'].map((name, i) => [
      `${i + 1}`,
      name,
      `${name}按标准测算，${i + 2} 人 × ${i + 3} 天 × 500 元`,
      `${(i + 1) * 0.5}`,
      '1,234,567.89',
    ]),
    totals: ['', '合计', '', '14.0', '8,641,975.23'],
  }
  const people: Block = {
    kind: 'table',
    label: '项目组成员',
    columns: [
      { title: '姓名' },
      { title: '单位' },
      { title: '职称', align: 'center' },
      { title: '联系电话' },
      { title: '分工' },
    ],
    rows: Array.from({ length: members }, (_, i) => [
      `成员${i + 1}`,
      '河南省某某学会青年工作委员会',
      '教授',
      `1380371${String(i).padStart(4, '0')}`,
      '负责需求征集、专家对接与成果转化跟踪',
    ]),
  }
  return {
    kind: 'submitted',
    callTitle: '2023年度“科创中原”行动项目',
    trackTitle: '协同创新服务平台',
    typeTitle: '科创中原服务站',
    number: 'KCZY-2023-C3-0042',
    title: '先进高分子材料产业协同创新服务平台建设',
    unit: {
      name: '郑州大学科学技术协会',
      code: '12410000415800000X',
      host: '郑州大学',
      region: '河南省郑州市',
      contact: '张三　0371-65700000',
    },
    date: '2026-11-24',
    sections: [
      {
        heading: '基本情况',
        blocks: [
          {
            kind: 'keyValues',
            rows: [
              ['项目名称', '先进高分子材料产业协同创新服务平台建设'],
              ['起止时间', '2026年12月 至 2027年11月'],
              ['申请经费', '10 万元'],
              ['合作单位', '河南省塑料协会、洛阳市科学技术协会、某某新材料股份有限公司'],
            ],
          },
        ],
      },
      {
        heading: '项目方案',
        blocks: [
          { kind: 'paragraph', label: '背景与意义', text },
          { kind: 'paragraph', label: '主要内容', text },
          { kind: 'paragraph', label: '进度安排', text },
        ],
      },
      { heading: '经费与人员', blocks: [budget, people] },
      {
        heading: '附件清单',
        blocks: [
          {
            kind: 'checklist',
            items: [
              { text: '推荐函（加盖公章）', checked: true, note: '推荐函.pdf，1.2 MB' },
              { text: '依托单位同意函', checked: true },
              { text: '合作协议', checked: false },
            ],
          },
        ],
      },
    ],
    verdict: {
      rows: [
        {
          clause: '三(三)1',
          sentence: '申报单位为省辖市科协、全省学会或有依托单位的基层科协',
          outcome: 'met',
        },
        {
          clause: '三(三)3',
          sentence: '全年服务企业不少于 150 家次',
          outcome: 'notMet',
          note: '现填 120，差 30',
        },
        { clause: '四.1', sentence: '上年度年检合格', outcome: 'undecided', note: '待补年检结论' },
      ],
    },
    verify: {
      hash: '3f2a91bc0d4e77aa5e1c9d83b6f0427785aa10cce2394bd6f71088a4c35e9d12',
      url: 'https://zhinan.example.org.cn/verify/KCZY-2023-C3-0042?h=3f2a91bc0d4e77aa',
    },
    ...change,
  }
}

export function sampleReceipt(change: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    callTitle: '2023年度“科创中原”行动项目',
    number: 'KCZY-2023-C3-0042',
    unit: { name: '郑州大学科学技术协会', code: '12410000415800000X', host: '郑州大学' },
    trackTitle: '协同创新服务平台',
    typeTitle: '科创中原服务站',
    title: '先进高分子材料产业协同创新服务平台建设',
    submittedAt: '2026-11-24T09:00:00Z',
    contentHash: '3f2a91bc0d4e77aa5e1c9d83b6f0427785aa10cce2394bd6f71088a4c35e9d12',
    keyId: 'zhinan-2026-01',
    signature: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kA==',
    verifyUrl: 'https://zhinan.example.org.cn/verify/KCZY-2023-C3-0042?h=3f2a91bc0d4e77aa',
    ...change,
  }
}
