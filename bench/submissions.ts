/**
 * Full submissions per second over HTTP against pgbench (TPC-B) on the same PostgreSQL in the same run, and the
 * latency at 60 % of that load. `node bench/submissions.ts [seconds]`; needs pgbench (Debian: postgresql-contrib /
 * postgresql-15) for the ratio, prints the rest without it.
 *
 * A submission here is all of it: session, idempotency, row lock, every rule, cap slot, snapshot, history, signature,
 * durable commit. The load comes from a process of its own on the same machine.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { borrowDatabase, findRunningEmbedded, loadConfig } from '@zhinan/server'
import { beside, startServer } from './server.ts'
import type { Result } from './submissions/load.ts'
import { type Prepared, prepareDrafts } from './submissions/prepare.ts'

const SECONDS = Number(process.argv[2] ?? 8)
const CLIENTS = 64
/** As many as are left beside the server's own pool; more of them give pgbench no more here. */
const PGBENCH_CLIENTS = 24
const PORT = 8199
const PGBENCH = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((p) => existsSync(p))
const ROUNDS = 3

const { env, data, stop } = await startServer(PORT)
try {
  const config = loadConfig(env)
  const borrowed = await borrowDatabase(config)
  const ratios: number[] = []
  const rates: number[] = []
  const tps: number[] = []
  const p99s: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const count = SECONDS * 1500
    const drafts = await prepareDrafts(config, borrowed.target, count, round)
    if (PGBENCH) tps.push(await pgbench())
    const full = await load(drafts, { clients: CLIENTS, from: 0, seconds: SECONDS })
    rates.push(full.perSecond)
    if (tps.length > 0) ratios.push(full.perSecond / tps.at(-1)!)
    const paced = await load(drafts, {
      clients: CLIENTS,
      from: full.next,
      seconds: SECONDS / 2,
      rate: full.perSecond * 0.6,
    })
    p99s.push(paced.p99)
    const kept = await submissionsKept(borrowed.target, round)
    const lost = full.accepted + paced.accepted - kept
    console.log(
      `round ${round}: ${full.perSecond.toFixed(0)}/s (p50 ${full.p50.toFixed(1)} ms, p99 ${full.p99.toFixed(1)} ms, ` +
        `${full.refused} refused, ${lost} lost)` +
        (tps.length > 0
          ? `, pgbench ${tps.at(-1)!.toFixed(0)} tps, ratio ${ratios.at(-1)!.toFixed(2)}`
          : '') +
        `; at 60 %: p50 ${paced.p50.toFixed(1)} ms, p99 ${paced.p99.toFixed(1)} ms`,
    )
  }
  console.log(
    `median: ${median(rates).toFixed(0)} submissions/s` +
      (tps.length > 0 ? `, pgbench ${median(tps).toFixed(0)} tps, ratio ${median(ratios).toFixed(2)}` : '') +
      `, p99 at 60 % ${median(p99s).toFixed(1)} ms`,
  )
  await borrowed.close()
} finally {
  await stop()
}

/** The load comes from another process, so that making it does not slow the server's own loop. */
function load(
  drafts: Prepared,
  how: { clients: number; from: number; seconds: number; rate?: number },
): Promise<Result> {
  const program = join(import.meta.dirname, 'submissions/load.ts')
  return beside(program, { port: PORT, drafts: drafts.drafts, ...how })
}

/** TPC-B on the same server, as many clients. @returns transactions per second */
async function pgbench(): Promise<number> {
  const su = (await findRunningEmbedded(data))!
  const args = ['-h', su.host, '-p', String(su.port), '-U', su.user]
  const options = { env: { ...process.env, PGPASSWORD: su.password }, encoding: 'utf8' } as const
  const psql = PGBENCH!.replace(/pgbench$/, 'psql')
  if (existsSync(psql)) {
    const known = execFileSync(
      psql,
      [...args, '-tAc', "select 1 from pg_database where datname = 'bench'", 'postgres'],
      options,
    )
    if (known.trim() === '') {
      execFileSync(psql, [...args, '-c', 'create database bench', 'postgres'], options)
      execFileSync(PGBENCH!, [...args, '-i', '-q', '-s', '20', 'bench'], { ...options, stdio: 'pipe' })
    }
  }
  const out = execFileSync(
    PGBENCH!,
    [...args, '-n', '-c', String(PGBENCH_CLIENTS), '-j', '2', '-T', String(SECONDS), 'bench'],
    {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return Number(/tps = ([\d.]+)/.exec(out)![1])
}

async function submissionsKept(target: Parameters<typeof prepareDrafts>[1], round: number): Promise<number> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(target.admin)
  await client.connect()
  const { rows } = await client.query(
    `select count(*)::int as n from submission s join application a on a.id = s.application_id where a.title like $1`,
    [`round ${round} %`],
  )
  await client.end()
  return rows[0].n
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
