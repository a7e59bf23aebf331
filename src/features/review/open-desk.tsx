import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordEntry } from '#domain/record.ts'
import { useSkipTarget } from '#ui/shell/skip-link.store.ts'
import { DeskTitle } from './desk-title.tsx'
import { FieldsPane } from './fields/fields-pane.tsx'
import { useReviewKeys } from './keys/use-review-keys.ts'
import { LinesSection } from './lines/lines-section.tsx'
import type { PictureControls } from './picture/picture-controls.ts'
import { PicturePane } from './picture/picture-pane.tsx'
import { ReviewContext } from './review-context.ts'
import './review.css'
import { useFirstFocus } from './use-first-focus.ts'
import { useLights } from './use-lights.ts'
import { useQueue } from './use-queue.ts'
import { useReviewScreen } from './use-review-screen.ts'
import { ZoneTable } from './zones/zone-table.tsx'

interface OpenDeskProps {
  record: RecordEntry
  onOpen: (recordId: string) => void
  onDone: () => void
}

/** Picture and fields of one record. The fields come first in the reading order, the picture stands first to the eye. */
export function OpenDesk({ record, onOpen, onDone }: OpenDeskProps) {
  const { t } = useTranslation()
  const picture = useRef<PictureControls>(null)
  const queue = useQueue(record.id)
  const { next } = queue
  const onNext = useCallback(() => (next === null ? onDone() : onOpen(next)), [next, onDone, onOpen])
  const screen = useReviewScreen({ record, onNext, onOpen })
  useReviewKeys(screen, picture)
  useFirstFocus(screen)
  const split = useLights()
  useSkipTarget(screen.skipTarget)
  return (
    <ReviewContext value={screen}>
      <DeskTitle queue={queue} />
      <div ref={split} className="review-split">
        <section aria-label={t('review.fields')} className="review-fields">
          <FieldsPane />
        </section>
        <LinesSection />
        <section aria-label={t('review.picture.title')} className="review-desk desk">
          <PicturePane controls={picture} />
          <ZoneTable />
        </section>
      </div>
    </ReviewContext>
  )
}
