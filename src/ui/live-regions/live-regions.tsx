import { useStore } from 'zustand'
import { liveRegionsStore } from './live-regions.store.ts'

/** The two places that are read aloud. Once in a page. */
export function LiveRegions() {
  const { polite, assertive } = useStore(liveRegionsStore)
  return (
    <>
      <output aria-live="polite" className="sr-only">
        <span key={polite.turn}>{polite.text}</span>
      </output>
      <div role="alert" aria-live="assertive" className="sr-only">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </>
  )
}
