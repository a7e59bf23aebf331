/** What the page sends the worker that makes frames. The picture is handed over, not copied. */
export interface FrameQuestion {
  turn: number
  picture: ImageBitmap
}

export interface FrameAnswer {
  turn: number
  blob: Blob
}

/** Of JPEG: a frame of 640 pixels takes about 50 kB. */
export const frameQuality = 0.85
