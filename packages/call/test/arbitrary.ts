import * as fc from 'fast-check'
import { type Call, type Facts, type Field, fieldsOf, wholeFormOf, withValue } from '../src/index.ts'

/** What somebody might send in place of anything. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, Number.NaN, -1, 1.5, 1e308, '', ' ', [], {}, [null], true),
  // Names that every object knows, and an object that cannot be turned into text.
  fc.constantFrom<unknown>('__proto__', 'constructor', 'toString', { toString: 1 }, [{ toString: null }]),
  fc.jsonValue({ maxDepth: 2 }),
)
const blank = fc.constantFrom<unknown>('', ' ', null, undefined)
const words = fc.constantFrom<unknown>('x', '某某', 'y z')
const numbers = fc.constantFrom<unknown>(0, 1, 2, 4, 5, 9, 10, 11, 20, 40, 50, 500, 501)
const dates = fc.constantFrom<unknown>('1991-10-29', '1991-10-30', '2001-02-28', '2001-02-30')
const money = fc.constantFrom<unknown>(0, 1, 1_000_000, 10_000_000, 50_000_000)
const oneOf = (ids: readonly { readonly id: string }[]) => fc.constantFrom<unknown>(...ids.map((o) => o.id))

/** Mostly what fits, sometimes nothing yet, now and then junk. */
const mostly = (fits: fc.Arbitrary<unknown>, blanks = 3): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 12, arbitrary: fits },
    { weight: blanks, arbitrary: blank },
    { weight: 1, arbitrary: junk },
  )
const rows = (row: Record<string, fc.Arbitrary<unknown>>, max = 5) =>
  fc.array(mostly(fc.record(row, { requiredKeys: [] }), 0), { maxLength: max })

/** Content of one field, of the shape that its type has. */
export function fieldValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return mostly(numbers)
    case 'date':
      return mostly(dates)
    case 'yesNo':
      return mostly(fc.boolean())
    case 'choice':
      return mostly(oneOf(field.options))
    case 'idNumber':
      return mostly(
        fc.constantFrom<unknown>('11010519491231002X', '4101************1X', '110105194912310021'),
      )
    case 'statement':
      return mostly(fc.record({ answer: mostly(fc.boolean()), statement: mostly(words) }))
    case 'rows':
      return mostly(
        rows(
          Object.fromEntries(
            field.columns.map((c) => [
              c.key,
              mostly(c.options ? oneOf(c.options) : c.type === 'number' ? numbers : words),
            ]),
          ),
        ),
      )
    case 'budget':
      return mostly(
        rows({
          category: mostly(oneOf(field.categories)),
          purpose: mostly(words),
          association: mostly(money),
          own: mostly(money),
        }),
      )
    case 'attachment':
      return mostly(rows({ file: mostly(words), name: words }))
    case 'areas':
      return mostly(
        rows({
          id: mostly(oneOf(field.areas)),
          plan: mostly(words),
          goals: mostly(words),
          targets: mostly(rows({ name: mostly(words), quantity: mostly(numbers), unit: words }, 2)),
        }),
      )
    case 'schedule':
      return mostly(rows({ plan: mostly(words) }, field.periods.length))
    case 'companions':
      return mostly(
        fc.record(Object.fromEntries(field.tracks.map((t) => [t, mostly(fc.constantFrom('q1', 'q2'))]))),
      )
    default:
      return mostly(words)
  }
}

/** Content of a track's form, each field there or not. */
export function contentOf(call: Call, track: string): fc.Arbitrary<unknown> {
  const fields = fieldsOf(wholeFormOf(call, track))
  return fc
    .tuple(...fields.map((f) => fc.option(fieldValue(f), { nil: undefined, freq: 4 })))
    .map((values) =>
      values.reduce<unknown>((c, v, i) => (v === undefined ? c : withValue(c, fields[i]!.path, v)), {}),
    )
}

/** A track of the call with facts of an application in it. */
export function caseOf(call: Call): fc.Arbitrary<{ track: string; facts: Facts }> {
  const v = call.vocabulary
  const ids = call.tracks.map((t) => t.id)
  const track = fc.constantFrom(...ids)
  const unit = fc.record(
    {
      kind: fc.oneof(oneOf(v.unitKinds), blank),
      host: fc.constantFrom(null, { kind: 'university' }),
      facts: fc.record(Object.fromEntries(v.registryFacts.map((f) => [f.id, mostly(oneOf(f.values))])), {
        requiredKeys: [],
      }),
      trackRecord: fc.array(
        fc.record({
          year: fc.constantFrom(call.year - 2, call.year - 1, call.year),
          track,
          result: fc.constantFrom('completed-well', 'failed'),
        }),
        { maxLength: 3 },
      ),
      sanctions: fc.record(
        {
          at: fc.constantFrom<unknown>(`${call.year}-06-30`, 'sometime'),
          checked: fc.constantFrom<unknown>(call.year - 1, call.year, null),
          entries: fc.array(
            fc.record({
              kind: fc.constantFrom('false-material', 'other', 'none'),
              document: words,
              from: fc.constantFrom<unknown>(`${call.year}-01-01`, `${call.year - 9}-02-29`),
              until: fc.constantFrom<unknown>(null, `${call.year - 2}-01-01`, 7),
            }),
            { maxLength: 2 },
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  const siblings = fc.array(
    fc.record({
      id: fc.constantFrom('q1', 'q2', 'q3'),
      track,
      state: fc.constantFrom('draft', 'submitted', 'returned', 'eligible', 'ineligible', 'withdrawn'),
    }),
    { maxLength: 4 },
  )
  return track.chain((id) => {
    const rules = call.tracks.find((t) => t.id === id)!.rules.map((r) => `${id}/${r.id}`)
    return fc.record({
      track: fc.constant(id),
      facts: fc.record(
        {
          id: fc.constantFrom('me', 'q1'),
          unit,
          content: contentOf(call, id),
          siblings,
          decisions: fc.dictionary(
            fc.constantFrom(...rules),
            fc.record({ truth: fc.constantFrom('met', 'notMet') }),
            { maxKeys: 4 },
          ),
        },
        { requiredKeys: [] },
      ) as fc.Arbitrary<Facts>,
    })
  })
}
