import type { Picture } from '../../engine.ts'
import { isPdf } from '../pdf/is-pdf.ts'
import { missingPrintOfPdf } from '../pdf/missing-print-of-pdf.ts'
import { drawingOfData, openDataFile } from '../structured/data-file.ts'
import type { DrawnPage } from './drawn-page.ts'

/** What of a page its pixels do not show, all of it where it has none; null where they show all, as of any picture. */
export async function drawnPageOf({ bytes, frame = 0 }: Pick<Picture, 'bytes' | 'frame'>): Promise<DrawnPage | null> {
  if (isPdf(bytes)) return missingPrintOfPdf(bytes, frame)
  const file = openDataFile(bytes)
  return file && drawingOfData(file, frame)
}
