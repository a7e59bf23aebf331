import type { PageCode } from '#domain/codes/page-code.ts'
import type { MrzKind } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import type { PageText } from '#domain/page-text.ts'
import type { PageTransform } from '#domain/page.ts'
import type { Reading } from '#domain/reading.ts'
import type { PageReading, Picture } from '../engine.ts'
import { pageTextOf } from './layout/page-text-of.ts'
import { printPattern } from './layout/print-pattern.ts'
import type { EmbeddedModels } from './models/load-models.ts'
import type { MrzRead } from './mrz/decode-rows.ts'
import { mrzCharacters } from './mrz/mrz-characters.ts'
import { readMrz } from './mrz/read-mrz.ts'
import { stripCapitals } from './mrz/search-rows.ts'
import { pageOfZone } from './mrz/zone-page.ts'
import { detectText } from './ocr/detect-text.ts'
import type { LineReader } from './ocr/read-lines.ts'
import type { PrintedLine } from './ocr/printed-line.ts'
import { readPrint, readPrintAlong, type Print } from './ocr/read-print.ts'
import { redetectSideways } from './ocr/redetect-sideways.ts'
import type { SharedLines } from './ocr/shared-lines.ts'
import type { TextBox } from './ocr/text-box.ts'
import { billsBeside } from './bills-beside.ts'
import { cardsBeside } from './cards-beside.ts'
import { codesOfPage } from './codes/codes-of-page.ts'
import type { CodesToRead } from './codes/read-codes.ts'
import { isMostPrint, withoutKnown } from './known-print.ts'
import { openPicture, type PagePicture } from './page-picture.ts'
import { pixelsToPage, placeByPrint, placeByZone } from './place-page.ts'
import { findPortrait, findPortraitOnFront } from './portrait/find-portrait.ts'
import { type FacePortrait, portraitsByFace } from './portrait/portraits-by-face.ts'
import { confirmPrint } from './print/confirm-print.ts'
import { expectationsOf } from './print/expectations.ts'
import { isOnRow, valueLines } from './print/value-lines.ts'
import type { PrintedPage } from './printed-page.ts'
import { printedPageOf } from './printed-page-of.ts'
import { directionOf, readPrintedPage } from './read-printed-page.ts'
import { structuredOf } from './structured/structured-of.ts'
import type { StructuredInvoice } from './structured/structured-invoice.ts'
import { createStageTimer, type StageTimer } from './stage-timer.ts'

export interface PageTask extends Picture {
  pageIndex: number
  /** ISO date. */
  today: string
  /** As a person turned it; null to find out. */
  quarterTurns: number | null
  /** The document is known to be one without a machine-readable zone. */
  isPlain: boolean
  /** It bears a zone, known from what it is: one is looked for closely also where nothing looks like it at first. */
  isZoneSure?: boolean
  /** Whether to look for cards that lie beside each other. */
  mayHoldSeveral: boolean
  /** It may be a document with a portrait. */
  mayBearPortrait: boolean
  /** Name of the recogniser for its print; null for our own. */
  recogniser: string | null
  codes: CodesToRead
}

export interface PageResult extends PageReading {
  /** The layout of the machine-readable zone on this page; null when it has none. */
  mrzKind: MrzKind | null
  /** All its print, whatever the document turns out to be. */
  text: PageText
  /** Cards that lie beside each other, corners as fractions of the picture; [] where it shows one document, or that is not sure. */
  cards: readonly Quad[]
  /** Bills that may lie beside each other; told by their print alone, so each has to prove to be one. */
  bills: readonly Quad[]
  /** Barcodes of the kinds that were asked for. */
  codes: readonly PageCode[]
  /** Languages in which its print was read beside our own recogniser's, by Tesseract's codes. */
  readIn?: readonly string[]
  /** What the file says as data; null where it says nothing so, and for all pages but its first. */
  structured: StructuredInvoice | null
  /** Where faces show, the largest first; `portrait` is told by its frame or place alone. */
  facePortraits: readonly FacePortrait[]
  /** The print in pixels of the working copy, which is of this size. */
  print: Print
  size: { width: number; height: number }
}

export interface PageReader {
  models: EmbeddedModels
  now: () => number
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
  /** Told of readings as soon as they are known. */
  onReadings: (found: { mrzKind: MrzKind | null; readings: readonly Reading[] }) => void
  /** Asks threads that are free to read some of a page's lines; nobody need come. */
  askForHelp: (lines: SharedLines) => void
}

/** Long side at which the detector looks for print: more finds no more (measured on receipts), and costs. */
const detectionSide = 960

/** A fifth less time, and no value fewer found beside the zones of the development pictures. */
const valueSqueeze = 0.8

/** Reads one page: of a file that says its print, that; of a picture decode, machine-readable zone, page, portrait, print. */
export async function readPage(reader: PageReader, task: PageTask): Promise<PageResult> {
  const timer = createStageTimer(reader.now)
  reader.checkWanted()
  const printed = await timer.measure('text', () => printedPageOf(task))
  const structured = await timer.measure('text', () => structuredOf(task))
  if (printed?.isAll) return { ...(await readKnownPage(task, printed, timer)), structured }
  const picture = await timer.measure('decode', () => openPicture(task))
  reader.checkWanted()
  const known = printed?.lines ?? []
  const { read, boxes } = task.isPlain
    ? { read: null, boxes: await timer.measure('detect', () => detectText(reader.models.detector, picture.colour, detectionSide)) }
    : await timer.measure('mrz', () => readMrz(reader.models, picture, { today: task.today, isThorough: task.isZoneSure ?? false }))
  reader.checkWanted()
  const page = read
    ? await readZonePage(reader, task, { picture, read, boxes, known, timer })
    : await readPlainPage(reader, task, { picture, boxes, known, timer })
  const { width, height } = picture.colour
  const codes = await timer.measure('codes', () => codesOf(picture, task, page))
  return { ...page, structured, codes, timings: timer.timings, size: { width, height } }
}

/** Of a page whose print is all known only its codes are looked at. */
async function readKnownPage(task: PageTask, printed: PrintedPage, timer: StageTimer): Promise<Omit<PageResult, 'structured'>> {
  const page = readPrintedPage(printed, task)
  const hasCodes = printed.mayShowCodes && task.codes.kinds.length > 0
  const codes = hasCodes ? await timer.measure('codes', async () => codesOf(await openPicture(task), task, page)) : []
  return { ...page, codes, timings: timer.timings }
}

/** Where nobody said what it is and a zone tells, codes tell no more. */
async function codesOf(picture: PagePicture, { codes }: PageTask, page: Pick<UntimedResult, 'mrzKind' | 'transform'>): Promise<PageCode[]> {
  if (codes.kinds.length === 0 || (!codes.isThorough && page.mrzKind !== null)) return []
  return codesOfPage(picture, page.transform, codes)
}

interface ZonePicture {
  picture: PagePicture
  read: MrzRead
  boxes: readonly TextBox[]
  /** Print that need not be read. */
  known: readonly PrintedLine[]
  timer: StageTimer
}

type UntimedResult = Omit<PageResult, 'timings' | 'size' | 'codes' | 'structured'>

async function readZonePage(
  reader: PageReader,
  task: PageTask,
  { picture, read, boxes, known, timer }: ZonePicture,
): Promise<UntimedResult> {
  const { pyramid, colour } = picture
  const expected = pageOfZone(read)
  const transform = await timer.measure('page', () => placeByZone(picture, expected))
  const toPage = pixelsToPage(transform, colour)
  const zone = zoneReadings(read, task, toPage)
  reader.onReadings({ mrzKind: read.kind, readings: zone })
  const portrait = await timer.measure('portrait', () => findPortrait(pyramid, expected, read.kind))
  const rows = read.rows.map((row) => row.rect)
  const direction = expected.angle
  const others = withoutKnown(boxes, known).filter((box) => !rows.some((row) => isOnRow(row, box)))
  const found = await timer.measure('print', async () =>
    withKnown(
      await readPrintAlong({ ...(await lineReaderOf(reader, task)), squeeze: valueSqueeze }, pyramid, { boxes: others, direction }),
      known,
    ),
  )
  const { lines } = found
  const capital = Math.min(...rows.map((row) => row.height)) / stripCapitals
  const values = valueLines(lines, { direction, capital })
  const print = await timer.measure('values', () => confirmPrint(values, expectationsOf(zone), { index: task.pageIndex, toPage }))
  return {
    cards: task.mayHoldSeveral ? await timer.measure('cards', () => cardsBeside(picture, boxes, expected)) : [],
    bills: [],
    transform,
    portrait: portrait && toPage(portrait),
    facePortraits: await timer.measure('portrait', () => facePortraitsOf(reader, task, { picture, transform })),
    readings: [...zone, ...print],
    mrzLines: read.lines,
    mrzKind: read.kind,
    text: await timer.measure('layout', () => pageTextOf(lines, direction, toPage)),
    pattern: printPattern(boxes, direction),
    print: found,
  }
}

async function readPlainPage(reader: PageReader, task: PageTask, found: Omit<ZonePicture, 'read'>): Promise<UntimedResult> {
  const { picture, known, timer } = found
  const detected = await timer.measure('detect', () => redetectSideways(reader.models.detector, picture.colour, found.boxes, detectionSide))
  const boxes = withoutKnown(detected, known)
  const told = task.quarterTurns !== null || isMostPrint(known, boxes) ? directionOf(known, task.quarterTurns) : null
  const print = await timer.measure('print', async () => {
    const lineReader = await lineReaderOf(reader, task)
    if (told === null) return withKnown(await readPrint(lineReader, picture.pyramid, boxes), known)
    return withKnown(await readPrintAlong(lineReader, picture.pyramid, { boxes, direction: told }), known)
  })
  const rects = print.lines.map(({ rect }) => rect)
  const transform = await timer.measure('page', () => placeByPrint(picture, rects, print.direction))
  const toPage = pixelsToPage(transform, picture.colour)
  const portrait = await timer.measure('portrait', () => findPortraitOnFront(picture.pyramid, transform))
  return {
    cards: task.mayHoldSeveral ? await timer.measure('cards', () => cardsBeside(picture, rects, null)) : [],
    bills: task.mayHoldSeveral ? await timer.measure('bills', () => billsBeside(print, picture.colour)) : [],
    transform,
    portrait: portrait && toPage(portrait),
    facePortraits: await timer.measure('portrait', () => facePortraitsOf(reader, task, { picture, transform })),
    readings: [],
    mrzLines: [],
    mrzKind: null,
    text: await timer.measure('layout', () => pageTextOf(print.lines, print.direction, toPage)),
    pattern: printPattern(detected, print.direction),
    print,
  }
}

async function facePortraitsOf(
  { models }: PageReader,
  { mayBearPortrait }: PageTask,
  { picture, transform }: { picture: PagePicture; transform: PageTransform },
): Promise<FacePortrait[]> {
  return mayBearPortrait ? portraitsByFace(models.faceDetector, picture, transform) : []
}

function withKnown(print: Print, known: readonly PrintedLine[]): Print {
  return { ...print, lines: [...print.lines, ...known] }
}

async function lineReaderOf({ models, askForHelp, checkWanted }: PageReader, { recogniser }: PageTask): Promise<LineReader> {
  return { recogniser: await models.recogniserOf(recogniser), askForHelp, checkWanted }
}

function zoneReadings(read: MrzRead, task: PageTask, toPage: (corners: Quad) => Quad): Reading[] {
  const parsed = parseMrz({ lines: read.lines, today: task.today, kind: read.kind })
  return parsed ? readingsOfMrz({ parsed, characters: mrzCharacters(read, toPage), pageIndex: task.pageIndex }) : []
}
