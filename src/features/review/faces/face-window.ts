import type { Bounds, Point } from '#domain/geometry.ts'

/** Width over height of the frame that a picture is shown in. */
export const frameRatio = 4 / 5
/** How much of the frame's height a face fills, so that both faces stand there in one size. */
const faceShare = 0.56
/** The face stands a little above the middle: hair needs less room than shoulders. */
const faceMiddle = 0.47

interface Size {
  width: number
  height: number
}

/** The part of a picture that fills the frame, in fractions of the picture: around one face. It may reach over the edge. */
export function windowOfFace({ width, height }: Size, face: Bounds): Bounds {
  const high = (face.height * height) / faceShare
  const part = { width: (high * frameRatio) / width, height: high / height }
  const left = face.x + face.width / 2 - part.width / 2
  const top = face.y + face.height / 2 - part.height * faceMiddle
  return { x: withinPicture(left, part.width), y: withinPicture(top, part.height), ...part }
}

/** What is narrower than the picture stays within it; what is wider stays around the face. */
function withinPicture(start: number, length: number): number {
  return length < 1 ? Math.min(1 - length, Math.max(0, start)) : start
}

/** All of a picture, with room beside or above it. */
export function windowOfAll({ width, height }: Size): Bounds {
  const isWide = width / height > frameRatio
  const part = isWide ? { width: 1, height: width / frameRatio / height } : { width: (height * frameRatio) / width, height: 1 }
  return { x: (1 - part.width) / 2, y: (1 - part.height) / 2, ...part }
}

/** The same spot of the other face: a place in one frame, and where it is in the other, both 0..1 of their frames. */
export function sameSpot(at: Point, from: ShownFace, to: ShownFace): Point {
  const place = (axis: 'x' | 'y', side: 'width' | 'height'): number => {
    const inPicture = from.window[axis] + at[axis] * from.window[side]
    const inFace = (inPicture - from.face[axis]) / from.face[side]
    return (to.face[axis] + inFace * to.face[side] - to.window[axis]) / to.window[side]
  }
  return { x: place('x', 'width'), y: place('y', 'height') }
}

/** Both in fractions of the picture. */
export interface ShownFace {
  window: Bounds
  face: Bounds
}
