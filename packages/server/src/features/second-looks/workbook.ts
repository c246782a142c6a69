import type { Locale } from '@zhinan/call'
import type { SecondLookLine } from '@zhinan/documents'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { STATES } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import * as store from './store.ts'

const BATCH = 200

const RESULTS: Record<store.LookState, { zh: string; en: string }> = {
  open: { zh: '待复核', en: 'To look at' },
  equal: { zh: '一致', en: 'Equal' },
  different: { zh: '不一致，待处理', en: 'Different, to settle' },
  maintained: { zh: '不一致，维持原结论', en: 'Different, first stands' },
  reopened: { zh: '不一致，重新审查', en: 'Different, examined again' },
  lapsed: { zh: '终止', en: 'Lapsed' },
}

/** The second looks of one call, of one track where it is asked for, read batch by batch. Without a call there are none. */
export async function* secondLookLines(
  db: Db,
  actor: Actor,
  { call, track }: { call?: string | undefined; track?: string | undefined },
  locale: Locale,
): AsyncGenerator<SecondLookLine> {
  if (call === undefined) return
  const titles = await withActor(db, actor, async (tx) => {
    const found = await currentCall(tx, call).catch(() => undefined)
    return new Map(found?.call.tracks.map((t) => [t.id, t.title[locale]]))
  })
  let after: readonly [string] | undefined
  for (;;) {
    const from = after
    const rows = await withActor(db, actor, (tx) =>
      store.page(tx, call, { show: 'all', track, limit: BATCH }, from),
    )
    for (const r of rows.slice(0, BATCH)) yield lineOf(r, actor.id, titles.get(r.track) ?? r.track, locale)
    const last = rows[BATCH - 1]
    if (rows.length <= BATCH || !last) return
    after = [last.id]
  }
}

function lineOf(r: store.LookRow, reader: string, track: string, locale: Locale): SecondLookLine {
  const state = store.stateOf(r)
  const unseen = state === 'open' && r.officer_id === reader
  return {
    number: r.number,
    unit: r.unit_name,
    track,
    drawnAt: r.drawn_at,
    due: r.due,
    result: RESULTS[state][locale],
    ...(!unseen && { first: STATES[r.first_outcome][locale], firstBy: r.first_name }),
    ...(r.officer && { officer: r.officer }),
    ...(r.opinion && { opinion: STATES[r.opinion][locale] }),
    ...(r.note && { note: r.note }),
    ...(r.looked_at && { lookedAt: r.looked_at }),
    ...(r.settler && { settledBy: r.settler }),
    ...(r.reason && { reason: r.reason }),
  }
}
