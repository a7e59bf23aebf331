/** What a document's dates are like where the print alone does not say. */
export interface DateHint {
  /** `month-first`: 08/12/1974 is 12 August, though 08.12.1974 is 8 December. `month-and-year`: 08/27 is August 2027, as on bank cards. Else the day comes first. */
  order?: 'month-first' | 'month-and-year'
  /** Whose years they are when no sign beside them says so. */
  calendar?: 'buddhist' | 'hijri' | 'republic-of-china'
  /** Which part of a printed span, `2016.08.12-2026.08.12`, the field holds. */
  span?: 'from' | 'until'
  /** Years of two digits are of the hundred years from this one: `15-09-03`, `(01-79)`. Else only months and years are written so, from 2000 on. */
  shortYearsFrom?: number
  /** It may be printed that there is no end: 长期, SEUMUR HIDUP. */
  endless?: true
}
