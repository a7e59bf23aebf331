/** Pictures with more pixels are refused before anything is decoded. */
export const maxPicturePixels = 50_000_000

/** Of a JPEG 2000, which is decoded whole and takes 20 bytes a pixel meanwhile: a scan of A4 at 400 dpi has 15 million. */
export const maxJp2Pixels = 20_000_000

/**
 * A file with more pages is refused: read one after the other on one core this many take minutes, and a record that one
 * person settles in one go has no more.
 */
export const maxFrames = 100

/** Longest side, in pixels, of the copy that the engine works on: enough for 300 dpi A4, small enough for a small machine. */
export const workingMaxSide = 4000

/**
 * Letters, and pieces that stand apart, of a page that says its print. The densest newspaper page, or table, has fewer; one that
 * claims more is made to keep the reader busy, or its letters are the dots of a picture.
 */
export const mostPrintOfPage = { letters: 50_000, pieces: 5000 }
