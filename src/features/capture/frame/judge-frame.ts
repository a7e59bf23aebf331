import type { MrzKind } from '#domain/document-type.ts'
import type { Bounds, Quad } from '#domain/geometry.ts'
import { findPage } from './find-page.ts'
import type { GreyFrame } from './grey-frame.ts'
import { measurePage } from './measure-page.ts'
import { measureSharpness } from './measure-sharpness.ts'
import { pageDpi } from './page-dpi.ts'

/** What is wrong with a view, the worst first. */
export const frameProblems = ['no-page', 'cut-off', 'blur', 'dark', 'reflection', 'too-small'] as const
export type FrameProblem = (typeof frameProblems)[number]

/** Sharpness is judged at this many pixels an inch: what a finer camera shows more of is not needed to read print. */
export const judgedDpi = 200

/** What is needed, for the words at the foot of the live view. */
export const needed = { sharpness: 0.5, brightness: 0.4, reflection: 0.01, dpi: 130 } as const

export interface PageQuality {
  corners: Quad
  isWhole: boolean
  /** 0..1 */
  sharpness: number
  /** Of the paper, 0..1. */
  brightness: number
  /** Share of the page under a reflection, 0..1. */
  reflection: number
  /** Around it, in fractions of the page. */
  reflectionAt: Bounds | null
  dpi: number
  look: Float32Array
}

export interface FrameVerdict {
  /** The worst problem; null when the view is good. */
  problem: FrameProblem | null
  page: PageQuality | null
}

export interface FrameView {
  /** The whole view, small. */
  whole: GreyFrame
  /** Gives a part of the page with those corners and that many pixels an inch, brought to `judgedDpi` where it has more. */
  detail: (corners: Quad, pageDpi: number) => GreyFrame
  /** Of the camera, in pixels. */
  camera: { width: number; height: number }
  /** The zone of the fixed document type; null when the type is not fixed. */
  kind: MrzKind | null
}

/** Says of one view whether a picture of it would do, and if not what is worst. */
export function judgeFrame({ whole, detail, camera, kind }: FrameView): FrameVerdict {
  const found = findPage(whole)
  if (!found) return { problem: 'no-page', page: null }
  const light = measurePage(whole, found.corners)
  const dpi = pageDpi(found.corners, camera, kind)
  const page: PageQuality = {
    corners: found.corners,
    isWhole: found.isWhole,
    sharpness: measureSharpness(detail(found.corners, dpi)),
    dpi,
    ...light,
  }
  return { problem: worstOf(page), page }
}

/** Null when nothing is wrong with the page. */
function worstOf({ isWhole, sharpness, brightness, reflection, dpi }: PageQuality): FrameProblem | null {
  if (!isWhole) return 'cut-off'
  if (sharpness < needed.sharpness) return 'blur'
  if (brightness < needed.brightness) return 'dark'
  if (reflection > needed.reflection) return 'reflection'
  return dpi < needed.dpi ? 'too-small' : null
}
