import { AppError } from '#domain/app-error.ts'
import { asFileWork } from '../pool/file-work.ts'
import { dropPdfium, pdfium, type Pdfium } from './pdfium.ts'

/** A PDF that is open. */
export interface OpenPdf {
  pdfium: Pdfium
  /** PDFium's own handle. */
  document: number
  pageCount: number
  /** Calls with the handle of a page, from 0. Throws `file.cut-short` when the page cannot be opened. */
  withPage: <T>(index: number, work: (page: number) => T) => T
  /** Calls with the address of some bytes of PDFium's memory, which are free again afterwards. */
  withBytes: <T>(length: number, work: (address: number) => T) => T
}

/** PDFium's numbers for a file that a password, or a scheme that it does not know, keeps shut. */
const lockedErrors: ReadonlySet<number> = new Set([4, 5])

/**
 * Opens a PDF, calls, and closes it. Only what needs a password to be looked at is locked: one that merely forbids
 * printing opens. Throws `file.locked`, `file.too-heavy` when it wants all memory, or `file.cut-short` when it cannot be opened, or
 * PDFium fails within it.
 */
export async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => T): Promise<T> {
  const library = await pdfium()
  let hasFailed = false
  try {
    const result = asFileWork(() =>
      withBytes(library, bytes.length, (address) => {
        library.memory().set(bytes, address)
        return withDocument(library, { address, length: bytes.length }, work)
      }),
    )
    // What found no memory is often left out and nothing said.
    if (library.isShortOfMemory()) throw new AppError('file.too-heavy')
    return result
  } catch (cause) {
    hasFailed = cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError
    if (library.isShortOfMemory()) throw new AppError('file.too-heavy', { cause })
    if (hasFailed) throw new AppError('file.cut-short', { cause })
    throw cause
  } finally {
    dropPdfium(library, hasFailed)
  }
}

function withDocument<T>(library: Pdfium, file: { address: number; length: number }, work: (pdf: OpenPdf) => T): T {
  const document = library.FPDF_LoadMemDocument(file.address, file.length, 0)
  if (document === 0) throw new AppError(lockedErrors.has(library.FPDF_GetLastError()) ? 'file.locked' : 'file.cut-short')
  try {
    return work({
      pdfium: library,
      document,
      pageCount: library.FPDF_GetPageCount(document),
      withPage: (index, onPage) => withPage(library, { document, index }, onPage),
      withBytes: (length, onBytes) => withBytes(library, length, onBytes),
    })
  } finally {
    library.FPDF_CloseDocument(document)
  }
}

/** What stands in the fields of a form, in notes and stamps becomes part of the page: it is print like all other. */
function withPage<T>(library: Pdfium, { document, index }: { document: number; index: number }, work: (page: number) => T): T {
  const flattened = 1
  const asGiven = library.FPDF_LoadPage(document, index)
  if (asGiven === 0) throw new AppError('file.cut-short')
  const isChanged = library.FPDFPage_Flatten(asGiven, 0) === flattened
  if (isChanged) library.FPDF_ClosePage(asGiven)
  const page = isChanged ? library.FPDF_LoadPage(document, index) : asGiven
  if (page === 0) throw new AppError('file.cut-short')
  try {
    return work(page)
  } finally {
    library.FPDF_ClosePage(page)
  }
}

function withBytes<T>(library: Pdfium, length: number, work: (address: number) => T): T {
  const address = library.malloc(length)
  if (address === 0) throw new RangeError(`PDFium has no ${length} bytes left`)
  try {
    return work(address)
  } finally {
    library.free(address)
  }
}
