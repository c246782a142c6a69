import { describe, expect, test } from 'vitest'
import { type DrawDocument, drawRecordPdf } from '../src/index.ts'
import { HOSTILE } from './hostile.ts'
import { bare, readPdf } from './pdf-text.ts'

const draw: DrawDocument = {
  callTitle: '2023年度行动项目',
  purpose: '第一评审组',
  tracks: '一市一品',
  frozenBy: '李强',
  frozenAt: '2023-11-20T02:00:00Z',
  frameHash: '3f2a91bc0d4e77aa5e1c9d83b6f0427785aa10cce2394bd6f71088a4c35e9d12',
  perUnit: 1,
  publicValue: { what: '上证综合指数收盘点数', at: '2023-11-21T07:00:00Z', value: '3067.93' },
  secrets: [
    {
      who: 'officer',
      name: '李强',
      committedAt: '2023-11-20T03:00:00Z',
      commitment: 'a1'.repeat(32),
      secret: 'b2'.repeat(20),
    },
    {
      who: 'supervisor',
      name: '赵敏',
      committedAt: '2023-11-20T04:00:00Z',
      commitment: 'c3'.repeat(32),
      secret: 'd4'.repeat(20),
    },
  ],
  seed: 'e5'.repeat(32),
  drawnAt: '2023-11-21T07:10:00Z',
  strata: [{ title: '机械工程', candidates: 42, draw: 2 }],
  drawn: [
    { place: 1, candidate: 'E0011', name: '王敏', unit: '郑州大学', note: '不能参加：出国' },
    { place: 2, candidate: 'E0007', name: '欧阳文', unit: '河南大学', note: '替补 E0011' },
  ],
  leftOut: [{ name: '张三', unit: '郑州大学', reason: '为参评项目负责人' }],
  url: 'https://zhinan.example.org/draws/01a213bc-da85-7a4b-85f3-d2c48865b726',
}

describe('the record of a draw', () => {
  test.each(['zh', 'en'] as const)(
    'states everything that the draw rests on, and leaves room to sign (%s)',
    async (locale) => {
      const { text } = await readPdf(await drawRecordPdf(draw, locale))
      for (const words of [
        draw.purpose,
        draw.frameHash,
        ...draw.secrets.flatMap((s) => [s.name, s.commitment, s.secret]),
        '3067.93',
        draw.seed,
        'E0011',
        '欧阳文',
        '替补 E0011',
        '为参评项目负责人',
        draw.url,
        locale === 'zh' ? '监督人：' : 'Supervised by:',
      ])
        expect(bare(text)).toContain(bare(words))
    },
  )

  test('the same draw gives the same bytes', async () => {
    expect(await drawRecordPdf(draw, 'zh')).toEqual(await drawRecordPdf(draw, 'zh'))
  })

  test('sixty experts go on over the next pages', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...draw.drawn[0]!,
      place: n + 1,
      candidate: `E${1000 + n}`,
    }))
    const { pages, text } = await readPdf(await drawRecordPdf({ ...draw, drawn: many }, 'zh'))
    expect(pages.length).toBeGreaterThan(1)
    expect(text).toContain('E1059')
  })

  test.each(HOSTILE)('whatever people wrote is text: %j', async (words) => {
    const hostile = { ...draw, purpose: words, drawn: [{ ...draw.drawn[0]!, note: words }] }
    await expect(drawRecordPdf(hostile, 'zh')).resolves.toBeInstanceOf(Uint8Array)
  })
})
