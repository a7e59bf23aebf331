/** How one kind of value is typed, held, shown and compared. Total: no text makes any of these throw. */
export interface FieldFormat {
  /** What a person typed or a page printed, in the field's own form; null when it is none. */
  parse: (text: string) => string | null
  /** A value for reading, in a language: `en`, `de-AT`. What is no value is shown as it is. */
  show: (value: string, locale: string) => string
  /** How it is shown where nobody works on it, when that is not all of it. */
  glance?: (value: string) => string
  /** Whether two values say the same, as sources compare. */
  same: (left: string, right: string) => boolean
  /** Whether such a value can exist: a day of the calendar, a code of a state. */
  possible: (value: string) => boolean
}
