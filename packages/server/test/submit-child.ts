/**
 * The whole server in a process of its own, for tests that kill it. With `ZHINAN_TEST_HOLD` it never sends the answer
 * to a submission: the transaction is committed by then, so that a kill falls between commit and answer.
 */
import { parts } from '../src/features/index.ts'
import type { App } from '../src/platform/http/app.ts'
import { serve } from '../src/platform/serve.ts'

function hold(app: App): void {
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.endsWith('/submit') || reply.statusCode !== 201) return
    process.stdout.write('committed\n')
    await new Promise(() => {})
  })
}

const features = process.env.ZHINAN_TEST_HOLD
  ? parts.features!.map((feature): typeof feature => (app, deps) => {
      hold(app)
      return feature(app, deps)
    })
  : parts.features!
const server = await serve({ ...parts, features })
process.stdout.write(`address ${server.address}\n`)
