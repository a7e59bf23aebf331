import type { MrzKind } from '#domain/document-type.ts'
import type { FrameVerdict } from './judge-frame.ts'

/** What the page sends the worker that looks at frames. The bitmaps are handed over, not copied. */
export interface FrameQuestion {
  turn: number
  whole: ImageBitmap
  /** A part of the page in the camera's own pixels. */
  detail: ImageBitmap | null
  camera: { width: number; height: number }
  kind: MrzKind | null
}

export interface FrameAnswer {
  turn: number
  verdict: FrameVerdict
}
