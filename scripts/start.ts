/**
 * `npm start`: a demonstration on an embedded PostgreSQL; `npm start -- --empty`: a real beginning, with the settings
 * of the environment.
 */
import { runCli } from '@zhinan/cli'

const empty = process.argv.slice(2).includes('--empty')
const code = await runCli(empty ? ['serve'] : ['serve', '--demo'])
if (code !== 0) process.exit(code)
