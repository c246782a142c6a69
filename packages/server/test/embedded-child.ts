/** A server of its own process that tests kill: starts the embedded database and hangs. */
import { startEmbedded } from '../src/platform/db/embedded.ts'

const embedded = await startEmbedded({ dataDir: process.argv[2]!, settings: { shared_buffers: '16MB' } })
console.log(JSON.stringify({ pid: embedded.pid, superuser: embedded.superuser }))
setInterval(() => {}, 1000)
