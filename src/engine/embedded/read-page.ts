import type { Point, Quad } from '#domain/geometry.ts'
import type { MrzKind } from '#domain/document-type.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import type { PageTransform } from '#domain/page.ts'
import type { Reading } from '#domain/reading.ts'
import type { PageReading } from '../engine.ts'
import { decodePicture } from './image/decode-picture.ts'
import { buildPyramid } from './image/grey-pyramid.ts'
import { inspectPicture, type PictureHeader } from './image/inspect-picture.ts'
import { swapsSides } from './image/orient-pixels.ts'
import { mapQuad, pictureToPage, wholePage } from './image/page-mapping.ts'
import { workingMaxSide } from './image/picture-limits.ts'
import { toGrey, type ColourImage } from './image/raster.ts'
import type { MrzRead } from './mrz/decode-rows.ts'
import { mrzCharacters } from './mrz/mrz-characters.ts'
import { readMrz } from './mrz/read-mrz.ts'
import { stripCapitals } from './mrz/search-rows.ts'
import { chooseLines } from './print/choose-lines.ts'
import { confirmPrint } from './print/confirm-print.ts'
import { expectationsOf } from './print/expectations.ts'
import type { EmbeddedModels } from './load-models.ts'
import { createStageTimer } from './stage-timer.ts'

export interface PageTask {
  bytes: Uint8Array
  pageIndex: number
  /** ISO date. */
  today: string
  /** As a person turned it; null to find out. */
  quarterTurns: number | null
}

export interface PageResult extends PageReading {
  /** The layout of the machine-readable zone on this page; null when it has none. */
  mrzKind: MrzKind | null
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
  const header = await timer.measure('inspect', () => inspectPicture(task.bytes))
  const colour = await timer.measure('decode', () => decodePicture(task.bytes, header, workingMaxSide))
  const pyramid = buildPyramid(await timer.measure('grey', () => toGrey(colour)))
  reader.checkWanted()
  const { read, boxes } = await timer.measure('mrz', () => readMrz(reader.models, { colour, pyramid }, task.today))
  const transform = transformOf(header, read, task.quarterTurns)
  const toPage = pixelsToPage(transform, colour)
  const zone = read ? zoneReadings(read, task, toPage) : []
  if (zone.length > 0) reader.onReadings({ mrzKind: read?.kind ?? null, readings: zone })
  reader.checkWanted()
  const print = read
    ? await timer.measure('print', () => {
        const rows = read.rows.map((row) => row.rect)
        const [row] = rows
        if (!row) return []
        const lines = chooseLines(pyramid, boxes, { row, rows, capital: row.height / stripCapitals })
        const expectations = expectationsOf(zone)
        const search = { recogniser: reader.models.recogniser, pyramid, lines, expectations, checkWanted: reader.checkWanted }
        return confirmPrint(search, { index: task.pageIndex, toPage })
      })
    : []
  const readings = [...zone, ...print]
  return {
    transform,
    portrait: null,
    readings,
    mrzLines: read?.lines ?? [],
    mrzKind: read?.kind ?? null,
    timings: timer.timings,
  }
}

function transformOf(header: PictureHeader, read: MrzRead | null, quarterTurns: number | null): PageTransform {
  const swapped = swapsSides(header.orientation)
  const original = { width: swapped ? header.height : header.width, height: swapped ? header.width : header.height }
  return wholePage(original, read ? turnsOf(read) : (quarterTurns ?? 0))
}

/** Clockwise quarter turns after which the lines are read from left to right. */
function turnsOf(read: MrzRead): number {
  const quarter = Math.round((read.rows[0]?.rect.angle ?? 0) / (Math.PI / 2))
  return ((-quarter % 4) + 4) % 4
}

function pixelsToPage(transform: PageTransform, { width, height }: ColourImage): (corners: Quad) => Quad {
  const map = pictureToPage(transform)
  const fraction = ({ x, y }: Point): Point => ({ x: x / width, y: y / height })
  return ([a, b, c, d]) => mapQuad(map, [fraction(a), fraction(b), fraction(c), fraction(d)])
}

function zoneReadings(read: MrzRead, task: PageTask, toPage: (corners: Quad) => Quad): Reading[] {
  const parsed = parseMrz({ lines: read.lines, today: task.today, kind: read.kind })
  return parsed ? readingsOfMrz({ parsed, characters: mrzCharacters(read, toPage), pageIndex: task.pageIndex }) : []
}
