import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import { boundsOfPoints } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import type { Engine, PageReading } from '#engine/engine.ts'
import { alignReadings } from '#engine/joined/align/align-readings.ts'
import { drawPlan, type PlannedPicture } from '#testing/specimens/draw-plan.ts'
import { inventFrenchHolder } from '#testing/specimens/invent-french-holder.ts'
import { inventPerson } from '#testing/specimens/invent-person.ts'
import type { SpecimenTruth } from '#testing/specimens/draw-specimen.ts'
import type { SpecimenKind } from '#testing/specimens/layout.ts'

const kinds: readonly SpecimenKind[] = ['passport', 'td1-front', 'td2', 'mrv-a', 'mrv-b', 'fra-id']
const typeOfKind: Readonly<Record<SpecimenKind, string>> = {
  passport: 'passport',
  'td1-front': 'id-card-td1',
  'td1-back': 'id-card-td1',
  td2: 'travel-document-td2',
  'mrv-a': 'visa-a',
  'mrv-b': 'visa-b',
  'fra-id': 'id-card-france',
}

export const alignmentFolder = '.cache/bench-remote'

/** Some of each document that prints values beside its zone, where each value stands known. */
export function alignmentPlan(each: number): PlannedPicture[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: each }, (_, index): PlannedPicture => {
      const id = `${kind}-${index + 1}`
      const person = kind === 'fra-id' ? inventFrenchHolder(`remote ${id}`) : inventPerson(`remote ${id}`)
      return { id, order: { kind, person, widthPx: 1250 }, treatment: 'clean' }
    }),
  )
}

export interface AlignedCount {
  all: number
  right: number
  missed: string[]
}

/** Values as a remote would answer them, in the fields' own forms and without places: how many are found where they are printed. */
export async function countAligned(engine: Engine, { each, today }: { each: number; today: string }): Promise<AlignedCount> {
  const truths = await drawPlan(alignmentPlan(each), alignmentFolder)
  const count: AlignedCount = { all: 0, right: 0, missed: [] }
  for (const { id, truth } of truths) {
    const documentType = findDocumentType(typeOfKind[truth.kind])
    const page = documentType && (await readPage(engine, { path: join(alignmentFolder, `${id}.jpg`), documentType, today }))
    // Where the page was cut out anew, its places are not those that were drawn.
    if (!documentType || !page || page.transform.corners !== null) continue
    const seen = { documentType, pages: [{ pageIndex: 0, readings: page.readings, text: page.text }] }
    for (const found of alignReadings(toldOf(truth, documentType), seen)) tell(count, found, { id, truth })
  }
  return count
}

async function readPage(
  { readDocument }: Engine,
  { path, documentType, today }: { path: string; documentType: DocumentType; today: string },
): Promise<PageReading | null> {
  const reading = await readDocument?.({ pictures: [{ bytes: await readFile(path) }], documentType: documentType.key, today })
  return reading?.pages[0] ?? null
}

function toldOf({ values, boxes }: SpecimenTruth, documentType: DocumentType): Reading[] {
  return Object.entries(values).flatMap(([field, text]): Reading[] =>
    boxes[field] && text !== '' && fieldSpec(documentType, field)
      ? [{ field, source: 'flyocr', text, value: text, pageIndex: 0, box: null, characters: [], notes: [] }]
      : [],
  )
}

function tell(count: AlignedCount, found: Reading, { id, truth }: { id: string; truth: SpecimenTruth }): void {
  count.all += 1
  // What the zone says stands in its lines as well as in print.
  const places = [found.field, 'mrz1', 'mrz2', 'mrz3'].map((name) => truth.boxes[name])
  if (places.some((place) => isAt(found, place))) count.right += 1
  else count.missed.push(`${id} ${found.field}: ${found.text}, ${found.box ? 'elsewhere' : 'nowhere'}`)
}

/** Its middle is inside the box that the value was printed in, and it is no higher than two of its lines. */
function isAt({ box }: Reading, printed: { x: number; y: number; width: number; height: number } | undefined): boolean {
  const bounds = box && boundsOfPoints(box)
  if (!bounds || !printed) return false
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2]
  const isInside = x >= printed.x && x <= printed.x + printed.width && y >= printed.y && y <= printed.y + printed.height
  return isInside && bounds.height <= printed.height * 2
}
