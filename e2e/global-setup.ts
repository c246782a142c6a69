import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The demonstration server that the stories use. */
    portal: string
    /** The file with its process id; a server that is killed is started again. Blank where the server is not ours. */
    serverPid: string
  }
}

const ROOT = join(import.meta.dirname, '..')

/**
 * Starts the real thing as a newcomer would (`zhinan serve --demo`), with a small season in it; stops it at the end.
 * While stories are written, `ZHINAN_TEST_PORTAL` names a demonstration that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.ZHINAN_TEST_PORTAL
  if (running) {
    project.provide('portal', running)
    project.provide('serverPid', '')
    return async () => {}
  }
  await run('npm', ['run', 'build', '-w', '@zhinan/web', '--silent'])
  const data = await mkdtemp(join(tmpdir(), 'zhinan-e2e-'))
  await chmod(data, 0o711)
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    ZHINAN_DATA: data,
    ZHINAN_RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
  }
  const pid = join(data, 'story-server.pid')
  let over = false
  let server: ChildProcess
  const start = (): ChildProcess => {
    server = spawn(process.execPath, ['packages/cli/src/main.ts', 'serve', '--demo'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    writeFileSync(pid, String(server.pid))
    // What nobody reads would fill the pipe and stop the server.
    server.stdout!.resume()
    let last = ''
    server.stderr!.on('data', (chunk: Buffer) => {
      last = `${last}${chunk}`.slice(-4000)
    })
    server.once('exit', (code, signal) => {
      if (over) return
      if (signal === 'SIGKILL') start()
      else console.error(`the server ended with ${code ?? signal}:\n${last}`)
    })
    return server
  }
  await said(start(), /demo season is ready/, 480_000)
  project.provide('portal', `http://localhost:${port}`)
  project.provide('serverPid', pid)
  return async () => {
    over = true
    const gone = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true })
  }
}

function said(child: ChildProcess, wanted: RegExp, ms: number): Promise<void> {
  return new Promise((done, fail) => {
    let heard = ''
    const timer = setTimeout(() => fail(new Error(`the server did not say ${wanted}:\n${heard}`)), ms)
    const listen = (chunk: Buffer) => {
      heard += chunk
      if (!wanted.test(heard)) return
      clearTimeout(timer)
      done()
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(new Error(`the server ended with ${code}:\n${heard}`))
    })
  })
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    // As it is shipped: under the tests' NODE_ENV the component library would give every dialog the same id.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', fail)
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')}: ${code}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
