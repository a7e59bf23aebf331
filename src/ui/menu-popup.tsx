import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import type { MenuEntry } from './menu.tsx'
import { popupLook } from './popup-look.ts'

export interface MenuPopupProps {
  entries: readonly MenuEntry[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  anchor: RefObject<HTMLButtonElement | null>
  align: 'start' | 'end'
}

/** The list that a menu button opens. */
export function MenuPopup({ entries, isOpen, onOpenChange, anchor, align }: MenuPopupProps) {
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange} modal={false}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Menu.Popup finalFocus={anchor} className={cx(popupLook, 'min-w-44')}>
            {entries.map((entry, at) => (
              // Entries have no identity of their own; their order is what they are.
              <Entry key={at} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const row =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none select-none data-highlighted:bg-sunken data-disabled:text-ink-faint max-tab:min-h-11'

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'line') return <Menu.Separator className="my-1 h-px bg-line" />
  if (entry.kind === 'heading') return <div className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-ink-faint">{entry.label}</div>
  if (entry.kind === 'tick') {
    return (
      <Menu.CheckboxItem checked={entry.isTicked} onCheckedChange={entry.onTick} closeOnClick={false} className={row}>
        <Mark isOn={entry.isTicked} />
        {entry.label}
      </Menu.CheckboxItem>
    )
  }
  if (entry.kind === 'choice') {
    return (
      <Menu.CheckboxItem checked={entry.isChosen} onCheckedChange={entry.onChoose} closeOnClick className={row} role="menuitemradio">
        <Mark isOn={entry.isChosen} />
        {entry.label}
      </Menu.CheckboxItem>
    )
  }
  return (
    <Menu.Item onClick={entry.onChoose} disabled={entry.isOff ?? false} className={cx(row, entry.isBad === true && 'text-conflict')}>
      {entry.icon}
      <span className="flex-1">{entry.label}</span>
      {entry.keyHint !== undefined && <Kbd>{entry.keyHint}</Kbd>}
    </Menu.Item>
  )
}

function Mark({ isOn }: { isOn: boolean }) {
  return <span className="w-4">{isOn && <Check size={15} strokeWidth={2} aria-hidden />}</span>
}
