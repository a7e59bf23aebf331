import { type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bounds, Point } from '#domain/geometry.ts'
import type { FacePicture } from '#domain/face/seen-face.ts'
import { windowOfAll, windowOfFace } from './face-window.ts'

export interface FaceFrameProps {
  address: string
  name: string
  /** Null until it was looked at. */
  seen: FacePicture | null
  /** What CSS does to the picture, for the eye only. */
  filter?: string | undefined
  /** Where the same spot as under the pointer is, 0..1 of the frame. */
  spot?: Point | null
  onPoint?: (at: Point | null) => void
  onShown: (picture: ShownPicture) => void
  onChoose: (face: number) => void
}

/** A picture as the browser shows it. */
export interface ShownPicture {
  image: HTMLImageElement
  width: number
  height: number
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

export const placeOf = ({ x, y, width, height }: Bounds) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/** How a picture lies in its frame so that this part of it fills the frame. */
export function layOut({ x, y, width, height }: Bounds): ReturnType<typeof placeOf> {
  return placeOf({ x: -x / width, y: -y / height, width: 1 / width, height: 1 / height })
}

/** The part that is shown: around the one face, or all of the picture where there is none to show or to choose. */
export function shownWindow(size: { width: number; height: number }, seen: FacePicture | null): Bounds {
  const [face, another] = seen?.faces ?? []
  return face === undefined || another !== undefined ? windowOfAll(size) : windowOfFace(size, face.box)
}

/** A picture with all its faces marked. Where there are several, each is a button that chooses it. */
export function FaceFrame({ address, name, seen, filter, spot = null, onPoint, onShown, onChoose }: FaceFrameProps) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const point = ({ currentTarget, clientX, clientY, altKey }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    onPoint?.(altKey ? { x: (clientX - left) / width, y: (clientY - top) / height } : null)
  }
  return (
    <div className="face-frame" onPointerMove={point} onPointerLeave={() => onPoint?.(null)}>
      <div className="absolute" style={size === null ? { inset: 0, opacity: 0 } : layOut(shownWindow(size, seen))}>
        <img
          src={address}
          alt={name}
          draggable={false}
          style={{ filter }}
          className="size-full"
          onLoad={({ currentTarget: image }) => {
            const shown = { image, width: image.naturalWidth, height: image.naturalHeight }
            setSize(shown)
            onShown(shown)
          }}
        />
        {seen !== null && <FaceMarks seen={seen} onChoose={onChoose} />}
      </div>
      {spot !== null && <span aria-hidden className="face-spot" style={{ left: percent(spot.x), top: percent(spot.y) }} />}
    </div>
  )
}

function FaceMarks({ seen: { faces, chosen }, onChoose }: { seen: FacePicture; onChoose: (face: number) => void }) {
  const { t } = useTranslation()
  if (faces.length <= 1)
    return faces.map(({ box }) => <span key={box.x} aria-hidden className="face-mark is-chosen" style={placeOf(box)} />)
  return faces.map(({ box }, index) => (
    <button
      key={`${box.x} ${box.y}`}
      type="button"
      aria-pressed={index === chosen}
      aria-label={t('review.faces.face', { place: index + 1, count: faces.length })}
      onClick={() => index !== chosen && onChoose(index)}
      className={index === chosen ? 'face-mark is-chosen' : 'face-mark'}
      style={placeOf(box)}
    >
      <span aria-hidden className="face-number">
        {index + 1}
      </span>
    </button>
  ))
}
