import { applicationPdf } from './application-pdf.ts'
import { receiptPdf } from './receipt-pdf.ts'

/** Loads fonts and compiler and sets one of each document, so that the first real one is as fast as the rest. */
export async function warmUp(): Promise<void> {
  const common = { callTitle: '　', trackTitle: '　', number: '0', title: '一' }
  await applicationPdf({
    ...common,
    kind: 'submitted',
    unit: { name: '一', contact: '' },
    sections: [
      {
        heading: '一',
        blocks: [
          { kind: 'paragraph', text: '一' },
          { kind: 'table', columns: [{ title: '一' }], rows: [['1']] },
        ],
      },
    ],
  })
  await receiptPdf(
    {
      ...common,
      unit: { name: '一' },
      submittedAt: new Date(0),
      contentHash: '0',
      keyId: '0',
      signature: '0',
      verifyUrl: 'https://localhost/',
    },
    'zh',
  )
}
