import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RecordKeeping } from '#contract/keeping.contract.ts'
import { useClient } from './client-context.ts'

/** When something of a record is destroyed, as the server said last; undefined until it has. */
export function useRecordKeeping(recordId: string): RecordKeeping | undefined {
  const { queries } = useClient()
  return useQuery(queries.keeping.ofRecord.queryOptions({ input: { id: recordId } })).data
}

/**
 * Seconds that are left of `seconds`, told anew each second, from the first time that it is asked; 0 when they are over.
 * A component that counts down to another time needs another key.
 */
export function useSecondsLeft(seconds: number): number {
  const [beganAt] = useState(() => performance.now())
  const [now, setNow] = useState(beganAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil(seconds - (now - beganAt) / 1000))
}
