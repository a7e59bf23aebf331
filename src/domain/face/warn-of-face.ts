import type { FacePicture, FaceWarning } from './seen-face.ts'

/** Below this the print of a portrait says too little: at 60 pixels 99.8 % of pairs were told rightly, at 40 98.3 %, at 32 97.3 %. */
export const leastFacePx = 60
/** About 35 degrees: beyond, half of the face is not seen. */
export const mostTurn = 0.45

/** @param turn of the chosen face, -1..1; null where none was looked at. */
export function warnOfFace({ faces, chosen, turn }: Pick<FacePicture, 'faces' | 'chosen'> & { turn: number | null }): FaceWarning[] {
  const face = chosen === null ? undefined : faces[chosen]
  if (!face) return ['no-face']
  return [
    ...(faces.length > 1 ? ['several-faces' as const] : []),
    ...(face.heightPx < leastFacePx ? ['small-face' as const] : []),
    ...(Math.abs(turn ?? 0) > mostTurn ? ['turned-face' as const] : []),
  ]
}
