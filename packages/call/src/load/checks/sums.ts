import { formatMoney } from '../../money.ts'
import { text } from '../../text.ts'
import { type Check, rulesOf } from '../loaded.ts'

/** Weights of review criteria are shares of 100. */
export const weights: Check = ({ call, report, trackSources }) => {
  for (const track of call.tracks) {
    // Hundredths, so that 33.3 + 33.3 + 33.4 is 100.
    const sum = Math.round(track.criteria.reduce((s, c) => s + c.weight, 0) * 100) / 100
    if (sum === 100) continue
    report.add(
      'weights',
      trackSources.get(track)!.at(['criteria']),
      text(`评审指标权重合计 ${sum}，应为 100`, `the weights of the criteria add up to ${sum}, not 100`),
    )
  }
}

/** What the guide says in sum equals what its tracks add up to. */
export const totals: Check = ({ call, report, callSource, broken, trackSources }) => {
  if (broken.size > 0 || trackSources.size < call.tracks.length) return
  const awards = call.tracks.reduce((s, t) => s + t.award.quota, 0)
  const money = call.tracks.reduce((s, t) => s + t.award.quota * t.award.amount, 0)
  if (awards !== call.totals.awards)
    report.add(
      'totals-awards',
      callSource.at(['totals', 'awards']),
      text(
        `写明共 ${call.totals.awards} 项，各类名额合计却是 ${awards} 项；请核对各类名额`,
        `${call.totals.awards} awards are stated, but the tracks add up to ${awards}: check each quota`,
      ),
    )
  if (money !== call.totals.money)
    report.add(
      'totals-money',
      callSource.at(['totals', 'money']),
      text(
        `写明共 ${formatMoney(call.totals.money).zh}，各类名额×金额合计却是 ${formatMoney(money).zh}；请核对`,
        `${formatMoney(call.totals.money).en} is stated, but quota × amount adds up to ${formatMoney(money).en}: check them`,
      ),
    )
}

/** A round opens before it closes. */
export const calendar: Check = ({ call, report, callSource }) => {
  const c = call.calendar
  if (!c || Date.parse(c.opens) < Date.parse(c.deadline)) return
  report.add(
    'calendar',
    callSource.at(['calendar', 'deadline']),
    text(
      `截止 ${c.deadline} 不晚于开始 ${c.opens}，没有人来得及申报`,
      `the deadline ${c.deadline} is not after the opening ${c.opens}: nobody could apply`,
    ),
  )
}

/** What nothing uses is most likely a rule that was forgotten or a name misspelt elsewhere. */
export const unused: Check = (loaded) => {
  if (!loaded.whole) return
  const { call, report, vocabularySource, rulingsSource } = loaded
  const words = new Set<string>()
  const cited = new Set<string>()
  for (const r of rulesOf(loaded)) {
    collect(r.rule.params, words)
    if (r.rule.ruling !== undefined) cited.add(r.rule.ruling)
  }
  for (const f of [...call.form.fields, ...call.tracks.flatMap((t) => t.form)]) collect(f.path, words)
  call.vocabulary.measures.forEach((m, i) => {
    if (words.has(m.id)) return
    report.add(
      'unused',
      vocabularySource.at(['measures', i, 'id']),
      text(
        `指标“${m.id}”没有规则用到；是否漏写了规则？`,
        `no rule uses the measure "${m.id}": was a rule forgotten?`,
      ),
      'warning',
    )
  })
  call.rulings.forEach((r, i) => {
    if (r.clauses.length > 0 || cited.has(r.id)) return
    report.add(
      'unused',
      rulingsSource!.at([i, 'id']),
      text(
        `口径“${r.id}”没有对应条款，也没有规则引用，申报单位看不到；请写明 clauses`,
        `ruling "${r.id}" has no clause and no rule cites it, so no applicant would see it: state its clauses`,
      ),
      'warning',
    )
  })
}

/** Every word of the parameters; a path (`targets.papers@city`) gives its steps. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') for (const word of [value, ...value.split(/[.@]/)]) into.add(word)
  else if (typeof value === 'object' && value !== null) for (const v of Object.values(value)) collect(v, into)
}
