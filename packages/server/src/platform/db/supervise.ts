import type { ChildProcess } from 'node:child_process'

/** How to reach a cluster as its superuser. `host` is a folder with a socket where the system has such. */
export type Superuser = { host: string; port: number; user: string; password: string }

/** A running embedded database. */
export type Embedded = {
  superuser: Superuser
  /** The database's process now: another one after it died and was started again. */
  readonly pid: number
  /** Stops the server in an orderly way and frees the data folder. */
  stop(): Promise<void>
}

/** Starts the database again, at the same address, when it dies by itself (out of memory, killed); pools recover. */
export function supervise(
  superuser: Superuser,
  first: ChildProcess,
  again: () => Promise<ChildProcess>,
  unlock: () => Promise<void>,
  log: (line: string) => void,
): Embedded {
  let child = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  const restart = async () => {
    for (let wait = 200; !stopping; wait = Math.min(wait * 2, 10_000)) {
      log('内置数据库意外退出，重新启动 / the built-in database died, starting it again')
      try {
        child = await again()
        child.once('exit', onExit)
        return
      } catch (error) {
        log((error as Error).message)
        await new Promise((done) => setTimeout(done, wait))
      }
    }
  }
  const onExit = () => {
    if (!stopping) restarting = restart()
  }
  child.once('exit', onExit)
  // A process.exit() elsewhere must not leave the database behind.
  const lastResort = () => child.kill('SIGINT')
  process.once('exit', lastResort)
  const stop = async () => {
    stopping = true
    await restarting
    const exited = new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) done()
      else child.once('exit', () => done())
    })
    child.kill('SIGINT')
    const hard = setTimeout(() => child.kill('SIGQUIT'), 60_000)
    await exited
    clearTimeout(hard)
    process.removeListener('exit', lastResort)
    await unlock()
  }
  return {
    superuser,
    get pid() {
      return child.pid!
    },
    stop,
  }
}
