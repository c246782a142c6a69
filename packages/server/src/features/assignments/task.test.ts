import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Assigning, assigning, code, PROPOSALS, post } from '../../../test/assigning.ts'
import type { Json } from '../../../test/season.ts'
import { rescueJobs } from '../../platform/job-rescue.ts'

let s: Assigning['s']
let officer: Assigning['officer']
let colleague: Assigning['colleague']
let read: Assigning['read']
let ask: Assigning['ask']
let proposed: Assigning['proposed']
let track: Assigning['track']
beforeAll(async () => {
  ;({ s, officer, colleague, read, ask, proposed, track } = await assigning())
})
afterAll(() => s.close())

describe('the job', () => {
  test('leaves a cancelled proposal alone, before and while it is made', async () => {
    await track('D', 1, 3)
    const early = await ask({ tracks: ['D'] })
    expect(code(await post(colleague, PROPOSALS, { tracks: ['D'] }))).toBe('assignment-under-way')
    expect((await post(officer, `${PROPOSALS}/${early}/cancel`)).json().state).toBe('cancelled')
    await s.a.runJobs()
    expect(await read(early)).toMatchObject({ state: 'cancelled', summary: null, may: { again: true } })

    const id = await ask({ tracks: ['D'] })
    // Somebody holds what it has to read, so that it is certainly under way.
    const client = await s.t.admin.connect()
    await client.query('begin')
    await client.query('lock table review_wish in access exclusive mode')
    const working = s.a.runJobs()
    await expect.poll(async () => (await read(id)).state).toBe('running')
    expect((await post(officer, `${PROPOSALS}/${id}/cancel`)).json().state).toBe('cancelled')
    await client.query('commit')
    client.release()
    await working
    expect((await read(id)).state).toBe('cancelled')
    // It ended of its own accord, not by an error that would have it run again.
    const { rows } = await s.t.admin.query(
      `select last_error from graphile_worker._private_jobs where payload ->> 'id' = $1`,
      [id],
    )
    expect(rows).toEqual([])
    expect(code(await post(officer, `${PROPOSALS}/${id}/cancel`))).toBe('assignment-settled')
  })

  test('of a killed process is taken up again; one that kills its process again and again is given up', async () => {
    const id = await ask({ tracks: ['D'] })
    const die = async () => {
      await s.t.admin.query(
        `update assignment_run set state = 'running', attempts = attempts + 1, beat_at = now() - interval '1 minute' where id = $1`,
        [id],
      )
      await s.t.admin.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute', attempts = attempts + 1
          where payload ->> 'id' = $2`,
        [`dead-${randomUUID()}`, id],
      )
    }
    await s.t.admin.query(`select set_config('zhinan.actor', 'system', false)`)
    await die()
    expect(await read(id)).toMatchObject({ state: 'running', stalled: true })
    await s.a.runJobs()
    expect((await read(id)).state).toBe('running')
    await rescueJobs(s.t.admin)
    await s.a.runJobs()
    expect((await read(id)).state).toBe('proposed')

    const bad = await ask({ tracks: ['D'] })
    await s.t.admin.query(`update assignment_run set state = 'running', attempts = 3 where id = $1`, [bad])
    await s.a.runJobs()
    expect(await read(bad)).toMatchObject({ state: 'failed', error: { code: 'broke-off' } })
  })

  test('says that there is nothing to review', async () => {
    const id = await ask({ tracks: ['B2'] })
    await s.a.runJobs()
    expect(await read(id)).toMatchObject({
      state: 'failed',
      error: { code: 'nothing-to-do' },
      may: { again: true },
    })
  })
})

test('whoever downloads what a proposal was made from makes the same of it with zhinan assign', async () => {
  await track('C5', 3, 6)
  const run = await proposed({ tracks: ['C5'] })
  const file = await officer.inject({ url: `${PROPOSALS}/${run.id}/problem.json` })
  expect(file.statusCode, file.body).toBe(200)
  const dir = await mkdtemp(join(tmpdir(), 'zhinan-assign-again-'))
  await writeFile(join(dir, 'task.json'), file.rawPayload)
  const main = new URL('../../../../cli/src/main.ts', import.meta.url).pathname
  const argv = [main, 'assign', join(dir, 'task.json'), '--seed', run.id, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, argv)
  await rm(dir, { recursive: true })
  const again = JSON.parse(stdout)
  const pair = (application: string, expert: string) => `${application} ${expert}`
  const kept = run.applications.flatMap((a: Json) => a.experts.map((e: Json) => pair(a.id, e.id)))
  expect(kept).toHaveLength(run.summary.filled)
  expect(again.pairs.map((p: Json) => pair(p.application, p.expert)).sort()).toEqual(kept.sort())
  expect(again.fit).toBeCloseTo(run.summary.fit, 9)
})

describe('a plan as CSV', () => {
  test('comes back edited, and is made anew with what it asks for', async () => {
    const { apps, people } = await track('A', 2, 7)
    const run = await proposed({ tracks: ['A'] })
    const file = await officer.inject({ url: `${PROPOSALS}/${run.id}/plan.csv` })
    expect(file.headers['content-type']).toContain('text/csv')
    const lines = file.body.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('application,expert,fit,wish,title,name,unit')
    expect(lines).toHaveLength(1 + run.summary.filled)
    const [taken] = lines.slice(1)
    const [number, expert] = taken!.split(',') as [string, string]
    const other = people.find((p) => !lines.some((l) => l.startsWith(`${number},${p.id}`)))!
    // The first pair is not wanted, another expert is, by name.
    const edited = [
      lines[0],
      `${number},${expert},,forbid,,,`,
      `${number},${other.name},,keep,,,`,
      ...lines.slice(2),
    ]
    const sent = await post(officer, `${PROPOSALS}/${run.id}/replay`, {
      csv: edited.join('\n'),
      reason: '人工调整',
    })
    expect(sent.statusCode, sent.body).toBe(201)
    await s.a.runJobs()
    const again = await read(sent.json().id)
    expect(again).toMatchObject({ state: 'proposed', follows: run.id })
    const own = again.applications.find((a: Json) => a.number === number).experts
    expect(own.map((e: Json) => e.id)).not.toContain(expert)
    expect(own.find((e: Json) => e.id === other.id)).toMatchObject({ how: 'kept' })
    expect(apps).toHaveLength(2)
  })

  test('with hostile rows is refused row by row, and nothing is begun', async () => {
    const runs = async () => (await officer.inject({ url: PROPOSALS })).json().items
    const [run] = (await runs()).filter((x: Json) => x.tracks[0] === 'A' && x.state === 'proposed')
    const { applications } = await read(run.id)
    const [{ number, experts }] = applications
    const rows: [row: string, code: string][] = [
      [`=HYPERLINK("http://x"),${experts[0].id},,keep`, 'unknown-application'],
      [`${number},'; drop table expert; --,,keep`, 'unknown-expert'],
      [`${number},,,keep`, 'empty-cell'],
      [`${number},${experts[0].id},,love`, 'unknown-wish'],
      [`${number},${experts[1].id},,keep`, ''],
      [`${number},${experts[1].id},,forbid`, 'pair-twice'],
      [`__proto__,constructor,,keep`, 'unknown-application'],
      [`${'x'.repeat(5000)},y,,keep`, 'unknown-application'],
    ]
    const before = (await runs()).length
    const csv = ['application,expert,fit,wish', ...rows.map(([row]) => row)].join('\r\n')
    const refused = await post(officer, `${PROPOSALS}/${run.id}/replay`, { csv, reason: '人工调整' })
    expect(code(refused)).toBe('assignment-csv')
    expect(refused.json().issues.map((i: Json) => [i.row, i.code])).toEqual(
      rows.flatMap(([, issue], n) => (issue ? [[n + 2, issue]] : [])),
    )
    expect(JSON.stringify(refused.json()).length).toBeLessThan(5000)
    for (const csv of ['', 'nothing', '\0\0', '"', `${number}`]) {
      const answer = await post(officer, `${PROPOSALS}/${run.id}/replay`, { csv, reason: '空文件' })
      expect(['assignment-csv', 'validation']).toContain(code(answer))
    }
    expect(await runs()).toHaveLength(before)
  })
})
