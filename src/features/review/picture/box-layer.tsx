import { memo } from 'react'
import type { Quad } from '#domain/geometry.ts'
import { pointAt } from '../review.store.ts'
import { type ViewBox, polygonPoints } from './view-box.ts'

interface BoxLayerProps {
  boxes: readonly ViewBox[]
  /** Where what is looked for stands. */
  marks: readonly Quad[]
  page: { width: number; height: number }
  isShown: boolean
  onChoose: (field: string) => void
}

function fieldAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-box]')?.getAttribute('data-box') ?? null) : null
}

/**
 * All boxes of a page. It never renders again when another field is focused: the one moving outline lies above it.
 * The list of fields says the same in words, so that the drawing itself is left out of the reading order.
 */
export const BoxLayer = memo(function BoxLayer({ boxes, marks, page, isShown, onChoose }: BoxLayerProps) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${page.width} ${page.height}`}
      preserveAspectRatio="none"
      className={isShown ? 'box-layer' : 'box-layer is-hidden'}
      onPointerOver={(event) => pointAt(fieldAt(event.target))}
      onPointerLeave={() => pointAt(null)}
      onClick={(event) => {
        const field = fieldAt(event.target)
        if (field !== null) onChoose(field)
      }}
    >
      <pattern id="box-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" />
      </pattern>
      {boxes.map((box) => (
        <BoxShape key={box.field} box={box} points={polygonPoints(box.quad, page)} />
      ))}
      {marks.map((quad) => (
        <polygon key={polygonPoints(quad, page)} className="box-mark" points={polygonPoints(quad, page)} />
      ))}
    </svg>
  )
})

function BoxShape({ box, points }: { box: ViewBox; points: string }) {
  return (
    <g data-box={box.field} data-state={box.state}>
      {box.state !== 'proven' && box.state !== 'plain' && <polygon className="box-halo" points={points} />}
      <polygon className="box-line" points={points} />
      {box.state === 'conflict' && <polygon className="box-gap" points={points} />}
    </g>
  )
}
