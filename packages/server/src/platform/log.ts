import pino from 'pino'
import type { Config } from './config.ts'

/** The log: JSON lines on standard output. Never bodies, cookies or the tokens in addresses. */
export function createLog(config: Pick<Config, 'logLevel'>): pino.Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: pino.stdSerializers.err,
      req: (request: { method: string; url: string; ip: string }) => ({
        method: request.method,
        url: withoutSecrets(request.url),
        ip: request.ip,
      }),
    },
  })
}

/** An address with the values of its query left out: they may hold tokens and names. */
export function withoutSecrets(url: string): string {
  const at = url.indexOf('?')
  return at === -1 ? url : `${url.slice(0, at)}?${[...new URLSearchParams(url.slice(at)).keys()].join('&')}`
}
