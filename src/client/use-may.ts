import type { Right } from '#domain/accounts/right.ts'
import { useClient } from './client-context.ts'
import { sessionMay } from './session.ts'

/** Whether whoever works here may do something: what the server would refuse is not offered. */
export function useMay(): (right: Right) => boolean {
  const { session } = useClient()
  return (right) => sessionMay(session, right)
}
