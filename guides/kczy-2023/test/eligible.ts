import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Call, type Decision, type Sibling, type UnitFacts, withValue } from '@zhinan/call'
import { loadCall } from '@zhinan/call/load'
import { parse } from 'yaml'

const HERE = import.meta.dirname
/** The folder of the call's data. */
export const GUIDE = join(HERE, '..')

/** A place (`targets.keynotes`, `unit.kind`, `siblings`) → what stands there. */
export type Places = Readonly<Record<string, unknown>>

/** One way to break a just-eligible application, and what the evaluator must say of it. */
export interface Break {
  readonly name: string
  readonly rule: string
  readonly type?: string
  readonly set?: Places
  readonly unset?: readonly string[]
  readonly truth: 'notMet' | 'undecided'
  readonly code: string
  readonly clause: string
  /** Other rules that look at the same place and change with it. */
  readonly also?: readonly string[]
}

/** `cases/<track>.yaml`: a just-eligible application, at every floor exactly, and the ways to break it. */
export interface TrackCases {
  readonly unit: UnitFacts
  readonly siblings?: readonly Sibling[]
  readonly base: Places
  readonly types?: Readonly<Record<string, Places>>
  readonly breaks: readonly Break[]
}

/** All that the evaluator needs of one application that is just eligible. */
export interface Eligible {
  readonly content: Record<string, unknown>
  readonly unit: UnitFacts
  /** Every rule that a person decides, decided in favour; by full rule id. */
  readonly decisions: Readonly<Record<string, Decision>>
  readonly siblings: readonly Sibling[]
}

/** The YAML files of the call: path below its folder → text; tests are not among them. */
export function guideFiles(): Record<string, string> {
  const tracks = readdirSync(join(GUIDE, 'tracks')).map((name) => `tracks/${name}`)
  const files = ['call.yaml', 'vocabulary.yaml', 'rulings.yaml', ...tracks.sort()]
  return Object.fromEntries(files.map((f) => [f, readFileSync(join(GUIDE, f), 'utf8')]))
}

let loaded: Call | undefined

/** The 2023 call. @throws Error naming every issue when its files do not load. */
export function kczy(): Call {
  if (loaded) return loaded
  const { call, issues } = loadCall(guideFiles())
  if (!call) throw new Error(`kczy-2023 does not load: ${JSON.stringify(issues, null, 1)}`)
  loaded = call
  return call
}

const parsed = new Map<string, unknown>()

/** Reads a file of `cases/`; what it gives may be changed. */
export function readCases<T>(name: string): T {
  const known = parsed.get(name) ?? parse(readFileSync(join(HERE, 'cases', `${name}.yaml`), 'utf8'))
  parsed.set(name, known)
  return structuredClone(known) as T
}

/**
 * A just-eligible application of a track, made anew at each call: the smallest numbers that do, the budget at the
 * full award, every person's decision in favour.
 * @param type for a track with types; absent = its first.
 */
export function eligible(trackId: string, type?: string): Eligible {
  const call = kczy()
  const track = call.tracks.find((t) => t.id === trackId)
  if (!track) throw new RangeError(`no track ${trackId}`)
  const { unit: stated, siblings = [], base, types } = readCases<TrackCases>(trackId)
  const unit: UnitFacts = { sanctions: { at: '2023-11-30', checked: call.year, entries: [] }, ...stated }
  const chosen = type ?? track.types[0]?.id
  const places: Places = {
    ...readCases<Places>('common'),
    ...base,
    ...(chosen === undefined ? {} : { ...types?.[chosen], 'basics.type': chosen }),
  }
  const content = Object.entries(places).reduce<Record<string, unknown>>(
    (c, [path, value]) => withValue(c, path, value),
    {},
  )
  const people = track.rules.filter((r) => r.by !== 'machine')
  const decisions = Object.fromEntries(
    people.map((r) => [`${trackId}/${r.id}`, { truth: 'met' as const, note: '材料齐备' }]),
  )
  return { content, unit, decisions, siblings }
}

/** The facts with places set and unset: `unit.…`, `siblings` and `decisions.…` outside the form, all else in it. */
export function changed(facts: Eligible, set: Places = {}, unset: readonly string[] = []): Eligible {
  const changes = [...Object.entries(set), ...unset.map((path): [string, unknown] => [path, undefined])]
  return changes.reduce<Eligible>((f, [path, value]) => {
    const outside = /^(?:unit|siblings|decisions)(?:\.|$)/.test(path)
    return withValue(f, outside ? path : `content.${path}`, value) as unknown as Eligible
  }, facts)
}
