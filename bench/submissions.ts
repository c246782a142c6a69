/**
 * Full submissions per second over HTTP against pgbench (TPC-B) on the same PostgreSQL in the same run, and the
 * latency at 60 % of that load. `node bench/submissions.ts [seconds]`; needs pgbench (Debian: postgresql-contrib /
 * postgresql-15) for the ratio, prints the rest without it.
 *
 * A submission here is all of it: session, idempotency, row lock, every rule, cap slot, snapshot, history, signature,
 * durable commit. The load comes from a process of its own on the same machine.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { borrowDatabase, findRunningEmbedded, loadConfig } from '@zhinan/server'
import type { Result } from './submissions/load.ts'
import { type Prepared, prepareDrafts } from './submissions/prepare.ts'

const SECONDS = Number(process.argv[2] ?? 8)
const CLIENTS = 64
/** As many as are left beside the server's own pool; more of them give pgbench no more here. */
const PGBENCH_CLIENTS = 24
const PORT = 8199
const PGBENCH = ['/usr/lib/postgresql/15/bin/pgbench', '/usr/bin/pgbench'].find((p) => existsSync(p))
const ROUNDS = 3

const data = await mkdtemp(join(tmpdir(), 'zhinan-bench-'))
await chmod(data, 0o711)
const env = {
  ...process.env,
  PORT: String(PORT),
  ZHINAN_DATA: data,
  ZHINAN_RATE_LIMIT: '0',
  ZHINAN_MAIL: 'off',
  ZHINAN_POOL: '24',
  LOG_LEVEL: 'error',
}
const server = spawn(process.execPath, [join(import.meta.dirname, '../packages/cli/src/main.ts'), 'serve'], {
  env,
  stdio: ['ignore', 'ignore', 'pipe'],
})
try {
  await untilSaid(server, /is running/)
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
  const gone = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await gone
  await rm(data, { recursive: true, force: true })
}

/** The load comes from another process, so that making it does not slow the server's own loop. */
function load(
  drafts: Prepared,
  how: { clients: number; from: number; seconds: number; rate?: number },
): Promise<Result> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'submissions/load.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('exit', (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`load ended with ${code}`)),
    )
    child.stdin.end(JSON.stringify({ port: PORT, drafts: drafts.drafts, ...how }))
  })
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

function untilSaid(child: ChildProcess, wanted: RegExp): Promise<void> {
  return new Promise((done, fail) => {
    let heard = ''
    child.stderr!.on('data', (chunk) => {
      heard += chunk
      if (wanted.test(heard)) done()
    })
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${heard}`)))
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
