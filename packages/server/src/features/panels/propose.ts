import { setImmediate } from 'node:timers/promises'
import { groupAlike, type PanelIssue, type Panelled, panelSteps } from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import { type Ground, groundSteps, mustReview, type Raw, readRaw, STANDARD } from '../assignments/service.ts'
import type { Proposal, ProposalInput } from './schemas.ts'
import * as store from './store.ts'

/** More applications than this are not put into panels at one go: an answer would take too long. */
export const MOST_AT_ONCE = 600
/** An application is told of so many that are like it. */
const LIKEST = 12

/** What is read for a proposal: applications that are before no panel yet, and who serves. @throws Problem `forbidden`, … */
export async function readForProposal(tx: Tx, callId: string, reader: Reader, track: string): Promise<Raw> {
  await mustReview(tx, callId, reader, [track])
  const raw = await asSystem(tx, 'panels', () => readRaw(tx, callId, [track], true))
  const panels = await store.panelsOf(tx, callId, [track])
  const taken = new Set(
    (
      await store.beforePanels(
        tx,
        panels.map((p) => p.id),
      )
    ).map((a) => a.id),
  )
  const applications = raw.applications.filter((a) => !taken.has(a.id))
  if (applications.length === 0) throw new Problem('panel-nothing-free')
  if (applications.length > MOST_AT_ONCE)
    throw new Problem('panel-too-many', { params: { n: applications.length, most: MOST_AT_ONCE } })
  return { ...raw, applications }
}

/**
 * Puts like applications together and gives each group a panel, on nothing but what was read. It gives others their turn now
 * and then.
 *
 * @throws Problem `panel-not-possible` with what stands in the way
 */
export async function propose(raw: Raw, input: ProposalInput): Promise<Proposal> {
  const options = { ...STANDARD, reviewers: { [input.track]: input.size }, perUnit: input.perUnit }
  // Who reviews something already stays that; a panel need not be made of them.
  const making = groundSteps({ ...raw, current: [] }, options, { locked: [], forbidden: [], apart: [] })
  let made = making.next()
  for (; !made.done; made = making.next()) await setImmediate()
  const ground = made.value
  const grouped = groupAlike(
    raw.applications.map((a) => ({ id: a.id })),
    { most: input.most, least: Math.ceil(input.most / 2), alike: await alike(ground), seed: input.track },
  )
  if (!grouped.groups) throw new Error(`panels: ${grouped.issues[0]?.code}`)
  const solving = panelSteps(ground.problem, grouped.groups, {
    size: input.size,
    recusals: input.recusals,
    seed: input.track,
    panels: grouped.groups.length,
    ...(input.chairs.length > 0 && { chairs: input.chairs }),
  })
  let step = solving.next()
  for (; !step.done; step = solving.next()) await setImmediate()
  if (step.value.issues) throw notPossible(step.value.issues, raw)
  return viewOf(step.value, raw)
}

/** How alike applications are: as much as the same experts fit them (the correlation of what experts' fits are, from 0). */
async function alike({
  problem,
  people,
  parts,
}: Ground): Promise<{ a: string; b: string; likeness: number }[]> {
  const experts = [...people.keys()]
  const rows: { id: string; v: number[] }[] = []
  for (const { id } of problem.applications) {
    const v = experts.map((e) => {
      const { discipline, text } = parts(id, e)
      return discipline + text
    })
    const mean = v.reduce((a, b) => a + b, 0) / Math.max(1, v.length)
    const length = Math.sqrt(v.reduce((a, b) => a + (b - mean) ** 2, 0))
    rows.push({ id, v: length > 1e-9 ? v.map((x) => (x - mean) / length) : v.map(() => 0) })
  }
  const pairs = []
  for (const [n, a] of rows.entries()) {
    if (n % 25 === 24) await setImmediate()
    const near = rows
      .filter((b) => a.id < b.id)
      .map((b) => ({ b: b.id, likeness: a.v.reduce((sum, x, i) => sum + x * b.v[i]!, 0) }))
      .filter((p) => p.likeness > 0)
      .sort((x, y) => y.likeness - x.likeness || (x.b < y.b ? -1 : 1))
      .slice(0, LIKEST)
    for (const p of near) pairs.push({ a: a.id, b: p.b, likeness: Math.min(1, p.likeness) })
  }
  return pairs
}

function notPossible(issues: readonly PanelIssue[], raw: Raw): Problem {
  const numbers = new Map(raw.applications.map((a) => [a.id, a.number]))
  const names = new Map(raw.members.map((m) => [m.id, m.name]))
  const about = [...new Set(issues.flatMap((i) => i.about.split(' ')))]
    .map((id) => numbers.get(id) ?? names.get(id))
    .filter((name) => name !== undefined)
  return new Problem('panel-not-possible', {
    params: { about: about.slice(0, 5).join('、'), code: issues[0]?.code ?? '' },
  })
}

function viewOf({ panels }: Extract<Panelled, { panels: unknown }>, raw: Raw): Proposal {
  const application = new Map(raw.applications.map(({ track: _, ...a }) => [a.id, a]))
  const member = new Map(raw.members.map((m) => [m.id, m]))
  return {
    panels: panels!.map((p) => ({
      chair: p.chair ?? null,
      experts: p.experts.map(({ expert, fit }) => {
        const { id, name, unit } = member.get(expert)!
        return { id, name, unit, fit }
      }),
      applications: p.applications.map((id) => application.get(id)!),
      recusals: p.recusals.map((r) => ({ ...r })),
    })),
  }
}
