import {
  DEMO_PASSWORD,
  DEMO_SIGN_INS,
  offerFirstAdmin,
  oneLine,
  parts,
  runServer,
  StartProblem,
} from '@zhinan/server'
import { playDemoSeason, prepareDemo, storePackagedCalls } from '../demo/prepare.ts'
import { EXIT } from '../exit.ts'

export interface ServeOptions {
  readonly demo?: boolean
}

/** Where a demonstration keeps its data, so that a real beginning in the default folder never meets it. */
const DEMO_DATA = './data-demo'

/**
 * `serve`: the server with the settings of the environment. With `--demo` in demo mode, with the packaged call
 * published, made-up units and applications, and sign-ins printed; else a real beginning, whose first administrator
 * gets a link.
 */
export async function serveCommand({ demo = false }: ServeOptions): Promise<number> {
  const env = demo
    ? {
        ...process.env,
        ZHINAN_DEMO: '1',
        ZHINAN_DATA: process.env.ZHINAN_DATA || DEMO_DATA,
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
      }
    : process.env
  const server = await runServer({ ...parts, prepare: demo ? prepareDemo : storePackagedCalls }, env)
  if (!server) return EXIT.broke
  const address = server.address.replace('127.0.0.1', 'localhost')
  if (!demo) {
    const token = await offerFirstAdmin(server.deps.db)
    const site = env.PUBLIC_URL ? server.config.publicUrl : address
    if (token)
      console.error(
        `还没有管理员，请在浏览器打开 / no administrator yet, open: ${site}/first-admin?token=${token}`,
      )
    return EXIT.fine
  }
  saySignIns()
  playDemoSeason(server.deps, address).then(
    (summary) => {
      const made = summary ? `：${summary.units} 家单位、${summary.submitted} 份申报` : ''
      console.error(`演示数据已就绪${made} / the demo season is ready`)
    },
    (error: unknown) => {
      const lines = error instanceof StartProblem ? error.lines.map(oneLine) : [String(error)]
      for (const line of lines) console.error(`zhinan: ${line}`)
    },
  )
  return EXIT.fine
}

function saySignIns(): void {
  console.error(`演示账号，密码都是 ${DEMO_PASSWORD} / demo sign-ins, all with this password:`)
  for (const { email, role } of DEMO_SIGN_INS) console.error(`  ${email}  ${role.zh} / ${role.en}`)
}
