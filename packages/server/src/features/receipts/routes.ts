import { z } from 'zod'
import { withSystem } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { instantField, textField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { checkReceipt, receiptKeys } from './service.ts'

const tags = ['receipts']

/** Whoever holds a receipt may check it, without an account. */
export function receiptRoutes(app: App, { db, keys, config }: AppDeps): void {
  app.get(
    '/api/v1/receipts/:number',
    {
      config: { access: 'public' },
      schema: {
        summary: "Check a receipt, with the first 16 or more digits of its content's hash",
        tags,
        params: z.object({ number: z.string().max(60) }),
        querystring: z.object({ hash: z.string().max(64).default('') }),
        response: {
          200: z.object({
            number: z.string(),
            valid: z.boolean(),
            callTitle: textField,
            trackTitle: textField,
            unitName: z.string(),
            submittedAt: instantField,
            contentHash: z.string(),
            keyId: z.string(),
            signature: z.string(),
            receipt: z.record(z.string(), z.unknown()),
          }),
        },
      },
    },
    async (request, reply) => {
      const { number } = request.params
      const found = await withSystem(db, 'receipt.check', async (tx) =>
        checkReceipt(tx, await receiptKeys(config.dataDir, keys), number, request.query.hash),
      )
      if (!found) throw new Problem('not-found')
      reply.header('cache-control', 'no-store')
      return found
    },
  )

  app.get(
    '/api/v1/receipt-keys',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Every public key that ever signed receipts here, to check them without this server',
        tags,
        response: { 200: z.object({ items: z.array(z.object({ id: z.string(), publicPem: z.string() })) }) },
      },
    },
    async () => {
      const known = await receiptKeys(config.dataDir, keys)
      return { items: [...known].map(([id, publicPem]) => ({ id, publicPem })) }
    },
  )
}
