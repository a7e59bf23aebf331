import { type RefObject, useCallback, useEffect } from 'react'
import type { ReactZoomPanPinchRef } from 'react-zoom-pan-pinch'
import { useReviewStore } from '../review.store.ts'
import { motionMs } from './motion-ms.ts'
import { panIntoView } from './pan-into-view.ts'

export interface FocusBoxParts {
  stage: RefObject<HTMLDivElement | null>
  ring: RefObject<HTMLDivElement | null>
  zoom: RefObject<ReactZoomPanPinchRef | null>
  nameOf: (field: string) => string
}

/** Where the box of a field lies inside the stage, in pixels; null when it is not on this page. */
function rectOfBox(stage: HTMLElement, field: string) {
  const shape = stage.querySelector(`[data-box="${CSS.escape(field)}"] .box-line`)
  if (shape === null) return null
  const box = shape.getBoundingClientRect()
  const frame = stage.getBoundingClientRect()
  return { left: box.left - frame.left, top: box.top - frame.top, width: box.width, height: box.height, frame }
}

function placeRing(stage: HTMLElement, ring: HTMLElement, shown: { field: string; name: string } | null): void {
  const { style, dataset, firstElementChild: tag } = ring
  const rect = shown === null ? null : rectOfBox(stage, shown.field)
  if (shown === null || rect === null) {
    delete dataset['placed']
    return
  }
  style.width = `${rect.width}px`
  style.height = `${rect.height}px`
  style.transform = `translate(${rect.left}px, ${rect.top}px)`
  if (tag !== null) tag.textContent = shown.name
  dataset['side'] = rect.top < 32 ? 'below' : 'above'
  dataset['edge'] = rect.left + (tag?.clientWidth ?? 0) > rect.frame.width ? 'end' : 'start'
  dataset['placed'] = ''
}

/** Moves the picture so that the focused box is in view; leaves it alone when it is. */
function panToBox(stage: HTMLElement, zoom: ReactZoomPanPinchRef, field: string): void {
  const rect = rectOfBox(stage, field)
  if (rect === null) return
  const marginPx = 24
  const x = panIntoView({ start: rect.left, end: rect.left + rect.width }, { start: 0, end: rect.frame.width }, marginPx)
  const y = panIntoView({ start: rect.top, end: rect.top + rect.height }, { start: 0, end: rect.frame.height }, marginPx)
  if (x === 0 && y === 0) return
  const { positionX, positionY, scale } = zoom.state
  void zoom.setTransform(positionX + x, positionY + y, scale, motionMs('base'))
}

/**
 * Keeps the one moving outline on the box of the field that is pointed at or focused. It writes to the one element and
 * renders nothing. Call what it gives back whenever the picture moves under it.
 */
export function useFocusBox({ stage, ring, zoom, nameOf }: FocusBoxParts): () => void {
  const place = useCallback(() => {
    if (stage.current === null || ring.current === null) return
    const { pointed, focused } = useReviewStore.getState()
    const field = pointed ?? focused
    placeRing(stage.current, ring.current, field === null ? null : { field, name: nameOf(field) })
  }, [stage, ring, nameOf])
  useEffect(() => {
    place()
    return useReviewStore.subscribe((now, before) => {
      if (now.pointed === before.pointed && now.focused === before.focused) return
      place()
      const hasMoved = now.focused !== before.focused && now.focused !== null
      if (hasMoved && stage.current !== null && zoom.current !== null) panToBox(stage.current, zoom.current, now.focused ?? '')
    })
  }, [place, stage, zoom])
  return place
}
