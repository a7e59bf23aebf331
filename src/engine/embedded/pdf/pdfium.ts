import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
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
  /** It asked for more memory than a file may take: what it draws and says since then lacks something. */
  isShortOfMemory: () => boolean
}

/** Memory that WebAssembly has taken it never gives back: beyond this a new instance is cheaper. */
const mostMemoryBytes = 256 * 1024 * 1024

/** A file of 25 MB, a picture of 50 million pixels unpacked and the page that it is drawn on go in. */
const mostFileMemoryBytes = 512 * 1024 * 1024

let loaded: Promise<Pdfium> | null = null

/** PDFium, loaded once a thread. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load()
  return loaded
}

/** Drops an instance that failed inside, or that has grown: the next caller gets a new one. */
export function dropPdfium({ memory, isShortOfMemory }: Pdfium, hasFailed: boolean): void {
  if (hasFailed || isShortOfMemory() || memory().length > mostMemoryBytes) loaded = null
}

async function load(): Promise<Pdfium> {
  const program = await WebAssembly.compile(await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')))
  let isShort = false
  const refuse = (): number => {
    isShort = true
    return 0
  }
  const options = {
    instantiateWasm: (imports: WebAssembly.Imports, done: (module: WebAssembly.Module) => void) => {
      const instance = new WebAssembly.Instance(program, withLimit(imports, refuse))
      // Its types take an instance for a module.
      Reflect.apply(done, null, [instance])
      return instance.exports
    },
    // Whoever called is told by what is thrown.
    printErr: () => undefined,
  }
  const module = await PDFiumModule(options)
  const calls: object = module.wasmExports
  if (!isComplete(calls)) throw new Error('The PDFium that is installed lacks a function that is needed.')
  calls.FPDF_InitLibrary()
  return { ...calls, memory: () => module.HEAPU8, isShortOfMemory: () => isShort }
}

/** By itself PDFium takes up to 2 GB, in each thread. @param refuse called, and its answer given, where it asks for more than a file may take. */
function withLimit(imports: WebAssembly.Imports, refuse: () => number): WebAssembly.Imports {
  const name = 'emscripten_resize_heap'
  const grow = imports['env']?.[name]
  if (typeof grow !== 'function') throw new Error('The PDFium that is installed grows in a way that is not known.')
  const limited = (bytes: number): unknown => (bytes >>> 0 > mostFileMemoryBytes ? refuse() : Reflect.apply(grow, null, [bytes]))
  return { ...imports, env: { ...imports['env'], [name]: limited } }
}

function isComplete(calls: object): calls is PdfiumCalls {
  return names.every((name) => typeof Reflect.get(calls, name) === 'function')
}
