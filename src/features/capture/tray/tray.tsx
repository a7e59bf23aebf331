import { useTranslation } from 'react-i18next'
import { useOutboxStore } from '#client/outbox/outbox.store.ts'
import { Button } from '#ui/button.tsx'
import { trayPlace } from '../shutter/fly-to-tray.ts'
import { DropWell } from './drop-well.tsx'
import { OpensReview } from './opens-review.tsx'
import { TrayItem } from './tray-item.tsx'
import { UnsavedItem } from './unsaved-item.tsx'
import type { TrayActs } from './use-tray-acts.ts'
import type { Tray as TrayContents } from './use-tray.ts'

interface TrayProps {
  tray: TrayContents
  acts: TrayActs
  onChooseFiles: () => void
  /** Without a record: the next that waits. */
  onReview: (recordId?: string) => void
}

/** What was captured, the newest first, each with how it fares. */
export function Tray({ tray, acts, onChooseFiles, onReview }: TrayProps) {
  const { t } = useTranslation()
  const unsaved = useOutboxStore((state) => state.unsaved)
  const count = tray.rows.length + unsaved.length
  const ready = tray.toReview.length
  return (
    <section
      aria-label={t('capture.tray.title')}
      className="flex min-h-0 flex-col border-l border-line bg-surface max-tab:border-t max-tab:border-l-0"
    >
      <header className="flex h-11 flex-none items-center gap-2 border-b border-line px-4 whitespace-nowrap max-tab:h-14">
        <h2>{t('capture.tray.title')}</h2>
        {count > 0 && <span className="rounded-full bg-sunken px-2 py-px text-xs/[18px] text-ink-soft tabular-nums">{count}</span>}
        <span className="flex-1" />
        {ready > 0 && (
          <Button variant="go" size="sm" keyHint="Enter" onClick={() => onReview()}>
            {t('capture.tray.review', { count: ready })}
          </Button>
        )}
      </header>
      <ol className="scroller relative min-h-0 flex-1 p-2">
        <li aria-hidden className="pointer-events-none absolute top-4 left-4 h-12 w-16" {...{ [trayPlace]: '' }} />
        {unsaved.map((shot) => (
          <UnsavedItem key={shot.key} shot={shot} />
        ))}
        {tray.rows.map((row, place) => (
          <TrayItem key={row.entry.key} row={row} isNewest={place === 0} acts={acts} onChooseFiles={onChooseFiles} onReview={onReview} />
        ))}
        {count === 0 && <li className="px-2 py-6 text-center text-ink-soft">{t('capture.tray.empty')}</li>}
      </ol>
      <OpensReview />
      <DropWell onChooseFiles={onChooseFiles} />
    </section>
  )
}
