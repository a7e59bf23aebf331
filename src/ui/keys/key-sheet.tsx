import { useStore } from 'zustand'
import { Dialog } from '../dialog.tsx'
import { Kbd } from '../kbd.tsx'
import { type KeyGroup, keyRegistryStore } from './key-registry.store.ts'
import { useChordName } from './use-chord-name.ts'

export interface KeySheetProps {
  isOpen: boolean
  onClose: () => void
  title: string
  closeLabel: string
}

/** All keys that work on this screen, by part. */
export function KeySheet({ isOpen, onClose, title, closeLabel }: KeySheetProps) {
  const groups = useStore(keyRegistryStore, (state) => state.groups)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closeLabel={closeLabel} width={720}>
      <div className="gap-8 tab:columns-2">
        {groups.toReversed().map((group) => (
          <KeySection key={group.id} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function KeySection({ group }: { group: KeyGroup }) {
  const nameOf = useChordName()
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-ink-faint">{group.title}</h3>
      <dl>
        {group.bindings
          .filter((binding) => binding.isOff !== true)
          .map((binding) => (
            <div key={binding.keys[0] + binding.label} className="flex min-h-7 items-center gap-3 border-b border-line">
              <dt className="flex-1">{binding.label}</dt>
              <dd className="flex gap-1">
                {binding.keys.map((key) => (
                  <Kbd key={key} isAlways>
                    {nameOf(key)}
                  </Kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
