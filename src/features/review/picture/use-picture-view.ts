import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactZoomPanPinchRef } from 'react-zoom-pan-pinch'
import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { useReviewStore } from '../review.store.ts'
import { fitPaper, turnedSize } from './fit-paper.ts'
import { motionMs } from './motion-ms.ts'
import type { PictureControls } from './picture-controls.ts'
import { useElementSize } from './use-element-size.ts'
import { useFocusBox } from './use-focus-box.ts'
import { zoomToBox } from './zoom-to-box.ts'
import type { ViewBox } from './view-box.ts'

export interface PictureStageProps {
  page: PageTransform
  /** Said of the picture as a whole. */
  alt: string
  displayUrl: string
  fullUrl: string
  boxes: readonly ViewBox[]
  /** Where what is looked for stands. */
  marks: readonly Quad[]
  nameOf: (field: string) => string
  onChoose: (field: string) => void
  controls: RefObject<PictureControls | null>
  /** Told how large the page stands, 1 = as many pixels as it has. */
  onZoom: (share: number) => void
}

/** How near a person must have come before the picture in full is fetched. */
const nearFrom = 1.3

/** The view of one picture: its size at rest, its outline, and what happens when it moves. */
export function usePictureView({ page, boxes, nameOf, controls, onZoom }: PictureStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const zoom = useRef<ReactZoomPanPinchRef>(null)
  const [isNear, setIsNear] = useState(false)
  const size = useElementSize(stage)
  const quarterTurns = useReviewStore((state) => state.quarterTurns)
  const { width, height } = turnedSize(page, quarterTurns)
  const paper = useMemo(() => (size === null ? null : fitPaper(size, { width, height }, size.width < 700 ? 14 : 28)), [size, width, height])
  const place = useFocusBox({ stage, ring, zoom, nameOf })

  const settle = useCallback(() => {
    const scale = zoom.current?.state.scale ?? 1
    stage.current?.style.setProperty('--zoom', String(scale))
    if (scale > nearFrom) setIsNear(true)
    if (paper !== null) onZoom((paper.width * scale) / width)
    place()
  }, [paper, place, onZoom, width])
  useLayoutEffect(settle, [settle, boxes])
  useControls({ controls, zoom, ring })
  return { stage, ring, zoom, paper, quarterTurns, isNear, settle }
}

interface ControlParts {
  controls: PictureStageProps['controls']
  zoom: RefObject<ReactZoomPanPinchRef | null>
  ring: RefObject<HTMLDivElement | null>
}

const zoomStep = 0.35

function useControls({ controls, zoom, ring }: ControlParts): void {
  useImperativeHandle(controls, () => {
    const fit = () => void zoom.current?.resetTransform(motionMs('base'))
    return {
      zoomIn: () => void zoom.current?.zoomIn(zoomStep, motionMs('base')),
      zoomOut: () => void zoom.current?.zoomOut(zoomStep, motionMs('base')),
      fit,
      toggleZoomToField: () => {
        const view = zoom.current
        const box = ring.current
        const stage = box?.parentElement
        const isAtFit = Math.abs((view?.state.scale ?? 1) - 1) < 0.01
        if (view === null || !box || !stage || box.dataset['placed'] === undefined || !isAtFit) return fit()
        const { x, y, scale } = zoomToBox(box.getBoundingClientRect(), stage.getBoundingClientRect(), view.state)
        return void view.setTransform(x, y, scale, motionMs('base'))
      },
    }
  }, [zoom, ring])
}
