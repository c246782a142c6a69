import { commentLength, readSheet, type ScoringTerms, sheetFaults } from '@zhinan/review'
import type { SheetContent, SheetView } from '../../../api/sheets.ts'

export { commentLength }

/** What still keeps a sheet from being sent. */
export interface Lack {
  readonly code: 'mark' | 'scale' | 'step' | 'comment' | 'recommendation'
  readonly criterion?: string
  readonly need?: number
}

const CODES = {
  'mark-missing': 'mark',
  'off-scale': 'scale',
  'off-step': 'step',
  'comment-missing': 'comment',
  'recommendation-missing': 'recommendation',
} as const

const termsOf = (terms: SheetView['terms']): ScoringTerms =>
  ({
    ...terms,
    comments: terms.comments ?? undefined,
    aggregation: 'mean',
    decimals: 2,
  }) as unknown as ScoringTerms

const sheetOf = ({ marks, recommendation }: SheetContent) => ({
  application: '',
  expert: '',
  marks: Object.entries(marks).flatMap(([criterion, m]) =>
    m.score === undefined ? [] : [{ criterion, score: m.score, ...(m.comment && { comment: m.comment }) }],
  ),
  ...(recommendation !== undefined && { recommendation }),
})

/** By the same function as the server asks, in the order of the criteria. */
export function lacksOf(terms: SheetView['terms'], content: SheetContent): Lack[] {
  const place = (l: Lack) => terms.criteria.findIndex((c) => c.id === l.criterion)
  return sheetFaults(termsOf(terms), sheetOf(content))
    .flatMap((f): Lack[] => {
      const code = CODES[f.code as keyof typeof CODES]
      return code
        ? [
            {
              code,
              ...(f.criterion !== undefined && { criterion: f.criterion }),
              ...(f.need !== undefined && { need: f.need }),
            },
          ]
        : []
    })
    .sort((a, b) => (a.criterion ? place(a) : 99) - (b.criterion ? place(b) : 99))
}

/** The weighted total, once every criterion has its score; comments may still be missing. */
export function totalOf(terms: SheetView['terms'], content: SheetContent): number | null {
  const { comments: _, ...rest } = termsOf(terms)
  return readSheet({ ...rest, recommendation: [] } as ScoringTerms, { ...sheetOf({ marks: content.marks }) })
    .read.total
}
