import { type FaceMoment, hasFace, shareBelow, type Span, spansWhere } from './face-moment.ts'

/** Lips this far apart are an open mouth: surprise has 0.38, speech up to 0.11, lips that are not closed 0.15. */
const open = 0.3
/** Or this much further than they usually are. */
const rise = 0.2
/** Most of the time the mouth is shut: the middle value. */
const usualShare = 0.5
/** One frame alone may be a slip of the landmarks. */
const leastFrames = 2

/** The times at which the mouth was open. A mouth that is open all the time was not opened. */
export function findMouthOpened(moments: readonly FaceMoment[]): Span[] {
  const usual = shareBelow(
    moments.filter(hasFace).map(({ face }) => face.shape.mouth),
    usualShare,
  )
  const limit = Math.max(Math.min(open, usual + rise), usual + rise / 2)
  return spansWhere(moments, ({ face }) => face.shape.mouth > limit)
    .filter(({ frames }) => frames >= leastFrames)
    .map(({ fromMs, toMs }) => ({ fromMs, toMs }))
}
