import { extractText, getDocumentProxy, getMeta } from 'unpdf'

export interface ReadPdf {
  readonly pages: string[]
  /** All pages, without blanks and line ends: how the lines were broken does not matter. */
  readonly text: string
  readonly title: string
}

/** Text as it is compared: blanks aside. */
export const bare = (text: string): string => text.replace(/\s+/g, '')

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(pdf.slice())
  const { text } = await extractText(document, { mergePages: false })
  const { info } = await getMeta(document)
  return { pages: text, text: bare(text.join('')), title: String(info.Title ?? '') }
}
