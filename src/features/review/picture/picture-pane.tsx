import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureUrl } from '#client/picture-url.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { useActiveRowQuad } from '../lines/use-active-row-quad.ts'
import { useReview } from '../review-context.ts'
import { hasFileData } from '../sources/file-data.ts'
import { FileDataSheet } from '../sources/file-data-sheet.tsx'
import { RedactionBar } from '../redact/redaction-bar.tsx'
import { followToPage, useReviewStore } from '../review.store.ts'
import { useTextBoxes } from '../text/use-text-boxes.ts'
import { PageTabs } from './page-tabs.tsx'
import type { PictureControls } from './picture-controls.ts'
import { PictureGone } from './picture-gone.tsx'
import { PictureStage } from './picture-stage.tsx'
import { PictureToolbar } from './picture-toolbar.tsx'
import { pictureVersion } from './picture-version.ts'
import { placeOfField } from './place-of-field.ts'
import { useStable } from './use-stable.ts'
import { type ViewBox, viewBoxes } from './view-box.ts'

/** The picture on its dark desk: pages, tools, and the page with its boxes. */
export function PicturePane({ controls }: { controls: RefObject<PictureControls | null> }) {
  const { record, review, documentType } = useReview()
  const zoomText = useRef<HTMLSpanElement>(null)
  const tellZoom = useCallback((share: number) => {
    if (zoomText.current !== null) zoomText.current.textContent = `${Math.round(share * 100)}%`
  }, [])
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const page = record.pages.find(({ index }) => index === pageIndex)
  const isFileDataShown = useReviewStore((state) => state.isFileDataShown)
  const isBlackingOut = useReviewStore((state) => state.isBlackingOut)
  const isShown = !isFileDataShown && page !== undefined && page.pictureKept && page.transform !== null
  useFollowField()
  return (
    <>
      <div className="flex flex-none items-center gap-0.5 px-2.5 py-2 max-tab:flex-wrap tab:overflow-x-auto">
        <PageTabs pages={record.pages} documentType={documentType} hasData={hasFileData(review.fields)} />
        <span className="flex-1 max-tab:hidden" />
        {isShown && <PictureToolbar controls={controls} zoomText={zoomText} recordId={record.id} />}
      </div>
      {isShown && isBlackingOut && <RedactionBar />}
      {isFileDataShown ? <FileDataSheet /> : <ShownPage controls={controls} onZoom={tellZoom} />}
    </>
  )
}

function ShownPage({ controls, onZoom }: { controls: RefObject<PictureControls | null>; onZoom: (share: number) => void }) {
  const { t } = useTranslation()
  const { record, review, words, acts } = useReview()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const page = record.pages.find(({ index }) => index === pageIndex)
  const text = useTextBoxes(pageIndex)
  const activeRow = useActiveRowQuad(pageIndex)
  const marks = useStable(useMemo(() => [...text.marks, ...(activeRow ? [activeRow] : [])], [text.marks, activeRow]))
  const boxes = useStable(
    useMemo(
      () => [
        ...viewBoxes(
          review.rows.map(({ field }) => field),
          pageIndex,
        ).map((box) => quietCell(box, review.acceptedByVerifying)),
        ...text.boxes,
      ],
      [review.rows, review.acceptedByVerifying, pageIndex, text.boxes],
    ),
  )
  const transform = useStable(page?.transform ?? null)
  if (page === undefined) return <div className="flex-1" />
  if (!page.pictureKept) return <PictureGone recordId={record.id} page={page} />
  if (transform === null) return <div className="grid flex-1 place-items-center text-ink-soft">{t('review.picture.notYet')}</div>
  const address = { recordId: record.id, pageIndex, version: pictureVersion(transform) }
  return (
    <PictureStage
      key={`${record.id} ${pageIndex}`}
      page={transform}
      displayUrl={pictureUrl(address)}
      fullUrl={pictureUrl(address, 'full')}
      alt={t('review.picture.alt')}
      boxes={boxes}
      marks={marks}
      nameOf={words.field}
      onChoose={acts.goTo}
      controls={controls}
      onZoom={onZoom}
    />
  )
}

/** The cells of a table that nothing is to be done about are not framed one by one: the row that is worked on is lit. */
function quietCell(box: ViewBox, accepted: readonly string[]): ViewBox {
  if (placeOfCellKey(box.field) === null) return box
  const isQuiet = box.state === 'proven' || box.state === 'verified' || (box.state === 'look' && accepted.includes(box.field))
  return isQuiet ? { ...box, state: 'plain' } : box
}

/** Shows the page on which the focused field stands. */
function useFollowField(): void {
  const { review } = useReview()
  const { rows } = review
  useEffect(
    () =>
      useReviewStore.subscribe((now, before) => {
        if (now.focused === before.focused) return
        const field = rows.find((row) => row.field.key === now.focused)?.field
        const place = field === undefined ? null : placeOfField(field)
        if (place !== null && place.pageIndex !== now.pageIndex) followToPage(place.pageIndex)
      }),
    [rows],
  )
}
