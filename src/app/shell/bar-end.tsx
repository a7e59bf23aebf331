import { EngineChip } from './engine-chip.tsx'
import { HelpMenu, type HelpMenuProps } from './help-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SaveCluster } from './save-cluster.tsx'

/** The right end of the bar: saved where, read by what, help, and who works here. */
export function BarEnd(help: HelpMenuProps) {
  return (
    <>
      <SaveCluster />
      <EngineChip />
      <HelpMenu {...help} />
      <PersonMenu />
    </>
  )
}
