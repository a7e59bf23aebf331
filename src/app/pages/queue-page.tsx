import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { QueueScreen } from '#features/queue/queue-screen.tsx'

const route = getRouteApi('/queue')

/** The queue at its address. */
export function QueuePage() {
  const { view, sort, q } = route.useSearch()
  const navigate = useNavigate({ from: '/queue' })
  return (
    <QueueScreen
      address={{ view, sort, text: q }}
      onAddress={({ text, ...change }) =>
        void navigate({ search: (before) => ({ ...before, ...change, q: text ?? before.q }), replace: text !== undefined })
      }
      onOpen={(recordId) => void navigate({ to: '/review/$recordId', params: { recordId } })}
    />
  )
}
