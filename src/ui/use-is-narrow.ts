import { useSyncExternalStore } from 'react'

const query = '(max-width: 720px)'

function follow(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** Whether the screen is a phone's: one column, tab bar at the foot. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(query).matches)
}
