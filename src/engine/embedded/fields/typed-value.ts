/** A part of a region's text that may be the value. */
export interface TypedValue {
  /** In code units of the text. */
  start: number
  end: number
  /** The part as it has to be read, as long as the part itself. */
  text: string
  /** In the field's own form; null when the text has no such form. */
  value: string | null
  /** The year was printed in two digits. */
  isCenturyInferred: boolean
  /** 0..1: how well the text suits the kind. */
  fit: number
}
