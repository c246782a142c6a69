import {
  canApply,
  fieldsOf,
  formatMoney,
  formOf,
  questionsFor,
  sentence,
  summarise,
  wholeFormOf,
} from '@zhinan/call'
import { loadCall } from '@zhinan/call/load'
import { describe, expect, it } from 'vitest'
import { guideFiles, kczy } from './eligible.ts'

const call = kczy()
const SOCIETY = 'provincial-society'
const HOSTED = ['university-association', 'enterprise-association', 'medical-association']

/** Read off the guide by hand, independently of the data: quota, 万元 each, applicants, cap, telephone. */
type Row = readonly [
  id: string,
  clause: string,
  quota: number,
  wan: number,
  kinds: readonly string[],
  cap: number | undefined,
  tel: string,
]
const table: readonly Row[] = [
  ['A', '一', 5, 10, [SOCIETY], undefined, '0371-65707080'],
  ['B1', '二', 1, 10, [SOCIETY, ...HOSTED], undefined, '0371-65707080'],
  ['B2', '二', 1, 20, [SOCIETY, ...HOSTED], undefined, '0371-65707080'],
  ['B3', '二', 10, 15, [SOCIETY, ...HOSTED], undefined, '0371-65707080'],
  ['B4', '二', 12, 10, [SOCIETY, ...HOSTED], undefined, '0371-65707080'],
  ['C1', '三(一)', 5, 20, ['city-association'], 2, '0371-65707540'],
  ['C2', '三(二)', 20, 5, ['city-association', SOCIETY], 1, '0371-65707540'],
  ['C3', '三(三)', 12, 5, ['city-association', SOCIETY, ...HOSTED], 2, '0371-65707540'],
  ['C4', '三(四)', 3, 50, ['city-association'], undefined, '0371-65707540'],
  ['C5', '三(五)', 1, 20, ['city-association', 'media-platform'], undefined, '0371-65707782'],
  [
    'C6',
    '三(六)',
    1,
    20,
    ['city-association', 'innovation-method-base', 'enterprise-association'],
    undefined,
    '0371-65707782',
  ],
  ['D', '四', 50, 5, [SOCIETY, ...HOSTED], 2, '0371-65707080'],
]

describe('the call', () => {
  it('loads without a fault or a warning', () => {
    expect(loadCall(guideFiles()).issues).toEqual([])
  })

  it('is 12 tracks, 121 awards, 10,500,000 yuan', () => {
    const { rows, totals } = summarise(call)
    expect(rows).toHaveLength(12)
    expect(totals).toMatchObject({ awards: 121, money: 1_050_000_000 })
    expect(formatMoney(totals.money).en).toBe('10,500,000 yuan')
  })

  it.each(table.map((row) => [row[0], row] as const))(
    '%s: clause, quota, amount, applicants, cap and telephone',
    (id, row) => {
      const [, clause, quota, wan, kinds, cap, tel] = row
      const track = call.tracks.find((t) => t.id === id)!
      expect(track.clause).toBe(clause)
      expect(track.award).toMatchObject({ quota, amount: wan * 1_000_000 })
      expect(track.hotline).toBe(tel)
      expect(summarise(call).rows.find((r) => r.track === id)!.cap).toBe(cap)
      const who = track.rules[0]!.params as { kinds: string[]; hosted: string[] }
      expect([...who.kinds, ...who.hosted].sort()).toEqual([...kinds].sort())
      expect(who.hosted.every((k) => HOSTED.includes(k))).toBe(true)
      expect(who.kinds.some((k) => HOSTED.includes(k))).toBe(false)
    },
  )

  it('names the tracks in the guide’s order, none but these', () => {
    expect(call.tracks.map((t) => t.id)).toEqual(table.map(([id]) => id))
  })

  it('nests C1, C2 and C3 in C4 and nothing else in anything', () => {
    const nesting = call.tracks.filter((t) => t.absorbs.length > 0)
    expect(nesting.map((t) => [t.id, t.absorbs])).toEqual([['C4', ['C1', 'C2', 'C3']]])
  })

  it('runs for a year, D for two, with a guidance meeting each half-year', () => {
    for (const t of call.tracks) expect(t.years, t.id).toBe(t.id === 'D' ? 2 : 1)
    const schedule = call.tracks.find((t) => t.id === 'D')!.rules.find((r) => r.kind === 'schedule')!
    expect(schedule.params).toEqual({ what: 'guidance-meeting', every: 'half-year', years: 2 })
  })

  it('asks the same of all four conferences beside their floors (R3)', () => {
    const shared = ['in-henan', 'series', 'live-stream', 'papers-published', 'outcome', 'media']
    const of = (id: string) =>
      call.tracks.find((t) => t.id === id)!.rules.filter((r) => shared.includes(r.id))
    expect(of('B1').map((r) => r.id)).toEqual(shared)
    for (const id of ['B2', 'B3', 'B4']) expect(of(id)).toEqual(of('B1'))
  })

  it('cites a clause of its own track in every rule', () => {
    for (const t of call.tracks)
      for (const r of t.rules) expect(r.clause.replace(/\.?\d$/, ''), `${t.id}/${r.id}`).toBe(t.clause)
  })

  it('cites paragraph 2 for types and standards, and paragraphs 1 or 2 for what its own form asks', () => {
    expect(call.tracks.flatMap((t) => t.types.map((x) => x.clause))).toEqual(Array(4).fill('三(三)2'))
    expect(call.tracks.flatMap((t) => t.criteria.flatMap((c) => c.clause ?? []))).toEqual(
      Array(5).fill('一.2'),
    )
    const fields = call.tracks.flatMap((t) =>
      t.form.flatMap((f) => (f.clause ? `${f.path} ${f.clause}` : [])),
    )
    expect(fields).toEqual([
      'plan.theme 二.2',
      'plan.theme 二.2',
      'plan.industry 三(一)2',
      'plan.pilotCounty 三(四)2',
      'people.talent.birthDate 四.1',
      'people.talent.project 四.2',
      'plan.talentGoals 四.2',
      'plan.talentPlan 四.2',
    ])
  })

  it('weighs A by the five standards of the guide, the others by the association’s own', () => {
    for (const t of call.tracks) {
      expect(new Set(t.criteria.map((c) => c.setBy)), t.id).toEqual(
        new Set([t.id === 'A' ? 'guide' : 'association']),
      )
      expect(t.criteria.reduce((s, c) => s + c.weight, 0)).toBe(100)
    }
    expect(call.tracks[0]!.criteria).toHaveLength(5)
  })

  it('records the rulings R1 to R13 and those that the data needs besides, each with its clauses', () => {
    expect(call.rulings.map((r) => r.id)).toEqual(Array.from({ length: 16 }, (_, i) => `R${i + 1}`))
    for (const r of call.rulings) expect(r.clauses.length, r.id).toBeGreaterThan(0)
  })

  it('has the 18 city associations’ regions, and no calendar of its own', () => {
    expect(call.vocabulary.regions).toHaveLength(18)
    expect(call.calendar).toBeUndefined()
  })

  it('says every rule in both languages', () => {
    for (const t of call.tracks)
      for (const r of t.rules) {
        const said = sentence(call, `${t.id}/${r.id}`)
        expect(said.zh, r.id).toMatch(/\p{Script=Han}/u)
        expect(said.en, r.id).toMatch(/^[A-Z“"][^\p{Script=Han}]+$/u)
      }
  })

  it('builds a form for every track and type, each target with its evidence', () => {
    for (const t of call.tracks)
      for (const type of t.types.length > 0 ? t.types.map((x) => x.id) : [undefined]) {
        const form = formOf(call, t.id, type)
        expect(form.sections.map((s) => s.id)).toEqual(expect.arrayContaining(['basics', 'plan', 'budget']))
        for (const r of t.rules.filter((x) => x.kind === 'atLeast' && x.gate === 'target')) {
          const { what } = r.params as { what: string }
          expect(call.vocabulary.measures.find((m) => m.id === what)?.evidence, what).toBeDefined()
        }
      }
  })
})

describe('can I apply?', () => {
  const yes = (answers: Record<string, unknown>) =>
    canApply(call, answers)
      .filter((a) => a.answer !== 'no')
      .map((a) => a.track)

  it('opens each track to the kinds that the guide names', () => {
    for (const kind of call.vocabulary.unitKinds.map((k) => k.id))
      expect(yes({ kind, host: 'yes' }), kind).toEqual(
        table.filter(([, , , , who]) => who.includes(kind)).map(([id]) => id),
      )
  })

  it('turns a national pilot city away from C4 only', () => {
    expect(yes({ kind: 'city-association', 'national-pilot': 'pilot' })).toEqual([
      'C1',
      'C2',
      'C3',
      'C5',
      'C6',
    ])
  })

  it('turns a unit under a sanction away from every track (R16)', () => {
    expect(yes({ kind: 'provincial-society', sanctions: 'now' })).toEqual([])
    expect(yes({ kind: 'provincial-society', sanctions: 'none' })).toContain('A')
  })

  it('asks only what some rule looks at', () => {
    expect(questionsFor(call).map((q) => q.id)).toEqual([
      'kind',
      'host',
      'party-organisation',
      'elections',
      'annual-inspection',
      'national-pilot',
      'bank-account',
      'record',
      'sanctions',
      'applied/C1',
      'applied/C2',
      'applied/C3',
      'applied/D',
    ])
  })
})

describe.each(call.tracks.map((t) => t.id))('whom the form of %s names', (track) => {
  it('is known, so that conflicts of interest are found', () => {
    const fields = fieldsOf(wholeFormOf(call, track))
    const named = fields.flatMap((f) => (f.type === 'text' && f.names ? [f.names] : []))
    expect(named).toEqual(expect.arrayContaining(['leader', 'contact']))
    // Whoever writes a name, under a person's or a body's, is not overlooked.
    const rows = fields
      .flatMap((f) => (f.type === 'rows' ? [f] : []))
      .filter((f) => f.columns.some((c) => c.key === 'name'))
    for (const f of rows) expect([f.path, f.columns.some((c) => c.names)]).toEqual([f.path, true])
    for (const f of fields.filter((x) => x.type === 'text' && /[.]name$/.test(x.path)))
      expect(f).toHaveProperty('names')
  })
})
