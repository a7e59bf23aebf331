import type { CodeKind } from '../document-type.ts'
import type { Quad } from '../geometry.ts'

/** A barcode as it stands on a page. */
export interface PageCode {
  kind: CodeKind
  text: string
  /** Around it, upright: fractions of the upright page. */
  box: Quad
}
