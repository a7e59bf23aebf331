import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ClientContext } from '#client/client-context.ts'
import type { Client } from '#client/client.ts'
import type { makeRouter } from './router.tsx'

/** The whole page. */
export function App({ client, router }: { client: Client; router: ReturnType<typeof makeRouter> }) {
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={client.queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ClientContext>
  )
}
