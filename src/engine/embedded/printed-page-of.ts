import type { Picture } from '../engine.ts'
import { isPdf } from './pdf/is-pdf.ts'
import { printOfPdf } from './pdf/print-of-pdf.ts'
import type { PrintedPage } from './printed-page.ts'
import { openDataFile, printOfData } from './structured/data-file.ts'

/** What a page of a file says of itself. Null for a picture, and for a part of a page, of which only the picture is known. */
export async function printedPageOf({ bytes, frame = 0, area = null }: Picture): Promise<PrintedPage | null> {
  if (area !== null) return null
  if (isPdf(bytes)) return printOfPdf(bytes, frame)
  const file = openDataFile(bytes)
  return file && printOfData(file, frame)
}
