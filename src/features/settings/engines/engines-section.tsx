import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import { ChoiceCard } from './choice-card.tsx'
import { RecordingsCard } from './recordings-card.tsx'
import { RemoteCard } from './remote-card.tsx'

/** Who can read, who reads what, and what is recorded of it for support. */
export function EnginesSection() {
  const { queries } = useClient()
  const { data } = useQuery(queries.engines.remote.queryOptions())
  return (
    <>
      <RemoteCard />
      {data !== undefined && <ChoiceCard url={data.url} />}
      <RecordingsCard />
    </>
  )
}
