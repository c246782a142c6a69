import type { DrawDocument } from '@zhinan/documents'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { staffDraw } from './service.ts'

const NOTES = {
  zh: { replaces: (who: string) => `替补 ${who}`, declined: (why: string) => `不能参加：${why}` },
  en: { replaces: (who: string) => `Replaces ${who}`, declined: (why: string) => `Declined: ${why}` },
}

/** What is signed and filed of a draw. @throws Problem `not-found`, `draw-not-now` before it is drawn */
export async function recordDocument(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  publicUrl: string,
  lang: 'zh' | 'en',
): Promise<DrawDocument> {
  const { call, now } = await currentCall(tx, callId)
  const draw = await staffDraw(tx, callId, id, reader)
  const { frame, frameHash, commitments, reveals, seed, result } = draw.record
  if (!result)
    throw new Problem('draw-not-now', {
      params: { state: draw.state, at: shanghai(new Date(draw.valueAt)), now: shanghai(now) },
    })
  const people = new Map(draw.people.map((p) => [p.candidate, p]))
  const declined = new Map(draw.declined.map((d) => [d.candidate, d.reason]))
  const words = NOTES[lang]
  return {
    callTitle: call.title[lang],
    purpose: draw.purpose,
    tracks: draw.tracks
      .map((t) => call.tracks.find((k) => k.id === t)?.title[lang] ?? t)
      .join(lang === 'zh' ? '、' : ', '),
    frozenBy: draw.frozenBy,
    frozenAt: draw.frozenAt,
    frameHash,
    perUnit: frame.perUnit,
    publicValue: { what: frame.publicValue, at: draw.valueAt, value: reveals!.publicValue! },
    secrets: (['officer', 'supervisor'] as const).map((who) => ({
      who,
      name: draw.secrets[who]!.by,
      committedAt: draw.secrets[who]!.committedAt,
      commitment: commitments[who]!,
      secret: reveals![who]!,
    })),
    seed: seed!,
    drawnAt: draw.drawnAt!,
    strata: frame.strata.map((s) => ({
      title: s.title[lang],
      candidates: frame.candidates.filter((c) => c.stratum === s.id).length,
      draw: s.draw,
    })),
    drawn: result.strata.flatMap((s) =>
      s.drawn.map((d) => ({
        place: d.place,
        candidate: d.id,
        name: people.get(d.id)?.name ?? '',
        unit: people.get(d.id)?.unit ?? '',
        note: [
          d.replaces !== undefined ? words.replaces(d.replaces) : '',
          declined.has(d.id) ? words.declined(declined.get(d.id)!) : '',
        ]
          .filter(Boolean)
          .join('；'),
      })),
    ),
    leftOut: draw.leftOutPeople,
    url: `${publicUrl}/draws/${id}`,
  }
}
