import { StartProblem } from '../start-problem.ts'

/**
 * Turns a failure to reach the database into one line for the operator; what is not about reaching it, comes back as is.
 *
 * @param where host and database, never the password
 */
export function explainDatabaseError(error: unknown, where: string): unknown {
  if (error instanceof StartProblem) return error
  const code = codeOf(error)
  const known = code === undefined ? undefined : KNOWN[code]
  if (!known) return error
  return new StartProblem({ zh: `${known.zh}（${where}）`, en: `${known.en} (${where})` }, 3, error)
}

/** Whether it means "not reachable now", which may pass by itself. */
export function isUnreachable(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'ETIMEDOUT', '57P01', '57P02', '57P03'].includes(
    codeOf(error) ?? '',
  )
}

function codeOf(error: unknown): string | undefined {
  const e = error as { code?: string; errors?: { code?: string }[]; message?: string }
  if (/timeout exceeded|terminated unexpectedly|terminated due to/i.test(e?.message ?? '')) return 'ETIMEDOUT'
  return e?.code ?? e?.errors?.[0]?.code
}

const down = { zh: '连不上数据库', en: 'the database cannot be reached' }
const denied = { zh: '数据库不认这个用户名或密码', en: 'the database refuses this user or password' }

const KNOWN: Record<string, { zh: string; en: string }> = {
  ECONNREFUSED: down,
  ECONNRESET: down,
  ENOENT: down,
  ETIMEDOUT: down,
  EHOSTUNREACH: down,
  ENETUNREACH: down,
  EAI_AGAIN: { zh: '查不到数据库主机的地址', en: "the database host's address cannot be looked up" },
  ENOTFOUND: { zh: '没有这个数据库主机', en: 'there is no such database host' },
  '28P01': denied,
  '28000': denied,
  '3D000': { zh: '没有这个数据库', en: 'there is no such database' },
  '53300': { zh: '数据库的连接数用完了', en: 'the database has no connections left' },
  '57P03': { zh: '数据库正在启动或关闭', en: 'the database is starting or stopping' },
}
