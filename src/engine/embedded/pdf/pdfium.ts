import { PDFiumModule } from '@hyzyla/pdfium'

/** What we call of PDFium's public interface (`fpdfview.h`, `fpdf_text.h` …): every argument and answer is a number. */
const names = [
  'malloc',
  'free',
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_GetPageSizeByIndexF',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDFDoc_GetAttachmentCount',
  'FPDFDoc_GetAttachment',
  'FPDFAttachment_GetName',
  'FPDFAttachment_GetFile',
  'FPDFPage_Flatten',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDF_PageToDevice',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetTextObject',
  'FPDFText_GetFontSize',
  'FPDFText_GetFillColor',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetIsEmbedded',
  'FPDFFont_GetFlags',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
] as const

export type PdfiumCalls = Readonly<Record<(typeof names)[number], (...numbers: readonly number[]) => number>>

export interface Pdfium extends PdfiumCalls {
  /** Its memory as it is now; it moves when it grows. */
  memory: () => Uint8Array
}

/** Memory that WebAssembly has taken it never gives back: beyond this a new instance is cheaper. */
const mostMemoryBytes = 256 * 1024 * 1024

let loaded: Promise<Pdfium> | null = null

/** PDFium, loaded once a thread. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load()
  return loaded
}

/** Drops an instance that failed inside, or that has grown: the next caller gets a new one. */
export function dropPdfium({ memory }: Pdfium, hasFailed: boolean): void {
  if (hasFailed || memory().length > mostMemoryBytes) loaded = null
}

async function load(): Promise<Pdfium> {
  const module = await PDFiumModule({})
  const calls: object = module.wasmExports
  if (!isComplete(calls)) throw new Error('The PDFium that is installed lacks a function that is needed.')
  calls.FPDF_InitLibrary()
  return { ...calls, memory: () => module.HEAPU8 }
}

function isComplete(calls: object): calls is PdfiumCalls {
  return names.every((name) => typeof Reflect.get(calls, name) === 'function')
}
