import type { Picture } from '../../engine.ts'
import { isPdf } from '../pdf/is-pdf.ts'
import { missingPrintOfPdf } from '../pdf/missing-print-of-pdf.ts'
import type { DrawnPage } from './drawn-page.ts'

/** What of a page its pixels do not show; null where they show all, as of any picture. */
export async function drawnPageOf({ bytes, frame = 0 }: Pick<Picture, 'bytes' | 'frame'>): Promise<DrawnPage | null> {
  return isPdf(bytes) ? missingPrintOfPdf(bytes, frame) : null
}
