/** Print that the reader's own browser draws, with a font of its own. Lengths in pixels of the page. */
export interface DrawnText {
  text: string
  /** Where its base line begins. */
  x: number
  y: number
  /** In which it is read, in radians, clockwise. */
  angle: number
  /** Size of the font. */
  size: number
  /** As long it becomes, whatever the font: letters move closer or apart; null for as long as it is. */
  length: number | null
  /** `#rrggbb` */
  colour: string
  isSerif: boolean
}

/** Lines and areas. `path`: SVG path data. */
export interface DrawnShape {
  path: string
  /** `#rrggbb`, or null for none. */
  stroke: string | null
  fill: string | null
  strokeWidth: number
}

export interface DrawnPicture {
  bytes: Uint8Array
  mediaType: 'image/jpeg' | 'image/png'
  x: number
  y: number
  width: number
  height: number
}

/** A page, or what its pixels lack, drawn from its objects: shapes on pictures, text on both. */
export interface DrawnPage {
  /** Pixels in which everything is placed. */
  size: { width: number; height: number }
  pictures: readonly DrawnPicture[]
  shapes: readonly DrawnShape[]
  texts: readonly DrawnText[]
  /** Whether the page has pixels too, which lie below. */
  hasPixels: boolean
}
