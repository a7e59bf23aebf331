import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { RefObject } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import type { MenuEntry } from './menu-entry.ts'
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
            {entries.map((entry) => (
              <Entry key={`${entry.kind ?? 'action'} ${entry.label ?? ''}`} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const row =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none select-none data-highlighted:bg-sunken data-disabled:text-ink-faint max-tab:min-h-11'

const mark = <Check size={15} strokeWidth={2} aria-hidden />

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'line') return <Menu.Separator className="my-1 h-px bg-line" />
  if (entry.kind === 'choices') return <Choices entry={entry} />
  if (entry.kind === 'tick') {
    return (
      <Menu.CheckboxItem checked={entry.isTicked} onCheckedChange={entry.onTick} closeOnClick={false} className={row}>
        <span className="w-4">{entry.isTicked && mark}</span>
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

function Choices({ entry }: { entry: Extract<MenuEntry, { kind: 'choices' }> }) {
  return (
    <Menu.RadioGroup value={entry.value} onValueChange={entry.onChoose}>
      <Menu.GroupLabel className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-ink-faint">{entry.label}</Menu.GroupLabel>
      {entry.options.map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} closeOnClick className={row}>
          <span className="w-4">
            <Menu.RadioItemIndicator>{mark}</Menu.RadioItemIndicator>
          </span>
          {option.label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
