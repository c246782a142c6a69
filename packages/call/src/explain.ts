import type { Finding } from './finding.ts'
import type { Call, Rule, Track } from './model.ts'
import type { KindLookup, RuleContext } from './rules/kind.ts'
import { type Text, text } from './text.ts'

/** Finds a rule by its full id (`A/party`, `C4/founded@city`). */
export function findRule(call: Call, id: string): { track: Track; rule: Rule } | undefined {
  const slash = id.indexOf('/')
  const track = call.tracks.find((t) => t.id === id.slice(0, slash))
  const rule = track?.rules.find((r) => r.id === id.slice(slash + 1))
  return track && rule ? { track, rule } : undefined
}

/** The rule in one sentence: its own text if it has one, else what its kind says. */
export function sentence(call: Call, id: string, kinds: KindLookup): Text {
  const found = findRule(call, id)
  if (!found) return text(id, id)
  return found.rule.text ?? kinds(found.rule.kind)!.sentence(found.rule.params, contextOf(call, found, kinds))
}

/** What a finding says to a person: what was seen, what is needed, what to do. */
export function explain(call: Call, finding: Finding, kinds: KindLookup): Text {
  const found = findRule(call, finding.rule)
  if (!found) return text(finding.code, finding.code)
  const said = sentence(call, finding.rule, kinds)
  const note =
    finding.saw === undefined || finding.saw === ''
      ? text('', '')
      : text(`：${finding.saw}`, `: ${finding.saw}`)
  switch (finding.code) {
    case 'decided':
      return finding.truth === 'met'
        ? text(`审查人员认定符合${note.zh}`, `Found to hold by the checker${note.en}`)
        : text(
            `审查人员认定不符合“${said.zh}”${note.zh}`,
            `Found not to hold by the checker: ${said.en}${note.en}`,
          )
    case 'awaits':
      return finding.awaits === 'expert'
        ? text('已填写，待专家判定', 'Answered; an expert decides')
        : text('已填写，待审查人员核实', 'Answered; an officer will check')
    default:
      return kinds(found.rule.kind)!.explain(finding, found.rule.params, contextOf(call, found, kinds))
  }
}

const contextOf = (call: Call, found: { track: Track; rule: Rule }, kinds: KindLookup): RuleContext => ({
  call,
  ...found,
  kinds,
})
