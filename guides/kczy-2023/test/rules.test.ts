import { describe, expect, it } from 'vitest'
import { kczy } from './eligible.ts'

const call = kczy()
const trackOf = (id: string) => call.tracks.find((t) => t.id === id)!

/** Floors read off the guide by hand: track (and type) → measure → number. */
const floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  A: {},
  B1: { 'outcome-reports': 1, 'media-reports': 3 },
  B2: { 'outcome-reports': 1, 'media-reports': 3 },
  B3: {
    academicians: 2,
    attendees: 200,
    keynotes: 5,
    'papers-collected': 50,
    'concurrent-activities': 1,
    'outcome-reports': 1,
    'media-reports': 3,
  },
  B4: {
    academicians: 1,
    attendees: 100,
    keynotes: 3,
    'papers-collected': 30,
    'outcome-reports': 1,
    'media-reports': 3,
  },
  C1: {
    'national-societies-invited': 1,
    'academicians-reporting': 1,
    'matching-events': 1,
    'signed-projects': 2,
  },
  C2: { 'enterprise-services': 5, 'brand-activities': 1 },
  'C3 base/collaboration': { staff: 50, 'platform-uploads': 20, 'base-activities': 2 },
  'C3 base/incubation': { 'platform-uploads': 20, 'projects-incubated': 3, roadshows: 1 },
  'C3 base/international': { 'platform-uploads': 20, 'overseas-talents': 2, 'overseas-exchanges': 1 },
  'C3 station': { 'station-services': 5 },
  C4: {
    'pilot-plans': 1,
    'pilot-counties': 1,
    'industry-conferences': 1,
    'local-volunteer-activities': 1,
    'national-societies-signed': 1,
    'experience-reports': 1,
  },
  C5: {
    'innovators-nominated': 100,
    'topic-pages': 1,
    talks: 5,
    'launch-events': 1,
    'case-or-experience-reports': 1,
    'media-articles': 30,
    views: 100_000_000,
  },
  C6: {
    'contest-entries': 70,
    'evaluation-reports': 1,
    'case-collections': 1,
    trainings: 10,
    'research-reports': 1,
    'contest-reports': 2,
    'application-reports': 5,
  },
  D: { 'high-level-exchanges': 2 },
}

const CONFERENCE = ['in-henan']
/** What no number and no register shows: an officer decides. */
const officers: Readonly<Record<string, readonly string[]>> = {
  A: [],
  B1: CONFERENCE,
  B2: CONFERENCE,
  B3: CONFERENCE,
  B4: CONFERENCE,
  C1: ['keynote', 'capacity', 'level'],
  C2: ['team', 'liaison', 'brand-capacity'],
  C3: [
    'cooperation',
    'platform',
    'own-results',
    'self-sustaining',
    'society-ties',
    'experts',
    'transfer-team',
    'local-support',
    'registered',
    'safety',
    'base-conditions',
    'station-conditions',
    'agreement',
  ],
  C4: ['importance', 'industry', 'experience', 'letter'],
  C5: ['experience', 'media', 'platforms'],
  C6: ['contest-experience', 'training-experience', 'teachers', 'industries', 'system'],
  D: ['strength', 'in-henan', 'front-line', 'leads-project', 'member'],
}

/** Promises without a number: in the grant agreement too. */
const promises: Readonly<Record<string, readonly string[]>> = {
  B1: ['live-stream', 'papers-published'],
  B2: ['live-stream', 'papers-published'],
  B3: ['live-stream', 'papers-published'],
  B4: ['live-stream', 'papers-published'],
  C2: ['founded'],
  C4: ['founded@city', 'founded@pilot-county', 'hubs@city', 'hubs@pilot-county', 'platform', 'uploads'],
  C5: ['speakers'],
  C6: ['coaching'],
  D: ['support', 'guidance', 'follow-up'],
}

const preferences: Readonly<Record<string, readonly string[]>> = {
  C1: ['series', 'expo', 'policy-advice'],
  C4: ['matching-funds'],
}

describe('the rules', () => {
  it.each(Object.entries(floors))('%s: every floor, and no other', (name, expected) => {
    const [id, type] = name.split(' ') as [string, string?]
    const rules = call.tracks
      .find((t) => t.id === id)!
      .rules.filter(
        (r) => r.kind === 'atLeast' && (!r.types || (type !== undefined && r.types.includes(type))),
      )
    const stated = rules.map((r) => r.params as { what: string; n: number })
    expect(Object.fromEntries(stated.map((p) => [p.what, p.n]))).toEqual(expected)
  })

  it.each(call.tracks.map((t) => t.id))('%s: who decides, what is promised, what is preferred', (id) => {
    const { rules } = trackOf(id)
    const ids = (keep: (r: (typeof rules)[number]) => boolean) => rules.filter(keep).map((r) => r.id)
    expect(ids((r) => r.by !== 'machine')).toEqual(officers[id])
    expect(rules.every((r) => r.by !== 'expert')).toBe(true)
    expect(ids((r) => r.gate === 'target' && r.kind !== 'atLeast')).toEqual(promises[id] ?? [])
    expect(ids((r) => r.gate === 'priority')).toEqual(preferences[id] ?? [])
    // Every number is a promise but the staff that a base has already.
    expect(ids((r) => r.kind === 'atLeast' && r.gate !== 'target')).toEqual(id === 'C3' ? ['staff'] : [])
  })

  it('says what comes from a second source, and only that', () => {
    const sourced = call.tracks.flatMap((t) => t.rules.filter((r) => r.source).map((r) => `${t.id}/${r.id}`))
    const own = ['cooperation', 'platform', 'agreement']
    const bases = [...officers.C3!.filter((id) => !own.includes(id)), 'staff', 'tech-share']
    expect(sourced.sort()).toEqual(bases.map((id) => `C3/${id}`).sort())
  })
})
