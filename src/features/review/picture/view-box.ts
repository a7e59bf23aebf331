import type { FieldState } from '#domain/field-state.ts'
import type { Quad } from '#domain/geometry.ts'
import type { Field } from '#domain/record.ts'
import { placeOfField } from './place-of-field.ts'

/** A field's box on one page. */
export interface ViewBox {
  field: string
  /** `plain`: a line of text that nothing is doubtful in. */
  state: FieldState | 'plain'
  quad: Quad
}

/** The boxes of one page, one for each field that has a place on it, in the order of the fields. */
export function viewBoxes(fields: readonly Field[], pageIndex: number): ViewBox[] {
  return fields.flatMap((field) => {
    const place = placeOfField(field)
    return place?.pageIndex === pageIndex ? [{ field: field.key, state: field.state, quad: place.box }] : []
  })
}

/** The corners as an SVG polygon's points on a page of that many pixels. */
export function polygonPoints(quad: Quad, page: { width: number; height: number }): string {
  return quad.map(({ x, y }) => `${(x * page.width).toFixed(1)},${(y * page.height).toFixed(1)}`).join(' ')
}
