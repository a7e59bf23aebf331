import type { Run, PrintedText } from './printed-text.ts'

/** A value of the machine-readable zone as it stands in print. */
export interface PrintMatch extends Run {
  /** In the field's own form. */
  value: string
  /**
   * How well print and value agree: `same`; `akin`, a word that stands for it (PASSPORT for P); `near`, nearly but
   * not quite the same, which speaks against the value; `blurred`, nearly the same and not read clearly, which does not.
   */
  likeness: 'same' | 'akin' | 'near' | 'blurred'
}

/** Of print that differs from a value in a letter or two, each must be read so surely for the difference to be the page's. 0..1 */
export const sureOfEachLetter = 0.99

/** Looks for one value in one printed text. */
export type PrintMatcher = (text: PrintedText) => PrintMatch | null
