/** Columns within the span: `start` to before `end`. */
interface Part {
  start: number
  end: number
}

export interface MrzNames {
  /** The surname, or all there is. */
  first: Part
  /** The given names after two fillers; empty when there are none. */
  rest: Part
  /** The span is full to its last column: names may have been cut (ICAO 9303 part 4, 4.2.3). */
  truncated: boolean
}

/** Finds surname and given names in a span of names. Without `parted` the whole span holds one of them. */
export function splitNames(text: string, parted: boolean): MrzNames {
  const end = text.replace(/<+$/, '').length
  const truncated = text.length > 0 && end === text.length
  const gap = parted ? text.slice(0, end).search(/<</) : -1
  if (gap < 0) return { first: { start: 0, end }, rest: { start: end, end }, truncated }
  const restStart = gap + (/^<+/.exec(text.slice(gap))?.[0].length ?? 0)
  return { first: { start: 0, end: gap }, rest: { start: restStart, end }, truncated }
}
