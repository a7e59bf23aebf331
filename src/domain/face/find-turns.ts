import { type FaceMoment, hasFace, shareBelow, type Span, spansWhere } from './face-moment.ts'

/** About 20 degrees beyond where the head usually is: nobody who was not asked turns so far. */
const turned = 0.28
/** One frame alone may be a slip of the landmarks. */
const leastFrames = 2

export interface Turns {
  /** To the person's own left: the right of the picture. */
  left: Span[]
  right: Span[]
}

/** The times at which the head was turned. */
export function findTurns(moments: readonly FaceMoment[]): Turns {
  const usual = shareBelow(
    moments.filter(hasFace).map(({ face }) => face.shape.turn),
    0.5,
  )
  const turnedTo = (side: number): Span[] =>
    spansWhere(moments, ({ face }) => side * (face.shape.turn - usual) > turned)
      .filter(({ frames }) => frames >= leastFrames)
      .map(({ fromMs, toMs }) => ({ fromMs, toMs }))
  return { left: turnedTo(1), right: turnedTo(-1) }
}
