import { text } from '../../text.ts'
import {
  beside,
  type Check,
  idsOf,
  type RuleInPlace,
  reportDangling,
  reportDuplicates,
  rulesOf,
} from '../loaded.ts'

const LISTS = [
  ['unitKinds', text('单位类别', 'unit kind')],
  ['hostKinds', text('依托单位类别', 'host kind')],
  ['regions', text('地区', 'region')],
  ['registryFacts', text('登记事项', 'registry fact')],
  ['measures', text('指标', 'measure')],
  ['budgetCategories', text('预算科目', 'budget category')],
  ['ranks', text('任职', 'rank')],
  ['places', text('地点', 'place')],
  ['partnerRoles', text('参与方式', 'partner role')],
] as const

/** No id stands twice in its list. */
export const duplicateIds: Check = (loaded) => {
  const { call, report, callSource, vocabularySource, rulingsSource } = loaded
  for (const [list, what] of LISTS)
    reportDuplicates(report, vocabularySource, [list], idsOf(call.vocabulary[list]), what)
  call.vocabulary.registryFacts.forEach((f, i) => {
    const path = ['registryFacts', i, 'values']
    reportDuplicates(report, vocabularySource, path, idsOf(f.values), text('登记值', 'value'))
  })
  reportDuplicates(report, callSource, ['reasons'], idsOf(call.reasons), text('理由', 'reason'))
  reportDuplicates(
    report,
    callSource,
    ['form', 'sections'],
    idsOf(call.form.sections),
    text('表单部分', 'section'),
  )
  if (rulingsSource) reportDuplicates(report, rulingsSource, [], idsOf(call.rulings), text('口径', 'ruling'))
  for (const track of call.tracks) {
    const source = loaded.trackSources.get(track)!
    reportDuplicates(report, source, ['types'], idsOf(track.types), text('类型', 'type'))
    reportDuplicates(report, source, ['criteria'], idsOf(track.criteria), text('评审指标', 'criterion'))
    const seen = new Map<string, RuleInPlace>()
    for (const r of rulesOf(loaded, track)) {
      const before = seen.get(r.rule.id)
      seen.set(r.rule.id, r)
      if (!before) continue
      const stated = r.path[0] === 'rules' ? r : before
      report.add(
        'duplicate-id',
        source.at(beside(stated, 'id')),
        text(
          `规则“${r.rule.id}”在本类中出现了两次；请改名（applicant 和 budget 由系统使用）`,
          `rule "${r.rule.id}" stands twice in this track: rename one (applicant and budget are taken)`,
        ),
      )
    }
  }
}

/** What the vocabulary says of itself names only what it has. */
export const vocabularyNames: Check = ({ call, report, vocabularySource: source }) => {
  const v = call.vocabulary
  v.unitKinds.forEach((k, i) => {
    if (k.hostKind === undefined) return
    const what = text('依托单位类别', 'host kind')
    reportDangling(report, source, ['unitKinds', i, 'hostKind'], [k.hostKind], idsOf(v.hostKinds), what)
  })
  v.registryFacts.forEach((f, i) => {
    const what = text('单位类别', 'unit kind')
    reportDangling(report, source, ['registryFacts', i, 'kinds'], f.kinds ?? [], idsOf(v.unitKinds), what)
  })
}

/** Every clause stands in a chapter that the call names. */
export const clausesInChapters: Check = (loaded) => {
  const { call, report, callSource, rulingsSource } = loaded
  const chapters = call.chapters.map((c) => c.clause)
  const check = (source: typeof callSource, path: readonly (string | number)[], clause?: string) => {
    if (clause === undefined || chapters.some((ch) => stands(clause, ch))) return
    report.add(
      'unknown-chapter',
      source.at(path, { value: clause }),
      text(
        `条款“${clause}”不在 call.yaml 列出的章节（${chapters.join('、')}）中；请改正条款号或补上章节`,
        `clause "${clause}" is in no chapter that call.yaml names (${chapters.join(', ')}): mend it or add the chapter`,
      ),
    )
  }
  for (const [i, f] of call.form.fields.entries())
    check(callSource, ['form', 'fields', i, 'clause'], f.clause)
  for (const [i, r] of call.rulings.entries())
    for (const c of r.clauses) check(rulingsSource!, [i, 'clauses'], c)
  for (const track of call.tracks) {
    const source = loaded.trackSources.get(track)!
    check(source, ['clause'], track.clause)
    check(source, ['award', 'clause'], track.award.clause)
    check(source, ['applicants', 'clause'], track.applicants.clause)
    for (const [i, t] of track.types.entries()) check(source, ['types', i, 'clause'], t.clause)
    for (const [i, c] of track.criteria.entries()) check(source, ['criteria', i, 'clause'], c.clause)
    for (const [i, f] of track.form.entries()) check(source, ['form', i, 'clause'], f.clause)
    const seen = new Set<number>()
    for (const r of rulesOf(loaded, track)) {
      const i = r.path[1]
      if (typeof i !== 'number' || seen.has(i)) continue
      seen.add(i)
      check(source, ['rules', i, 'clause'], r.rule.clause)
    }
  }
}

/** `三(四)2` stands in `三` and in `三(四)`; `十一` does not stand in `十`. */
const stands = (clause: string, chapter: string): boolean =>
  clause === chapter || (clause.startsWith(chapter) && /^[.(\d]/.test(clause.slice(chapter.length)))
