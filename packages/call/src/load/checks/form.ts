import type { Field } from '../../form/field.ts'
import type { Track } from '../../model.ts'
import { text } from '../../text.ts'
import { type Check, idsOf, reportDangling, reportDuplicates, rulesOf } from '../loaded.ts'
import { suggestion } from '../nearest.ts'
import type { Path, Source } from '../source.ts'

interface PlacedField {
  readonly field: Field
  readonly source: Source
  readonly path: Path
}

/** Every field stands in a section that the call has, also those that rules make. */
export const sections: Check = (loaded) => {
  const { call, report, callSource } = loaded
  const known = idsOf(call.form.sections)
  const what = text('表单部分', 'form section')
  call.form.fields.forEach((f, i) => {
    reportDangling(report, callSource, ['form', 'fields', i, 'section'], [f.section], known, what)
  })
  const missing = new Set<string>()
  for (const track of call.tracks) {
    const source = loaded.trackSources.get(track)!
    track.form.forEach((f, i) => {
      reportDangling(report, source, ['form', i, 'section'], [f.section], known, what)
    })
    for (const { field, path } of ruleFields(loaded, track)) {
      if (known.includes(field.section) || missing.has(field.section)) continue
      missing.add(field.section)
      report.add(
        'missing-section',
        source.at(path),
        text(
          `这条规则要在表单的“${field.section}”部分提问，但 call.yaml 没有这一部分；请在 form.sections 补上`,
          `this rule asks in the form section "${field.section}", which call.yaml lacks: add it to form.sections`,
        ),
      )
    }
  }
}

/** Every place of the form holds one kind of thing, and what names a place names one that is there. */
export const paths: Check = (loaded) => {
  const { call, report, callSource } = loaded
  const what = text('表单位置', 'form field')
  const shared = call.form.fields.map(
    (field, i): PlacedField => ({ field, source: callSource, path: ['form', 'fields', i, 'path'] }),
  )
  const sharedPaths = call.form.fields.map((f) => f.path)
  reportDuplicates(report, callSource, ['form', 'fields'], sharedPaths, what, 'path')
  for (const track of call.tracks) {
    const source = loaded.trackSources.get(track)!
    const own = track.form.map((field, i): PlacedField => ({ field, source, path: ['form', i, 'path'] }))
    reportDuplicates(
      report,
      source,
      ['form'],
      track.form.map((f) => f.path),
      what,
      'path',
    )
    const all = [...shared, ...own, ...ruleFields(loaded, track)]
    clashes(loaded, all)
    if (loaded.whole) named(loaded, track, new Map(all.map(({ field }) => [field.path, field])))
  }
}

function clashes({ report }: Parameters<Check>[0], all: readonly PlacedField[]): void {
  const types = new Map<string, Field>()
  for (const { field, source, path } of all) {
    const same = types.get(field.path)
    const other =
      same && same.type !== field.type
        ? same
        : [...types.values()].find(
            (t) => t.path.startsWith(`${field.path}.`) || field.path.startsWith(`${t.path}.`),
          )
    if (other)
      report.add(
        'path-clash',
        source.at(path),
        text(
          `表单位置“${field.path}”（${field.type}）与“${other.path}”（${other.type}）冲突；请改用别的位置`,
          `the form place "${field.path}" (${field.type}) collides with "${other.path}" (${other.type}): use another`,
        ),
      )
    types.set(field.path, field)
  }
}

/** Places that rules and fields read (`of`, `let`, `birthDatePath`) exist in the track's form. */
function named(loaded: Parameters<Check>[0], track: Track, fields: ReadonlyMap<string, Field>): void {
  const check = (source: Source, at: Path, path: string, type?: string) => {
    const field = fields.get(path)
    if (field && (type === undefined || field.type === type)) return
    const near = suggestion(path, [...fields.keys()])
    loaded.report.add(
      'dangling-path',
      source.at(at),
      field
        ? text(`表单位置“${path}”不是日期`, `the form place "${path}" is not a date`)
        : text(
            `本类表单没有“${path}”这个位置${near.zh}；请在 form 中定义，或改正拼写`,
            `this track's form has no place "${path}"${near.en}: define it under form, or mend the spelling`,
          ),
    )
  }
  const source = loaded.trackSources.get(track)!
  track.form.forEach((f, i) => {
    if (f.type === 'idNumber' && f.birthDatePath !== undefined)
      check(source, ['form', i, 'birthDatePath'], f.birthDatePath, 'date')
  })
  for (const r of rulesOf(loaded, track)) {
    if (r.rule.kind === 'date') check(source, [...r.path, 'of'], (r.rule.params as { of: string }).of, 'date')
    if (r.rule.kind === 'expression')
      for (const [name, path] of Object.entries((r.rule.params as { let: Record<string, string> }).let)) {
        // A rule may look inside a field that is a group of answers (`conditions.x.statement`).
        const parent = [...fields.keys()].find((p) => path.startsWith(`${p}.`))
        check(source, [...r.path, 'let', name], parent ?? path)
      }
  }
}

const ruleFields = (loaded: Parameters<Check>[0], track: Track): PlacedField[] =>
  rulesOf(loaded, track).flatMap((r) =>
    (r.kind.fields?.(r.rule.params, r.ctx) ?? []).map((field) => ({ field, source: r.source, path: r.path })),
  )
