import type { Run, PrintedText } from './printed-text.ts'

/** A value of the machine-readable zone as it stands in print. */
export interface PrintMatch extends Run {
  /** In the field's own form. */
  value: string
  /** The print says nearly but not quite the same. */
  differs: boolean
}

/** Looks for one value in one printed text. */
export type PrintMatcher = (text: PrintedText) => PrintMatch | null
