import type { MrzKind } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import type { Reading } from '#domain/reading.ts'
import type { PageReading, Picture } from '../engine.ts'
import type { EmbeddedModels } from './load-models.ts'
import { mrzCharacters } from './mrz/mrz-characters.ts'
import type { MrzRead } from './mrz/decode-rows.ts'
import { readMrz } from './mrz/read-mrz.ts'
import { stripCapitals } from './mrz/search-rows.ts'
import { pageOfZone } from './mrz/zone-page.ts'
import type { TextBox } from './ocr/text-box.ts'
import { openPicture, type PagePicture } from './page-picture.ts'
import { pixelsToPage, placeByPrint, placeByZone } from './place-page.ts'
import { findPortrait, findPortraitOnFront } from './portrait/find-portrait.ts'
import { chooseLines, measureOfPrint, type PrintMeasure } from './print/choose-lines.ts'
import { confirmPrint } from './print/confirm-print.ts'
import { expectationsOf } from './print/expectations.ts'
import { findDirection } from './print/find-direction.ts'
import { createStageTimer, type StageTimer } from './stage-timer.ts'

export interface PageTask extends Picture {
  pageIndex: number
  /** ISO date. */
  today: string
  /** As a person turned it; null to find out. */
  quarterTurns: number | null
}

export interface PageResult extends PageReading {
  /** The layout of the machine-readable zone on this page; null when it has none. */
  mrzKind: MrzKind | null
  /** Text that was found, in pixels of the working copy, and the direction in which it is read. */
  print: { boxes: readonly TextBox[]; direction: number }
}

/** What a page says that has no zone itself, where another page of the document has one. */
export interface ConfirmTask extends Picture {
  pageIndex: number
  page: Pick<PageResult, 'transform' | 'print'>
  /** The zone's readings on the other page. */
  zone: readonly Reading[]
}

export interface PageReader {
  models: EmbeddedModels
  now: () => number
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
  /** Told of readings as soon as they are known. */
  onReadings: (found: { mrzKind: MrzKind | null; readings: readonly Reading[] }) => void
}

/** Reads one picture: decode, machine-readable zone, page, portrait, print. */
export async function readPage(reader: PageReader, task: PageTask): Promise<PageResult> {
  const timer = createStageTimer(reader.now)
  reader.checkWanted()
  const picture = await timer.measure('decode', () => openPicture(task))
  reader.checkWanted()
  const { read, boxes } = await timer.measure('mrz', () => readMrz(reader.models, picture, task.today))
  reader.checkWanted()
  const page = read
    ? await readZonePage(reader, task, { picture, read, boxes, timer })
    : await readPlainPage(reader, task, { picture, boxes, timer })
  return { ...page, timings: timer.timings }
}

interface ZonePicture {
  picture: PagePicture
  read: MrzRead
  boxes: readonly TextBox[]
  timer: StageTimer
}

type UntimedResult = Omit<PageResult, 'timings'>

async function readZonePage(reader: PageReader, task: PageTask, { picture, read, boxes, timer }: ZonePicture): Promise<UntimedResult> {
  const { pyramid, colour } = picture
  const expected = pageOfZone(read)
  const transform = await timer.measure('page', () => placeByZone(picture, expected))
  const toPage = pixelsToPage(transform, colour)
  const zone = zoneReadings(read, task, toPage)
  reader.onReadings({ mrzKind: read.kind, readings: zone })
  const portrait = await timer.measure('portrait', () => findPortrait(pyramid, expected, read.kind))
  const rows = read.rows.map((row) => row.rect)
  const measure: PrintMeasure = { direction: expected.angle, rows, capital: Math.min(...rows.map((row) => row.height)) / stripCapitals }
  const print = await timer.measure('print', () => readPrint(reader, { picture, boxes, measure, zone, index: task.pageIndex, toPage }))
  return {
    transform,
    portrait: portrait && toPage(portrait),
    readings: [...zone, ...print],
    mrzLines: read.lines,
    text: null,
    mrzKind: read.kind,
    print: { boxes, direction: expected.angle },
  }
}

async function readPlainPage(reader: PageReader, task: PageTask, found: Omit<ZonePicture, 'read'>): Promise<UntimedResult> {
  const { picture, boxes, timer } = found
  const told = task.quarterTurns === null ? null : (-task.quarterTurns * Math.PI) / 2
  const findOut = (): Promise<number | null> => findDirection(reader.models.recogniser, picture.pyramid, boxes)
  const direction = told ?? (await timer.measure('direction', findOut)) ?? 0
  const transform = await timer.measure('page', () => placeByPrint(picture, boxes, direction))
  const portrait = await timer.measure('portrait', () => findPortraitOnFront(picture, transform))
  return {
    transform,
    portrait: portrait && pixelsToPage(transform, picture.colour)(portrait),
    readings: [],
    mrzLines: [],
    text: null,
    mrzKind: null,
    print: { boxes, direction },
  }
}

/** Looks for another page's zone in the print of this one: the front of a card whose lines are on its back. */
export async function confirmPage(reader: PageReader, { pageIndex, page, zone, ...given }: ConfirmTask): Promise<Reading[]> {
  const picture = await openPicture(given)
  reader.checkWanted()
  const { boxes, direction } = page.print
  const measure = measureOfPrint(picture.pyramid, boxes, direction)
  const toPage = pixelsToPage(page.transform, picture.colour)
  return readPrint(reader, { picture, boxes, measure, zone, index: pageIndex, toPage })
}

interface PrintPicture {
  picture: PagePicture
  boxes: readonly TextBox[]
  measure: PrintMeasure
  zone: readonly Reading[]
  index: number
  toPage: (corners: Quad) => Quad
}

function readPrint(reader: PageReader, { picture, boxes, measure, zone, index, toPage }: PrintPicture): Promise<Reading[]> {
  const { pyramid } = picture
  const lines = chooseLines(pyramid, boxes, measure)
  const { recogniser } = reader.models
  const search = { recogniser, pyramid, lines, expectations: expectationsOf(zone), checkWanted: reader.checkWanted }
  return confirmPrint(search, { index, toPage })
}

function zoneReadings(read: MrzRead, task: PageTask, toPage: (corners: Quad) => Quad): Reading[] {
  const parsed = parseMrz({ lines: read.lines, today: task.today, kind: read.kind })
  return parsed ? readingsOfMrz({ parsed, characters: mrzCharacters(read, toPage), pageIndex: task.pageIndex }) : []
}
