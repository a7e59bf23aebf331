import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useClient } from '#client/client-context.ts'

/** How long preparing the reader takes on a slow computer; after it the seconds count no further. */
const usualSeconds = 10

export interface Reader {
  state: 'ready' | 'away' | 'starting'
  secondsLeft: number
  /** Of the usual time, 0..1. */
  share: number
}

/** The state of the reader, asked each second until it is ready. */
export function useReader(): Reader {
  const { queries } = useClient()
  const { data, isError } = useQuery({
    ...queries.status.get.queryOptions(),
    refetchInterval: (query) => (query.state.data?.ready === true ? false : 1000),
  })
  const [seconds, setSeconds] = useState(0)
  const isStarting = data?.ready === false
  useEffect(() => {
    if (!isStarting) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [isStarting])
  const state = data?.ready === true ? 'ready' : data === undefined && isError ? 'away' : 'starting'
  return { state, secondsLeft: Math.max(1, usualSeconds - seconds), share: Math.min(0.95, seconds / usualSeconds) }
}
