import { type FaceMoment, hasFace, type SeenMoment, shareBelow, type Span, spansWhere } from './face-moment.ts'

/** How far the eyes usually are open is counted from this much before and after each frame. */
const aroundMs = 1500
/** Of that time the eyes are open in most frames: this share lies below. */
const usualShare = 0.7
/** Eyes are shut when they are open less than this much of the usual: it finds both blinks of a labelled clip and no other. */
const shutShare = 0.76
/** Longer than this somebody keeps the eyes shut, or looks down. */
const longestMs = 600
/** Sideways a half of the eyes is hidden, and their height says little: about 20 degrees. */
const mostTurn = 0.28

/** The times at which both eyes went shut and open again. */
export function findBlinks(moments: readonly FaceMoment[]): Span[] {
  const usual = usualOpenness(moments)
  const isShut = (moment: SeenMoment): boolean =>
    Math.abs(moment.face.shape.turn) <= mostTurn && moment.face.shape.eyes < shutShare * usual(moment.atMs)
  return spansWhere(moments, isShut)
    .filter(({ isWhole, fromMs, toMs }) => isWhole && toMs - fromMs <= longestMs)
    .map(({ fromMs, toMs }) => ({ fromMs, toMs }))
}

function usualOpenness(moments: readonly FaceMoment[]): (atMs: number) => number {
  const seen = moments.filter(hasFace).filter(({ face }) => Math.abs(face.shape.turn) <= mostTurn)
  return (atMs) => {
    const near = seen.filter((other) => Math.abs(other.atMs - atMs) <= aroundMs)
    return shareBelow(
      near.map(({ face }) => face.shape.eyes),
      usualShare,
    )
  }
}
