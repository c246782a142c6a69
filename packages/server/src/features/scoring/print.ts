import type { Locale } from '@zhinan/call'
import type { ApplicationDocument } from '@zhinan/documents'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import { sectionBlocks } from '../applications/service.ts'
import { termsOf } from '../reviews/service.ts'
import { own, shownOf } from './service.ts'

const NAMELESS = { zh: '（隐去）', en: '(not shown)' }

/**
 * The application as this expert reads it, to be printed: without contacts, and blind without names.
 *
 * @throws Problem `not-found`: not the reader's, not opened, or over
 */
export async function planDocument(
  tx: Tx,
  reader: Reader,
  assignment: string,
  lang: Locale,
): Promise<{ number: string; document: ApplicationDocument }> {
  const r = await own(tx, reader, assignment)
  if (r.ended || r.content === null) throw new Problem('not-found')
  const { call, blind } = await termsOf(tx, r.callId, r.track)
  const { form, content, hide } = await shownOf(tx, r, blind)
  const track = call.tracks.find((t) => t.id === r.track)!
  return {
    number: r.number,
    document: {
      kind: 'review',
      callTitle: call.title[lang],
      trackTitle: track.title[lang],
      number: r.number,
      title: hide(r.title),
      unit: { name: blind ? NAMELESS[lang] : r.unit },
      sections: form.sections.map((s) => ({
        heading: s.title[lang],
        blocks: sectionBlocks(s.fields, content, [], lang),
      })),
    },
  }
}
