import type { Call, Rule, Track } from '../model.ts'
import { ruleKind } from '../rules/index.ts'
import type { RuleContext, RuleKind } from '../rules/kind.ts'
import { type Text, text } from '../text.ts'
import type { IssueCode, Report } from './issue.ts'
import { suggestion } from './nearest.ts'
import type { Path, Source } from './source.ts'

/** A call whose files each fit their shape, with all that is needed to check them against each other. */
export interface Loaded {
  readonly call: Call
  readonly callSource: Source
  readonly vocabularySource: Source
  readonly rulingsSource?: Source
  readonly trackSources: ReadonlyMap<Track, Source>
  readonly rulePaths: ReadonlyMap<Rule, Path>
  /** Ids of tracks whose files do not fit: naming one is no fault of who names it. */
  readonly broken: ReadonlySet<string>
  /** False when a rule, a track or the rulings are missing because they do not fit: absence then proves nothing. */
  readonly whole: boolean
  /** False when the rulings do not fit, so that naming one is no fault. */
  readonly rulingsKnown: boolean
  readonly report: Report
}

/** One check: adds to the report whatever it finds. */
export type Check = (loaded: Loaded) => void

/** A rule with its kind and where it stands, as checks walk them. */
export interface RuleInPlace {
  readonly track: Track
  readonly rule: Rule
  readonly kind: RuleKind
  readonly ctx: RuleContext
  readonly source: Source
  readonly path: Path
}

/** All rules of all tracks. A rule stated for several places comes once a place. */
export function rulesOf(loaded: Loaded, only?: Track): RuleInPlace[] {
  return (only ? [only] : loaded.call.tracks).flatMap((track) =>
    track.rules.map((rule) => ({
      track,
      rule,
      kind: ruleKind(rule.kind)!,
      ctx: { call: loaded.call, track, rule, kinds: ruleKind },
      source: loaded.trackSources.get(track)!,
      path: loaded.rulePaths.get(rule)!,
    })),
  )
}

/** Where a rule's own key (`clause`, `types`, …) stands: beside its parameters. */
export const beside = (r: RuleInPlace, key: string): Path =>
  r.path[0] === 'rules' ? [...r.path.slice(0, 2), key] : [...r.path, key]

/** Reports each of `ids` that `known` lacks, with the one that was meant. */
export function reportDangling(
  report: Report,
  source: Source,
  path: Path,
  ids: readonly string[],
  known: readonly string[],
  what: Text,
): void {
  for (const id of ids) {
    if (known.includes(id)) continue
    const near = suggestion(id, known)
    report.add(
      'dangling-id',
      source.at(path, { value: id }),
      text(
        `${what.zh}“${id}”没有定义${near.zh}；请先定义，或改正拼写`,
        `${what.en} "${id}" is not defined${near.en}: define it, or mend the spelling`,
      ),
    )
  }
}

/** Reports each id that a list states a second time, at the second. */
export function reportDuplicates(
  report: Report,
  source: Source,
  path: Path,
  ids: readonly string[],
  what: Text,
  key = 'id',
  code: IssueCode = 'duplicate-id',
): void {
  const seen = new Set<string>()
  ids.forEach((id, i) => {
    if (seen.has(id))
      report.add(
        code,
        source.at(key === '' ? [...path, i] : [...path, i, key]),
        text(
          `${what.zh}“${id}”出现了两次；请改名或删去一个`,
          `${what.en} "${id}" stands twice: rename or remove one`,
        ),
      )
    seen.add(id)
  })
}

export const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((i) => i.id)
