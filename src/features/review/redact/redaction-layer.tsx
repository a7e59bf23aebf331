import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Point, type Quad, boundsOfPoints } from '#domain/geometry.ts'
import { cx } from '#ui/cx.ts'
import { useReview } from '../review-context.ts'
import { useReviewStore } from '../review.store.ts'
import { polygonPoints } from '../picture/view-box.ts'
import { boxBetween, boxByKey } from './black-boxes.ts'
import { useRedactions } from './use-redactions.ts'
import './redaction.css'

const unit = { width: 1000, height: 1000 }

/** What is blacked out, over the page; while a person blacks out, boxes are drawn and moved here. */
export function RedactionLayer() {
  const { t } = useTranslation()
  const { record } = useReview()
  const pageIndex = useReviewStore((state) => state.pageIndex)
  const isDrawing = useReviewStore((state) => state.isBlackingOut)
  const { boxes, set } = useRedactions(record.id, pageIndex)
  const { drawn, ...drag } = useDrawnBox((box) => set([...boxes, box]))
  if (boxes.length === 0 && !isDrawing) return null
  const change = (at: number, box: Quad | null) => set([...boxes.slice(0, at), ...(box === null ? [] : [box]), ...boxes.slice(at + 1)])
  return (
    <div className={cx('redaction-layer', isDrawing && 'is-drawing')} {...(isDrawing ? drag : {})}>
      <svg aria-hidden viewBox={`0 0 ${unit.width} ${unit.height}`} preserveAspectRatio="none">
        {[...boxes, ...(drawn === null ? [] : [drawn])].map((box) => (
          <polygon key={polygonPoints(box, unit)} points={polygonPoints(box, unit)} />
        ))}
      </svg>
      {isDrawing &&
        boxes.map((box, at) => (
          <BoxHandle
            // oxlint-disable-next-line react/no-array-index-key -- a box that moves stays the same one
            key={at}
            label={t('review.redact.box', { number: at + 1, count: boxes.length })}
            box={box}
            onChange={(next) => change(at, next)}
          />
        ))}
    </div>
  )
}

interface BoxHandleProps {
  label: string
  box: Quad
  /** Null removes it. */
  onChange: (box: Quad | null) => void
}

/** Where a box is reached by keys: arrows move it, with Shift they size it, Delete removes it. */
function BoxHandle({ label, box, onChange }: BoxHandleProps) {
  const bounds = boundsOfPoints(box)
  const press = (event: KeyboardEvent) => {
    const isRemoving = event.code === 'Delete' || event.code === 'Backspace'
    const next = isRemoving ? null : boxByKey(box, event.nativeEvent)
    if (!isRemoving && !event.code.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
    if (isRemoving || next !== null) onChange(next)
  }
  if (bounds === null) return null
  const share = (fraction: number) => `${fraction * 100}%`
  return (
    <button
      type="button"
      aria-label={label}
      onKeyDown={press}
      style={{ left: share(bounds.x), top: share(bounds.y), width: share(bounds.width), height: share(bounds.height) }}
    />
  )
}

/** The box that is being drawn, and what draws it. */
function useDrawnBox(onDrawn: (box: Quad) => void) {
  const from = useRef<Point | null>(null)
  const [drawn, setDrawn] = useState<Quad | null>(null)
  // In the layer's own measures: it may stand turned and enlarged.
  const pointOf = ({
    nativeEvent: { offsetX, offsetY },
    currentTarget: { clientWidth, clientHeight },
  }: PointerEvent<HTMLElement>): Point => ({
    x: offsetX / clientWidth,
    y: offsetY / clientHeight,
  })
  return {
    drawn,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = pointOf(event)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current !== null) setDrawn(boxBetween(from.current, pointOf(event)))
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const box = from.current === null ? null : boxBetween(from.current, pointOf(event))
      from.current = null
      setDrawn(null)
      if (box !== null) onDrawn(box)
    },
  }
}
