import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { buttonClass } from './button.tsx'
import { cx } from './cx.ts'
import { popupLook } from './popup-look.ts'

export interface SearchOption {
  value: string
  label: string
  /** Further words under which it is found. */
  words?: string
}

export interface SearchGroup {
  /** Stands above its options; empty for a group without a name. */
  value: string
  items: readonly SearchOption[]
}

export interface SearchSelectProps {
  label: string
  /** What the field to type in shows while it is empty. */
  searchLabel: string
  /** Said where nothing fits what was typed. */
  nothingFits: string
  /** Null: nothing is chosen yet. */
  value: string | null
  groups: readonly SearchGroup[]
  onChange: (value: string) => void
  /** What the button shows. */
  children: ReactNode
  /** Opens as soon as it is there. */
  isOpenAtFirst?: boolean
  onClose?: () => void
  look?: 'plain' | 'quiet'
  size?: 'sm' | 'md'
  className?: string
}

/** One of very many: a button that opens a list under a field to type in. */
export function SearchSelect({ label, searchLabel, nothingFits, value, groups, onChange, children, ...style }: SearchSelectProps) {
  const { look = 'plain', size = 'md', className, isOpenAtFirst = false, onClose } = style
  const chosen = useMemo(() => groups.flatMap(({ items }) => items).find((option) => option.value === value) ?? null, [groups, value])
  return (
    <Combobox.Root
      items={groups}
      value={chosen}
      autoHighlight
      defaultOpen={isOpenAtFirst}
      onOpenChangeComplete={(isOpen) => !isOpen && onClose?.()}
      isItemEqualToValue={(item, other) => item.value === other.value}
      itemToStringLabel={({ label: text, words }) => (words === undefined ? text : `${text} ${words}`)}
      onValueChange={(next) => next !== null && onChange(next.value)}
    >
      <Combobox.Trigger aria-label={label} className={cx(buttonClass(look, size), 'justify-between! font-normal', className)}>
        <span className="truncate">{children}</span>
        <ChevronDown size={16} strokeWidth={1.6} aria-hidden className="flex-none text-ink-faint" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Combobox.Popup
            aria-label={label}
            className={cx(
              popupLook,
              'flex max-h-[min(28rem,var(--available-height))] w-80 max-w-(--available-width) flex-col overflow-hidden p-0!',
            )}
          >
            <span className="relative flex flex-none items-center border-b border-line">
              <Search size={16} strokeWidth={1.6} aria-hidden className="pointer-events-none absolute left-3 text-ink-faint" />
              <Combobox.Input
                aria-label={searchLabel}
                placeholder={searchLabel}
                className="h-10 w-full bg-transparent pr-3 pl-9 text-sm text-ink outline-none focus-visible:outline-none max-tab:h-12"
              />
            </span>
            <Combobox.Empty className="px-3 text-sm text-ink-faint not-empty:py-3">{nothingFits}</Combobox.Empty>
            <Combobox.List className="min-h-0 overflow-y-auto p-1 empty:hidden">
              {(group: SearchGroup) => <Group key={group.value} group={group} />}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

const row =
  'flex min-h-8 cursor-default items-center gap-2 rounded-sm pr-3 pl-2 text-sm outline-none select-none data-highlighted:bg-sunken max-tab:min-h-11'

function Group({ group }: { group: SearchGroup }) {
  return (
    <Combobox.Group items={group.items} className="pb-1">
      {group.value !== '' && (
        <Combobox.GroupLabel className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-ink-faint">{group.value}</Combobox.GroupLabel>
      )}
      <Combobox.Collection>
        {(option: SearchOption) => (
          <Combobox.Item key={option.value} value={option} className={row}>
            <span className="w-4 flex-none">
              <Combobox.ItemIndicator>
                <Check size={15} strokeWidth={2} aria-hidden />
              </Combobox.ItemIndicator>
            </span>
            {option.label}
          </Combobox.Item>
        )}
      </Combobox.Collection>
    </Combobox.Group>
  )
}
