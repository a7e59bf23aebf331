import type { PrintedLine } from './ocr/printed-line.ts'

/** What a page of a file that is no picture says of itself: print that is known and need not be read. */
export interface PrintedPage {
  /** Pixels of the page as it is drawn, in which its lines are placed. */
  size: { width: number; height: number }
  lines: readonly PrintedLine[]
  /** Whether it prints nothing else; where it may, as on a scan, the page is looked at too. */
  isAll: boolean
  /** Whether it draws anything that a barcode may be in. */
  mayShowCodes: boolean
}
