import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { documentTypeOfMrz } from '#catalogue/catalogue.ts'
import type { AppError } from '#domain/app-error.ts'
import type { DocumentSide, MrzKind } from '#domain/document-type.ts'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import type { PageText } from '#domain/page-text.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import type { Character, Reading } from '#domain/reading.ts'
import { inspectPicture } from '#engine/embedded/image/inspect-picture.ts'
import { renderPage } from '#engine/embedded/image/render-page.ts'
import { isPdf } from '#engine/embedded/pdf/is-pdf.ts'
import type { DocumentReading, Engine, PageReading, ReadDocumentRequest } from '#engine/engine.ts'

/** Values by field. */
type PrintedValues = Readonly<Record<string, string>>

interface ToldPart {
  area: Quad
  told: ToldPlain
}

/** Documents that lie beside each other, each on its part of the picture. */
interface ToldSeveral {
  several: readonly [ToldPart, ToldPart, ...ToldPart[]]
}

/** What stands on a picture; `blank` has nothing to read. */
export type ToldPlain =
  | { kind: MrzKind; lines: readonly string[]; print?: PrintedValues }
  /** Print of a document without a zone, front where no side is told; its type is told here or named when it is captured. */
  | { print: PrintedValues; documentType?: string; side?: DocumentSide; pattern?: string }
  | { text: PageText; transform?: PageTransform }
  /** Fields of each number plate, likeliest first. */
  | { plates: readonly [PrintedValues, ...PrintedValues[]] }
  | { blank: true }
  | { fails: AppError | Error }

export type Told = ToldPlain | ToldSeveral

/** An engine that knows what was told of each picture: for tests of everything around reading. It looks at headers as the real one does. */
export interface ToldEngine extends Engine {
  /** `frame`: which picture of a file that holds several. */
  tell: (picture: Uint8Array, told: Told, frame?: number) => void
  /** What was asked of it, one entry a reading. */
  asked: ReadDocumentRequest[]
  /** Called after the first readings were told and before the rest is given. */
  beforeEnd: (request: ReadDocumentRequest) => Promise<void>
}

const pageSize = { width: 640, height: 480 }
export const toldPortrait: Quad = quadOfBounds({ x: 0.1, y: 0.2, width: 0.2, height: 0.4 })
const fingerprint = (bytes: Uint8Array, frame = 0) => `${createHash('sha256').update(bytes).digest('hex')} ${frame}`

export function createToldEngine(): ToldEngine {
  const known = new Map<string, Told>()
  const engine: ToldEngine = {
    name: 'replay',
    asked: [],
    beforeEnd: async () => undefined,
    tell: (picture, told, frame) => void known.set(fingerprint(picture, frame), told),
    start: async () => undefined,
    stop: async () => undefined,
    inspectPicture: async ({ bytes, frame }) => inspectPicture(bytes, frame),
    renderPage: async ({ picture, transform, maxSide, crop }) => {
      if (isPdf(picture.bytes)) return renderPage({ ...picture, transform, maxSide, crop })
      const upright = await sharp(picture.bytes, { page: picture.frame ?? 0 })
        .rotate(transform.quarterTurns * 90)
        .toBuffer()
      const side = Math.min(maxSide ?? 640, crop ? 100 : 640)
      const bytes = await sharp(upright).resize({ width: side, height: side, fit: 'inside' }).jpeg().toBuffer()
      return { bytes, mediaType: 'image/jpeg' }
    },
    readDocument: async (request) => {
      engine.asked.push(request)
      const [first] = request.pictures
      const told = first && known.get(fingerprint(first.bytes, first.frame))
      if (request.mayHoldSeveral === true && told && 'several' in told) return readParts(told.several, request)
      const pages = request.pictures.map(({ bytes, frame, area }, pageIndex) =>
        readTold(onArea(known.get(fingerprint(bytes, frame)) ?? { blank: true }, area ?? null), { request, pageIndex }),
      )
      const [found = null] = pages.flatMap((page) => page.documentType ?? [])
      const documentType = request.documentType ?? found
      for (const [pageIndex, { page }] of pages.entries()) {
        request.onProgress?.({ pageIndex, documentType, readings: page.readings.filter(({ source }) => source === 'mrz') })
      }
      await engine.beforeEnd(request)
      return { documentType, guesses: guessesOf(request, documentType), pages: pages.map(({ page }) => page) }
    },
  }
  return engine
}

/** It is sure of what it was told, where it was to find out. */
function guessesOf(asked: ReadDocumentRequest, documentType: string | null): NonNullable<DocumentReading['guesses']> {
  return asked.documentType === null && documentType !== null ? [{ documentType, confidence: 0.9 }] : []
}

/** What stands on a part of a picture; of the whole, what the first of several says. */
function onArea(told: ToldPlain | ToldSeveral, area: Quad | null): ToldPlain {
  if (!('several' in told)) return told
  const parts = told.several
  return (parts.find((part) => JSON.stringify(part.area) === JSON.stringify(area)) ?? parts[0]).told
}

function readParts(parts: readonly [ToldPart, ToldPart, ...ToldPart[]], request: ReadDocumentRequest): DocumentReading {
  const [first, ...others] = parts.map(({ area, told }): DocumentReading & { area: Quad } => {
    const { documentType, page } = readTold(told, { request, pageIndex: 0 })
    return { documentType, pages: [page], area }
  })
  if (!first) throw new Error('told several that are none')
  return { ...first, others }
}

function readTold(
  told: ToldPlain,
  { request, pageIndex }: { request: ReadDocumentRequest; pageIndex: number },
): { documentType: string | null; page: PageReading } {
  if ('fails' in told) throw told.fails
  const transform = { corners: null, quarterTurns: request.quarterTurns?.[pageIndex] ?? 0, ...pageSize }
  const page: PageReading = { transform, portrait: null, readings: [], mrzLines: [], text: null, timings: {} }
  if (!('kind' in told)) return { documentType: typeWithoutZone(told), page: { ...page, ...withoutZone(told, { transform, pageIndex }) } }
  const { kind, lines, print = {} } = told
  const parsed = parseMrz({ lines, today: request.today, kind })
  if (!parsed) throw new Error('told lines that are no zone')
  const characters = lines.map((line, row) =>
    [...line].map((text, column) => clearCharacter(text, quadOfBounds({ x: column / 50, y: 0.8 + row / 20, width: 0.02, height: 0.04 }))),
  )
  const readings = [...readingsOfMrz({ parsed, characters, pageIndex }), ...printedAll(print, pageIndex)]
  return { documentType: documentTypeOfMrz(kind).key, page: { ...page, side: 'front', portrait: toldPortrait, readings, mrzLines: lines } }
}

type WithoutZone = Exclude<ToldPlain, { kind: MrzKind } | { fails: AppError | Error }>

function typeWithoutZone(told: WithoutZone): string | null {
  if ('text' in told) return 'general-page'
  return 'print' in told ? (told.documentType ?? null) : null
}

function withoutZone(told: WithoutZone, { transform, pageIndex }: { transform: PageTransform; pageIndex: number }): Partial<PageReading> {
  if ('text' in told) return { transform: told.transform ?? transform, text: told.text }
  if ('plates' in told) return toldPlates(told.plates, pageIndex)
  if (!('print' in told)) return {}
  const { documentType, side = 'front', print, pattern = null } = told
  return { ...(documentType !== undefined && { side, portrait: toldPortrait }), readings: printedAll(print, pageIndex), pattern }
}

function toldPlates(
  [first, ...others]: readonly [PrintedValues, ...PrintedValues[]],
  pageIndex: number,
): Pick<PageReading, 'readings' | 'others'> {
  return { readings: printedAll(first, pageIndex), others: others.map((plate) => printedAll(plate, pageIndex)) }
}

function printedAll(print: PrintedValues, pageIndex: number): Reading[] {
  return Object.entries(print).map(([field, value]) => printed(field, { value, pageIndex }))
}

function clearCharacter(text: string, box: Quad): Character {
  return { text, confidence: 0.9999, box, repaired: false, candidates: [] }
}

function printed(field: string, { value, pageIndex }: { value: string; pageIndex: number }): Reading {
  return {
    field,
    source: 'ocr',
    text: value,
    value,
    pageIndex,
    box: null,
    characters: [...value].map((text) => ({ ...clearCharacter(text, toldPortrait), box: null })),
    notes: [],
  }
}

/** A small JPEG of its own for each number. */
export async function smallPicture(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: number % 256, g: (number * 7) % 256, b: Math.floor(number / 256) % 256 }
  const jpeg = await sharp({ create: { ...pageSize, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: `specimen ${number}` } })
    .toBuffer()
  return new Uint8Array(jpeg)
}
