import type { Point } from '#domain/geometry.ts'

/** One character that a PDF prints. Lengths in pixels of the page as it is drawn. */
export interface Glyph {
  /** One code point. */
  text: string
  /** Where it begins on its base line. */
  origin: Point
  /** Direction of reading in radians, clockwise. */
  angle: number
  /** Size of its font. */
  em: number
  /** How far it takes the reader along the base line. */
  width: number
  /** A space stands before it, or a new line begins. */
  afterGap: boolean
  /** Its font does not say which character it is. */
  isUnknown: boolean
  /** Printed with no ink: what another recogniser read of the picture above it. */
  isInvisible: boolean
  font: GlyphFont
}

export interface GlyphFont {
  /** The file brings its shapes along. */
  isEmbedded: boolean
  isSerif: boolean
  /** `#rrggbb` */
  colour: string
}
