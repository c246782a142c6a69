import { describe, expect, test } from 'vitest'
import { type ApplicationDocument, applicationPdf } from '../src/index.ts'
import { HOSTILE } from './hostile.ts'
import { bare, readPdf } from './pdf-text.ts'
import { sampleApplication } from './sample.ts'

/** The text everywhere a person's text can stand. */
function everywhere(text: string): ApplicationDocument {
  return {
    kind: 'submitted',
    callTitle: text,
    trackTitle: text,
    typeTitle: text,
    number: text,
    title: text,
    unit: { name: text, code: text, host: text, region: text, contact: text },
    date: text,
    sections: [
      {
        heading: text,
        blocks: [
          { kind: 'paragraph', label: text, text: `始${text}终` },
          {
            kind: 'table',
            label: text,
            columns: [{ title: text }, { title: '乙' }],
            rows: [[`首${text}尾`, text]],
            totals: [text, text],
          },
          { kind: 'keyValues', label: text, rows: [[text, text]] },
          { kind: 'checklist', label: text, items: [{ text, checked: true, note: text }] },
        ],
      },
    ],
    verdict: { rows: [{ clause: text, sentence: text, outcome: 'undecided', note: text }] },
    commitments: [text],
    verify: { hash: 'ab'.repeat(32), url: 'https://zhinan.example/verify/1' },
  }
}

describe('hostile text is printed, never obeyed', () => {
  test.each(HOSTILE)('%s', async (_name, text, printed) => {
    const pdf = await readPdf(await applicationPdf(everywhere(text)))
    if (printed.length < 500) {
      expect(pdf.text).toContain(bare(`始${printed}终`))
      return
    }
    // Header and footer stand between the pages of a longer one: every character must still be there, twice at least.
    const [first = ''] = printed
    expect(pdf.text.split(first).length).toBeGreaterThan(2 * printed.length)
  })

  test('all of it at once, as a draft, in English', async () => {
    const all = HOSTILE.map(([, text]) => text.slice(0, 200)).join(' ')
    const pdf = await readPdf(await applicationPdf({ ...everywhere(all), kind: 'draft' }, 'en'))
    expect(pdf.text).toContain('〔U+1F600〕')
  })

  test('no line runs out of the page', async () => {
    const { getDocumentProxy } = await import('unpdf')
    const document = await getDocumentProxy((await applicationPdf(everywhere('W'.repeat(300)))).slice())
    for (let n = 1; n <= document.numPages; n++) {
      const { items } = await (await document.getPage(n)).getTextContent()
      for (const item of items) {
        if ('str' in item && item.str.trim()) expect(item.transform[4] + item.width).toBeLessThan(595 - 50)
      }
    }
  })
})

describe('a submitted application', () => {
  test('has six pages: cover, contents, sections, declaration', async () => {
    const { pages, title } = await readPdf(await applicationPdf(sampleApplication()))
    expect(pages).toHaveLength(6)
    expect(title).toContain('先进高分子材料产业协同创新服务平台建设')
    const cover = bare(pages[0]!)
    for (const words of [
      '2023年度“科创中原”行动项目',
      '申报书',
      'KCZY-2023-C3-0042',
      '郑州大学科学技术协会',
    ]) {
      expect(cover).toContain(words)
    }
    expect(cover).toContain('2026年11月24日')
    expect(cover).toContain('（单位公章）')
    expect(cover).toContain('（签字）')
    expect(cover).not.toContain('共6页')
    expect(bare(pages[1]!)).toContain('目录')
    expect(bare(pages[1]!)).toContain('三、经费与人员')
    expect(bare(pages[5]!)).toContain('申报单位承诺书')
    expect(bare(pages[5]!)).toContain('依托单位（公章）')
  })

  test('carries number, short hash and page of pages on every page but the cover', async () => {
    const { pages } = await readPdf(await applicationPdf(sampleApplication()))
    pages.slice(1).forEach((page, i) => {
      expect(bare(page)).toContain('编号KCZY-2023-C3-0042内容摘要3f2a91bc0d4e77aa')
      expect(bare(page)).toContain(`第${i + 2}页共6页`)
    })
    expect(bare(pages[5]!)).toContain('3f2a91bc0d4e77aa5e1c9d83b6f0427785aa10cce2394bd6f71088a4c35e9d12')
  })

  test('repeats the header of a table that breaks over pages, and loses no row', async () => {
    const { pages, text } = await readPdf(await applicationPdf(sampleApplication({}, 120)))
    expect(pages.filter((page) => bare(page).includes('姓名单位职称联系电话分工')).length).toBeGreaterThan(3)
    for (let i = 1; i <= 120; i++) expect(text).toContain(`成员${i}河南省`)
  })

  test('names each outcome in words', async () => {
    const { text } = await readPdf(await applicationPdf(sampleApplication()))
    for (const words of ['✓符合', '×不符合', '？待核', '现填120，差30']) expect(text).toContain(words)
  })

  test('is the same bytes for the same document', async () => {
    const [one, other] = [
      await applicationPdf(sampleApplication()),
      await applicationPdf(sampleApplication()),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(Buffer.from(one).toString('latin1')).toContain('pdfaid')
  })

  test('does not mix with others set at the same time', async () => {
    const made = await Promise.all(
      ['甲项目', '乙项目', '丙项目'].map((title) => applicationPdf(sampleApplication({ title }))),
    )
    const texts = await Promise.all(made.map(async (pdf) => (await readPdf(pdf)).title))
    expect(texts).toEqual(['甲项目 – 申报书', '乙项目 – 申报书', '丙项目 – 申报书'])
  })
})

describe('a draft', () => {
  const draft = sampleApplication({ kind: 'draft', number: undefined, verify: undefined, date: undefined })

  test('says so on every page', async () => {
    const { pages } = await readPdf(await applicationPdf(draft))
    for (const page of pages) expect(bare(page)).toContain('草稿不得报送')
  })

  test('a submitted one never does', async () => {
    expect((await readPdf(await applicationPdf(sampleApplication()))).text).not.toContain('不得报送')
  })

  test('in English', async () => {
    const { pages, text } = await readPdf(await applicationPdf(draft, 'en'))
    for (const page of pages) expect(page).toContain('DRAFT – NOT FOR SUBMISSION')
    expect(text).toContain(bare('Declaration of the applicant'))
    expect(pages[1]).toContain('Page 2 of 6')
  })
})

describe('odd shapes', () => {
  test.each<[string, Partial<ApplicationDocument>]>([
    ['no sections', { sections: [], verdict: undefined, verify: undefined }],
    [
      'empty sections and verdict',
      { sections: [{ heading: '空', blocks: [] }], verdict: { rows: [] }, commitments: [] },
    ],
    [
      'empty blocks',
      {
        sections: [
          {
            heading: '空',
            blocks: [
              { kind: 'paragraph', text: '' },
              { kind: 'table', columns: [], rows: [] },
              { kind: 'keyValues', rows: [] },
              { kind: 'checklist', items: [] },
            ],
          },
        ],
      },
    ],
    ['impossible date', { date: '2026-02-31' }],
  ])('%s', async (_name, change) => {
    const { pages } = await readPdf(await applicationPdf(sampleApplication(change)))
    expect(pages.length).toBeGreaterThan(2)
  })

  test('rows shorter and longer than the header keep all their cells', async () => {
    const blocks = [
      {
        kind: 'table' as const,
        columns: [{ title: '甲' }, { title: '乙' }],
        rows: [['短'], ['一', '二', '第三格']],
      },
    ]
    const { text } = await readPdf(
      await applicationPdf(sampleApplication({ sections: [{ heading: '表', blocks }] })),
    )
    expect(text).toContain('第三格')
  })

  test('a long text over many pages', async () => {
    const text = Array.from({ length: 400 }, (_, i) => `第${i}段${'内容'.repeat(60)}`).join('\n')
    const sections = [{ heading: '方案', blocks: [{ kind: 'paragraph' as const, text }] }]
    const pdf = await readPdf(await applicationPdf(sampleApplication({ sections })))
    expect(pdf.pages.length).toBeGreaterThan(30)
    expect(pdf.text).toContain('第399段')
  })
})
