import type { FaceShape } from './face-shape.ts'

/** A face in one frame of a video. */
export interface FaceMoment {
  /** Since the video began, in milliseconds. */
  atMs: number
  /** How many the frame shows. */
  faces: number
  /** The largest; null where the frame shows none. */
  face: {
    shape: FaceShape
    heightPx: number
    /** Null in frames of which it was not asked. */
    liveness: number | null
    /** Of length 1; null in frames of which it was not asked. */
    embedding: ArrayLike<number> | null
  } | null
}

/** From one time of a video to another, both within it, in milliseconds. */
export interface Span {
  fromMs: number
  toMs: number
}

export type SeenMoment = FaceMoment & { face: NonNullable<FaceMoment['face']> }

export function hasFace(moment: FaceMoment): moment is SeenMoment {
  return moment.face !== null
}

/** The value that this share of all are below, 0..1; NaN of nothing. */
export function shareBelow(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * Stretches of frames, one after the other, of which something holds. A frame without a face ends one. `isWhole` where the
 * frames before and after show the face too, so that it was seen to begin and to end.
 */
export function spansWhere(
  moments: readonly FaceMoment[],
  holds: (moment: SeenMoment) => boolean,
): (Span & { isWhole: boolean; frames: number })[] {
  const spans: (Span & { isWhole: boolean; frames: number })[] = []
  const does = (moment: FaceMoment | undefined): boolean => moment !== undefined && hasFace(moment) && holds(moment)
  for (let start = 0; start < moments.length; start++) {
    if (!does(moments[start])) continue
    let end = start
    while (does(moments[end + 1])) end++
    const [first, last] = [moments[start], moments[end]]
    if (first && last) {
      const isWhole = [moments[start - 1], moments[end + 1]].every((beside) => beside !== undefined && hasFace(beside))
      spans.push({ fromMs: first.atMs, toMs: last.atMs, isWhole, frames: end - start + 1 })
    }
    start = end
  }
  return spans
}
