/** Pictures with more pixels are refused before anything is decoded. */
export const maxPicturePixels = 50_000_000

/** Longest side, in pixels, of the copy that the engine works on: enough for 300 dpi A4, small enough for a small machine. */
export const workingMaxSide = 4000
