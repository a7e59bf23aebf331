import { useEffect } from 'react'
import { createStore } from 'zustand/vanilla'

export interface SkipTarget {
  label: string
  go: () => void
}

export const skipLinkStore = createStore<{ target: SkipTarget | null }>()(() => ({ target: null }))

/** Makes the skip link of this screen go to something better than the main part: the first doubtful field. */
export function useSkipTarget(target: SkipTarget | null): void {
  useEffect(() => {
    skipLinkStore.setState({ target })
    return () => skipLinkStore.setState({ target: null })
  }, [target])
}
