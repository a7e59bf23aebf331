import { type FaceMoment, hasFace, shareBelow } from './face-moment.ts'
import type { FaceWarning } from './seen-face.ts'
import { leastFacePx } from './warn-of-face.ts'

/** At fewer a second a blink falls between two. */
const leastPerSecond = 8
/** Where fewer frames show a face, or more show others too, it is no matter of one bad moment. */
const leastWithFace = 0.5
const mostWithSeveral = 0.2

/** Why what a video says is worth less, or nothing. */
export function warnOfMoments(moments: readonly FaceMoment[]): FaceWarning[] {
  const seen = moments.filter(hasFace)
  const height = shareBelow(
    seen.map(({ face }) => face.heightPx),
    0.5,
  )
  const several = moments.filter(({ faces }) => faces > 1).length
  return [
    ...(seen.length <= leastWithFace * moments.length ? ['no-face' as const] : []),
    ...(several > mostWithSeveral * moments.length ? ['several-faces' as const] : []),
    ...(height < leastFacePx ? ['small-face' as const] : []),
    ...(isSlow(moments) ? ['few-frames' as const] : []),
  ]
}

function isSlow(moments: readonly FaceMoment[]): boolean {
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last) return false
  return moments.length - 1 < (leastPerSecond * (last.atMs - first.atMs)) / 1000
}
