/** What the page sends the worker that makes pictures. The frame is handed over, not copied. */
export interface PhotoQuestion {
  turn: number
  frame: VideoFrame
  /** 0..1 */
  quality: number
}

export interface PhotoAnswer {
  turn: number
  blob: Blob
}
