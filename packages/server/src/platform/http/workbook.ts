import { PassThrough, type Writable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Answers with an Excel workbook that the browser keeps under this name. `body` in whole, or see {@link streamWorkbook}. */
export function sendWorkbook(reply: FastifyReply, fileName: string, body: Buffer | PassThrough) {
  return reply
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-store')
    .type(XLSX)
    .send(body)
}

/**
 * Answers with an Excel workbook as it is written. What fails after the first byte can only break the download off; it
 * is logged.
 */
export function streamWorkbook(
  request: FastifyRequest,
  reply: FastifyReply,
  fileName: string,
  write: (out: Writable) => Promise<unknown>,
) {
  const out = new PassThrough()
  write(out).catch((err: Error) => {
    request.log.error({ err }, 'workbook failed')
    out.destroy(err)
  })
  return sendWorkbook(reply, fileName, out)
}
