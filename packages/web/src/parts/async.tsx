import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { Loading } from './loading.tsx'
import { NoPermission } from './no-permission.tsx'
import { ProblemNote } from './problem-note.tsx'

/** A query's states before its data: loading, not allowed, failed (with a way to try again). */
export function Async<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending)
    return <Loading busy={query.failureReason instanceof ApiProblem && query.failureReason.status === 503} />
  if (query.error instanceof ApiProblem && query.error.status === 403) return <NoPermission />
  return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
}
