import { ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Menu } from '#ui/menu.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { type QueueAddress, queueSorts, queueViews } from './queue-view.ts'
import type { QueueCounts } from './use-queue-counts.ts'

export interface QueueHeadProps {
  address: QueueAddress
  counts: QueueCounts | null
  onAddress: (change: Partial<QueueAddress>) => void
  searchInput: RefObject<HTMLInputElement | null>
  /** Opens the first; null when there is none. */
  onStart: (() => void) | null
}

/** Which part of the queue is shown, in which order, and the button that begins. */
export function QueueHead({ address, counts, onAddress, searchInput, onStart }: QueueHeadProps) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-3 max-tab:px-3">
      <div className="-m-0.5 max-w-full overflow-x-auto p-0.5">
        <Segmented
          as="tabs"
          label={t('queue.views')}
          value={address.view}
          onChange={(view) => onAddress({ view })}
          options={queueViews.map((value) => ({ value, label: t(`queue.view.${value}`), count: counts?.byView[value] }))}
        />
      </div>
      <span className="flex-1 max-desk:hidden" />
      <SearchInput
        ref={searchInput}
        label={t('queue.search')}
        clearLabel={t('queue.clearSearch')}
        keyHint={nameOf('Slash')}
        value={address.text}
        onChange={(text) => onAddress({ text })}
        className="w-60 max-desk:min-w-40 max-desk:flex-1"
      />
      <SortMenu address={address} onAddress={onAddress} />
      <Button variant="go" keyHint={nameOf('Enter')} isQuietened={onStart === null} onClick={() => onStart?.()}>
        {t('queue.start')}
      </Button>
    </div>
  )
}

function SortMenu({ address, onAddress }: Pick<QueueHeadProps, 'address' | 'onAddress'>) {
  const { t } = useTranslation()
  return (
    <Menu
      align="end"
      entries={[
        {
          kind: 'choices',
          label: t('queue.sort'),
          value: address.sort,
          options: queueSorts.map((value) => ({ value, label: t(`queue.sortBy.${value}`) })),
          onChoose: (value) => onAddress({ sort: queueSorts.find((each) => each === value) ?? 'oldest' }),
        },
      ]}
    >
      <span className="font-normal text-ink-faint max-desk:hidden">{t('queue.sort')}</span> {t(`queue.sortBy.${address.sort}`)}
      <ChevronDown size={16} strokeWidth={1.6} aria-hidden />
    </Menu>
  )
}
