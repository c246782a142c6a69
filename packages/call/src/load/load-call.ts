import * as z from 'zod/mini'
import type { Call, Rule, Track } from '../model.ts'
import { callSchema, rulingSchema } from '../schema/call.ts'
import { type StatedTrack, trackSchema } from '../schema/track.ts'
import { vocabularySchema } from '../schema/vocabulary.ts'
import { text } from '../text.ts'
import { paths, sections } from './checks/form.ts'
import { clausesInChapters, duplicateIds, vocabularyNames } from './checks/names.ts'
import { paperStep } from './checks/paper.ts'
import { review } from './checks/review.ts'
import { absorption, contradictions, ruleFaults, ruleNames } from './checks/rules.ts'
import { calendar, totals, unused, weights } from './checks/sums.ts'
import { type CallIssue, Report } from './issue.ts'
import type { Check, Loaded } from './loaded.ts'
import { suggestion } from './nearest.ts'
import { readRules, reportRules } from './rules.ts'
import { readShape } from './shape.ts'
import { type Path, readSource, type Source } from './source.ts'

/** The files of a call. Each track is one more, `tracks/<any-name>.yaml`. */
export const CALL_FILE = 'call.yaml'
export const VOCABULARY_FILE = 'vocabulary.yaml'
export const RULINGS_FILE = 'rulings.yaml'
const TRACK_FILE = /^tracks\/[^/]+\.ya?ml$/

const checks: readonly Check[] = [
  duplicateIds,
  vocabularyNames,
  clausesInChapters,
  ruleFaults,
  ruleNames,
  contradictions,
  absorption,
  sections,
  paths,
  weights,
  totals,
  calendar,
  paperStep,
  review,
  unused,
]

/**
 * Reads a call from its files (path below the call's folder → text). Never throws: whatever is wrong comes back as
 * issues, all of them, in reading order. There is a call only when no issue is an error.
 */
export function loadCall(files: Readonly<Record<string, string>>): { call?: Call; issues: CallIssue[] } {
  const report = new Report()
  const loaded = readFiles(files, report)
  if (loaded) for (const check of checks) check(loaded)
  const issues = report.sorted()
  // Plain JSON from here on, so that a call just loaded and one read back from storage are the same.
  return loaded && !report.failed
    ? { call: JSON.parse(JSON.stringify(loaded.call)) as Call, issues }
    : { issues }
}

function readFiles(files: Readonly<Record<string, string>>, report: Report): Loaded | undefined {
  unknownFiles(files, report)
  const callSource = required(files, CALL_FILE, report)
  const vocabularySource = required(files, VOCABULARY_FILE, report)
  const rulingsText = files[RULINGS_FILE]
  const rulingsSource = rulingsText === undefined ? undefined : readSource(RULINGS_FILE, rulingsText, report)
  const call = callSource && readShape(callSchema, callSource, [], callSource.value, report)
  const vocabulary =
    vocabularySource && readShape(vocabularySchema, vocabularySource, [], vocabularySource.value, report)
  const rulings =
    rulingsSource && readShape(z.array(rulingSchema), rulingsSource, [], rulingsSource.value, report)

  const rulePaths = new Map<Rule, Path>()
  const read = Object.keys(files)
    .filter((f) => TRACK_FILE.test(f))
    .sort()
    .map((file) => readTrack(file, files[file]!, rulePaths, report))
  if (!callSource || !vocabularySource || !call || !vocabulary) return undefined

  const tracks = read.filter((t) => t.track !== undefined) as { track: Track; source: Source; id: string }[]
  const inOrder = call.tracks.flatMap((id) => tracks.filter((t) => t.id === id).slice(0, 1))
  matchTracks(call.tracks, read, callSource, report)
  return {
    call: { ...call, vocabulary, rulings: rulings ?? [], tracks: inOrder.map((t) => t.track) },
    callSource,
    vocabularySource,
    rulingsSource: rulings && rulingsSource,
    trackSources: new Map(inOrder.map((t) => [t.track, t.source])),
    rulePaths,
    broken: new Set(call.tracks.filter((id) => !tracks.some((t) => t.id === id))),
    rulingsKnown: rulingsText === undefined || rulings !== undefined,
    whole: !report.failed,
    report,
  }
}

function required(files: Readonly<Record<string, string>>, file: string, report: Report): Source | undefined {
  const written = files[file]
  if (written !== undefined) return readSource(file, written, report)
  report.add(
    'missing-file',
    { file, line: 1, column: 1 },
    text(`缺少文件 ${file}`, `the file ${file} is missing`),
  )
  return undefined
}

function readTrack(
  file: string,
  written: string,
  rulePaths: Map<Rule, Path>,
  report: Report,
): { track?: Track; source?: Source; id?: string } {
  const source = readSource(file, written, report)
  if (!source) return {}
  const stated: StatedTrack | undefined = readShape(trackSchema, source, [], source.value, report)
  if (!stated) {
    const { id, rules } = (source.value ?? {}) as { id?: unknown; rules?: unknown }
    reportRules(rules, source, report)
    return { source, id: typeof id === 'string' ? id : undefined }
  }
  const rules = readRules(stated, source, report)
  for (const r of rules) rulePaths.set(r.rule, r.path)
  return { track: { ...stated, rules: rules.map((r) => r.rule) }, source, id: stated.id }
}

/** `tracks` in call.yaml and the files below `tracks/` name the same tracks, each once. */
function matchTracks(
  listed: readonly string[],
  read: readonly { readonly source?: Source; readonly id?: string }[],
  callSource: Source,
  report: Report,
): void {
  const seen = new Set<string>()
  listed.forEach((id, i) => {
    if (seen.has(id))
      report.add(
        'duplicate-id',
        callSource.at(['tracks', i]),
        text(`项目类别“${id}”列了两次`, `track "${id}" is listed twice`),
      )
    seen.add(id)
    const unread = read.some((r) => r.id === undefined)
    if (read.some((r) => r.id === id) || unread) return
    const near = suggestion(
      id,
      read.flatMap((r) => r.id ?? []),
    )
    report.add(
      'missing-file',
      callSource.at(['tracks', i]),
      text(
        `tracks/ 下没有 id 为“${id}”的文件${near.zh}`,
        `no file below tracks/ has the id "${id}"${near.en}`,
      ),
    )
  })
  const files = new Set<string>()
  for (const { source, id } of read) {
    if (id === undefined || !source) continue
    if (files.has(id))
      report.add(
        'duplicate-id',
        source.at(['id']),
        text(`项目类别“${id}”另有一个文件`, `another file has the track id "${id}" already`),
      )
    else if (!seen.has(id)) {
      const near = suggestion(id, listed)
      report.add(
        'dangling-id',
        source.at(['id']),
        text(
          `call.yaml 的 tracks 没有列出“${id}”${near.zh}；请补上，它决定先后`,
          `"${id}" is not listed under tracks in call.yaml${near.en}: add it, the list gives the order`,
        ),
      )
    }
    files.add(id)
  }
}

function unknownFiles(files: Readonly<Record<string, string>>, report: Report): void {
  const known = [CALL_FILE, VOCABULARY_FILE, RULINGS_FILE]
  for (const file of Object.keys(files)) {
    if (known.includes(file) || TRACK_FILE.test(file) || !/\.ya?ml$/.test(file)) continue
    const near = suggestion(file, known)
    report.add(
      'unknown-file',
      { file, line: 1, column: 1 },
      text(
        `没有用到文件 ${file}${near.zh}；项目类别放在 tracks/ 下`,
        `the file ${file} is not read${near.en}; tracks go below tracks/`,
      ),
      'warning',
    )
  }
}
