import { EngineChip } from './engine-chip.tsx'
import { HelpMenu, type HelpMenuProps } from './help-menu.tsx'
import { SaveCluster } from './save-cluster.tsx'

/** The right end of the bar: saved where, read by what, and help. */
export function BarEnd(help: HelpMenuProps) {
  return (
    <>
      <SaveCluster />
      <EngineChip />
      <HelpMenu {...help} />
    </>
  )
}
