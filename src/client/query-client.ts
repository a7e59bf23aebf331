import { QueryClient } from '@tanstack/react-query'
import { appFailure } from './app-failure.ts'

/**
 * The cache of what the server said. Server-sent events say when something is out of date, so nothing is asked for
 * again by age. `networkMode: 'always'`: our server is often this computer, which needs no internet connection.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, thrown) => failures < 3 && appFailure(thrown).passing,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
