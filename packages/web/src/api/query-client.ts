import { QueryClient } from '@tanstack/react-query'
import { isPassing, waitBefore } from './problem.ts'

/** One cache for the portal. A refusal is an answer and is not asked again; silence is, and a server that is busy. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A busy server is asked again for some minutes; where there is none people are told sooner.
      retry: (times, error) => isPassing(error) && times < (error.status === 503 ? 12 : 2),
      retryDelay: waitBefore,
      refetchOnWindowFocus: false,
      // Reads are shown with their own error; without this, being offline shows an endless wait.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
