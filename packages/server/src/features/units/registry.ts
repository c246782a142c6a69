import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { presentVocabulary } from '../calls/service.ts'
import type {
  factAnswer,
  factInput,
  projectAnswer,
  projectInput,
  recordCheckInput,
  registryAnswer,
} from './schemas.ts'
import { readUnit } from './service.ts'
import { findUnit } from './store.ts'

type Fact = z.output<typeof factAnswer>
type Project = z.output<typeof projectAnswer>

const signed = (row: { id: string; source: string; recorded_at: Date; by: string | null }) => ({
  id: row.id,
  source: row.source,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: row.by,
})

/** All that the registry keeps of a unit, and what it kept before. @throws Problem `not-found` */
export async function readRegistry(tx: Tx, unitId: string): Promise<z.output<typeof registryAnswer>> {
  await readUnit(tx, unitId)
  const facts = await tx
    .selectFrom('unit_fact as f')
    .leftJoin('auth.user as u', 'u.id', 'f.recorded_by')
    .selectAll('f')
    .select('u.name as by')
    .where('f.unit_id', '=', unitId)
    .orderBy('f.year', 'desc')
    .orderBy('f.fact')
    .orderBy('f.recorded_at', 'desc')
    .execute()
  const projects = await tx
    .selectFrom('unit_project as p')
    .leftJoin('auth.user as u', 'u.id', 'p.recorded_by')
    .selectAll('p')
    .select('u.name as by')
    .where('p.unit_id', '=', unitId)
    .orderBy('p.year', 'desc')
    .orderBy('p.id')
    .execute()
  const checks = await tx
    .selectFrom('unit_record_check as c')
    .leftJoin('auth.user as u', 'u.id', 'c.recorded_by')
    .selectAll('c')
    .select('u.name as by')
    .where('c.unit_id', '=', unitId)
    .orderBy('c.year', 'desc')
    .execute()
  const past = [
    ...facts.flatMap((f) =>
      f.superseded_at
        ? [
            {
              ...signed(f),
              what: 'fact' as const,
              year: f.year,
              name: f.fact,
              value: f.value,
              ended: f.superseded_at,
              reason: null,
            },
          ]
        : [],
    ),
    ...projects.flatMap((p) =>
      p.voided_at
        ? [
            {
              ...signed(p),
              what: 'project' as const,
              year: p.year,
              name: `${p.track} ${p.title}`,
              value: p.result,
              ended: p.voided_at,
              reason: p.void_reason,
            },
          ]
        : [],
    ),
  ].sort((a, b) => b.ended.getTime() - a.ended.getTime())
  return {
    facts: facts
      .filter((f) => !f.superseded_at)
      .map((f) => ({ ...signed(f), fact: f.fact, year: f.year, value: f.value })),
    projects: projects
      .filter((p) => !p.voided_at)
      .map((p) => ({
        ...signed(p),
        year: p.year,
        track: p.track,
        title: p.title,
        result: p.result as Project['result'],
      })),
    checks: checks.map((c) => ({ ...signed(c), year: c.year })),
    history: past.map(({ ended, ...rest }) => ({ ...rest, endedAt: ended.toISOString() })),
  }
}

type By = { id: string; name: string }

/** Records a fact of a year; an earlier statement of the same stays in the history. @throws Problem `not-found`, `fact-unknown` */
export async function recordFact(
  tx: Tx,
  by: By,
  unitId: string,
  input: z.output<typeof factInput>,
): Promise<Fact> {
  const unit = await lockUnit(tx, unitId)
  const known = (await presentVocabulary(tx)).registryFacts.find((f) => f.id === input.fact)
  if (!known?.values.some((v) => v.id === input.value) || (known.kinds && !known.kinds.includes(unit.kind)))
    throw new Problem('fact-unknown')
  await tx
    .updateTable('unit_fact')
    .set({ superseded_at: sql<Date>`app_now()` })
    .where('unit_id', '=', unitId)
    .where('fact', '=', input.fact)
    .where('year', '=', input.year)
    .where('superseded_at', 'is', null)
    .execute()
  const row = await tx
    .insertInto('unit_fact')
    .values({ id: uuidv7(), unit_id: unitId, recorded_by: by.id, ...input })
    .returning(['id', 'source', 'recorded_at'])
    .executeTakeFirstOrThrow()
  await note(tx, unitId, 'unit.fact-recorded', input)
  return { ...signed({ ...row, by: by.name }), fact: input.fact, year: input.year, value: input.value }
}

/** Records an earlier project. @throws Problem `not-found` */
export async function recordProject(
  tx: Tx,
  by: By,
  unitId: string,
  input: z.output<typeof projectInput>,
): Promise<Project> {
  await lockUnit(tx, unitId)
  const row = await tx
    .insertInto('unit_project')
    .values({ id: uuidv7(), unit_id: unitId, recorded_by: by.id, ...input })
    .returning(['id', 'source', 'recorded_at'])
    .executeTakeFirstOrThrow()
  await note(tx, unitId, 'unit.project-recorded', { project: row.id, ...input })
  const { source: _, ...rest } = input
  return { ...signed({ ...row, by: by.name }), ...rest }
}

/** Takes a project off the record; it stays in the history with the reason. @throws Problem `not-found` */
export async function voidProject(tx: Tx, unitId: string, projectId: string, reason: string): Promise<void> {
  await lockUnit(tx, unitId)
  const { numUpdatedRows } = await tx
    .updateTable('unit_project')
    .set({ voided_at: sql<Date>`app_now()`, void_reason: reason })
    .where('id', '=', projectId)
    .where('unit_id', '=', unitId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not-found')
  await note(tx, unitId, 'unit.project-voided', { project: projectId }, reason)
}

/** Records that somebody looked and the list of earlier projects is complete. Once a year is enough. @throws Problem `not-found` */
export async function recordCheck(
  tx: Tx,
  by: By,
  unitId: string,
  input: z.output<typeof recordCheckInput>,
): Promise<void> {
  await lockUnit(tx, unitId)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('unit_record_check')
    .values({ id: uuidv7(), unit_id: unitId, recorded_by: by.id, ...input })
    .onConflict((c) => c.columns(['unit_id', 'year']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) await note(tx, unitId, 'unit.record-checked', input)
}

/** Statements about one unit come one after another. */
async function lockUnit(tx: Tx, unitId: string) {
  const unit = await findUnit(tx, unitId, 'update')
  if (!unit) throw new Problem('not-found')
  return unit
}

function note(
  tx: Tx,
  unitId: string,
  action: string,
  detail: Record<string, string | number>,
  reason?: string,
) {
  return record(tx, { action, subjectType: 'unit', subjectId: unitId, detail, reason: reason ?? null })
}
