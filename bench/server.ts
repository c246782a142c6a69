/** A real server of its own for a measurement: `zhinan serve` with an embedded PostgreSQL in a folder that goes with it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type BenchServer = {
  env: Record<string, string | undefined>
  data: string
  pid: number
  stop(): Promise<void>
}

/** Starts it; resolves when it takes requests. */
export async function startServer(port: number): Promise<BenchServer> {
  const data = await mkdtemp(join(tmpdir(), 'zhinan-bench-'))
  await chmod(data, 0o711)
  const env = {
    ...process.env,
    PORT: String(port),
    ZHINAN_DATA: data,
    ZHINAN_RATE_LIMIT: '0',
    ZHINAN_MAIL: 'off',
    ZHINAN_POOL: '24',
    LOG_LEVEL: 'error',
  }
  const main = join(import.meta.dirname, '../packages/cli/src/main.ts')
  const server = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const stop = async () => {
    if (server.exitCode === null) {
      const gone = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await gone
    }
    await rm(data, { recursive: true, force: true })
  }
  try {
    await untilSaid(server, /is running/)
  } catch (error) {
    await stop()
    throw error
  }
  return { env, data, pid: server.pid!, stop }
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

/** Runs a program of ours beside, so that making load does not slow the measuring; its answer is JSON on stdout. */
export function beside<T>(program: string, order: unknown): Promise<T> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('exit', (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`${program} ended with ${code}`)),
    )
    child.stdin.end(JSON.stringify(order))
  })
}

/** The order that {@link beside} gave. */
export async function readOrder<T>(): Promise<T> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return JSON.parse(text) as T
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
