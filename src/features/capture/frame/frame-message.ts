import type { MrzKind } from '#domain/document-type.ts'
import type { FrameVerdict } from './judge-frame.ts'

/** What the page sends the worker that looks at frames. The frame is handed over, not copied. */
export interface FrameQuestion {
  turn: number
  frame: VideoFrame | ImageBitmap
  /** Of the camera, in pixels. */
  camera: { width: number; height: number }
  kind: MrzKind | null
}

export interface FrameAnswer {
  turn: number
  verdict: FrameVerdict
}
