import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

/** One cache for the portal. A refusal is an answer and is not asked again; only silence is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (times, error) => times < 2 && error instanceof ApiProblem && error.status === 0,
      refetchOnWindowFocus: false,
      // Reads are shown with their own error; without this, being offline shows an endless wait.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
