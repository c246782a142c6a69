import { type RunningServer, type ServerParts, serve } from './serve.ts'
import { oneLine, StartProblem } from './start-problem.ts'

/**
 * The `serve` command: starts, prints the address, stops in order on SIGTERM or Ctrl-C (a second one stops at once).
 * Start problems are printed as one line each, without a stack; the exit code is 2 for settings, 3 for the rest.
 */
export async function runServer(
  parts: ServerParts = {},
  env = process.env,
): Promise<RunningServer | undefined> {
  let server: RunningServer | undefined
  let asked = false
  const stop = async () => {
    if (asked) process.exit(130)
    asked = true
    if (!server) return
    console.error('正在停止 / stopping')
    await server.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    server = await serve(parts, env)
  } catch (error) {
    process.exit(explain(error))
  }
  if (asked) {
    await server.close()
    process.exit(0)
  }
  const shown = env.PUBLIC_URL ? server.config.publicUrl : server.address.replace('127.0.0.1', 'localhost')
  console.error(`指南已启动 / Zhinan is running: ${shown}`)
  if (server.config.demo)
    console.error(
      '演示模式：邮件只在站内查看，时钟可以拨动 / demo mode: mails stay inside, the clock may be moved',
    )
  return server
}

/** Prints why a command could not do its work. @returns the exit code */
export function explain(error: unknown): number {
  if (error instanceof StartProblem) {
    for (const line of error.lines) console.error(`zhinan: ${oneLine(line)}`)
    return error.exitCode
  }
  console.error(error)
  return 3
}
