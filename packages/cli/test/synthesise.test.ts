import { createEvaluator, formOf, problemsOf, withValue } from '@zhinan/call'
import { describe, expect, test } from 'vitest'
import { wholeCall } from '../src/commands/read-call.ts'
import { GUIDES } from '../src/demo/prepare.ts'
import { seededRandom } from '../src/season/random.ts'
import { synthesise } from '../src/season/synthesise.ts'

const call = await wholeCall(`${GUIDES}/kczy-2023`)
const kinds: { track: string; type: string | undefined }[] = []
for (const track of call.tracks)
  for (const type of track.types.length > 0 ? track.types.map((t) => t.id) : [undefined])
    kinds.push({ track: track.id, type })

describe('a made-up application', () => {
  test.each(kinds)(
    'of $track $type is complete and reaches every floor, whatever the seed',
    ({ track, type }) => {
      for (let seed = 1; seed <= 20; seed++) {
        const made = synthesise(call, track, type, seededRandom(seed))
        let content: unknown = made.content
        for (const { path, count } of made.files)
          content = withValue(
            content,
            path,
            Array.from({ length: count }, (_, i) => ({
              file: `f${i}`,
              name: 'a.pdf',
              size: 1,
              type: 'application/pdf',
            })),
          )
        const siblings = call.tracks
          .find((t) => t.id === track)!
          .absorbs.map((t) => ({ id: `s-${t}`, track: t, state: 'draft' as const }))
        const { findings } = createEvaluator(call).evaluate(track, { id: 'x', content, siblings })
        const open = findings.filter(
          (f) => (f.truth === 'notMet' || f.awaits === 'applicant') && f.gate !== 'priority' && f.path,
        )
        expect(open, `seed ${seed}`).toEqual([])
        expect(problemsOf(formOf(call, track, type), content), `seed ${seed}`).toEqual([])
      }
    },
  )

  test('is the same for the same seed and another for another', () => {
    const one = synthesise(call, 'A', undefined, seededRandom(7))
    expect(synthesise(call, 'A', undefined, seededRandom(7))).toEqual(one)
    expect(synthesise(call, 'A', undefined, seededRandom(8))).not.toEqual(one)
  })
})
