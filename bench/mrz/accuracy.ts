import { findDocumentType } from '#catalogue/catalogue.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { Engine } from '#engine/engine.ts'
import { AppError } from '#domain/app-error.ts'
import { inTurn } from '../in-turn.ts'
import type { ZoneItem, ZoneSet } from './mrz-set.ts'
import { type ItemReading, type ItemScore, scoreItem } from './score-item.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'

/** An engine that names a type the catalogue lacks is at fault; counting its readings as unproven would hide that. */
function documentTypeOf(key: string | null): DocumentType | null {
  if (key === null) return null
  const documentType = findDocumentType(key)
  if (documentType === null) throw new Error(`The engine answers with the document type "${key}", which the catalogue does not have.`)
  return documentType
}

async function readItem(engine: Engine, pictures: readonly Buffer[], today: string): Promise<ItemReading> {
  try {
    const reading = await engine.readDocument?.({ pictures: pictures.map((bytes) => ({ bytes })), documentType: null, today })
    if (reading === undefined) throw new Error('The engine cannot read documents.')
    const { documentType, pages } = reading
    return {
      lines: pages.flatMap(({ mrzLines }) => mrzLines),
      readings: pages.flatMap(({ readings }) => readings),
      documentType: documentTypeOf(documentType),
    }
  } catch (error) {
    // "Nothing was found" is an answer, and the right one where there is nothing.
    if (error instanceof AppError) return { lines: [], readings: [], documentType: null }
    throw error
  }
}

async function scoreAll(engine: Engine, { items, picturesOf }: ZoneSet, workers: number): Promise<ItemScore[]> {
  const today = new Date().toISOString().slice(0, 10)
  return inTurn(workers, items, async (item) => scoreItem(item, await readItem(engine, await picturesOf(item), today), today))
}

function sum(scores: readonly ItemScore[], part: 'lines' | 'fields' | 'proven' | 'printed'): string {
  const right = scores.reduce((total, score) => total + score[part].right, 0)
  return share(
    right,
    scores.reduce((total, score) => total + score[part].all, 0),
  )
}

function rowOf(name: string, scores: readonly ItemScore[]): string[] {
  const zones = scores.filter(({ hasZone }) => hasZone)
  const printed = zones.filter(({ holderProven }) => holderProven !== null)
  return [
    name,
    share(scores.filter(({ exact }) => exact).length, scores.length),
    sum(scores, 'lines'),
    sum(scores, 'fields'),
    share(zones.filter(({ coreProven }) => coreProven).length, zones.length),
    share(printed.filter(({ holderProven }) => holderProven).length, printed.length),
    sum(scores, 'proven'),
    String(scores.reduce((total, { wrong }) => total + wrong.length, 0)),
    String(scores.filter(({ conflicts }) => conflicts.length > 0).length),
    sum(scores, 'printed'),
    String(scores.reduce((total, { printed: { wrong } }) => total + wrong, 0)),
  ]
}

const head = [
  '',
  'exact documents',
  'exact lines',
  'exact fields',
  'number, birth, expiry proven',
  'and names, by print',
  'proven and right',
  'proven and wrong',
  'with a conflict',
  'only printed, found',
  'found otherwise',
]

function rowsBy(scores: readonly ItemScore[], namesOf: (score: ItemScore) => readonly string[]): string[][] {
  const names = [...new Set(scores.flatMap(namesOf))].toSorted()
  return names.map((name) =>
    rowOf(
      name,
      scores.filter((score) => namesOf(score).includes(name)),
    ),
  )
}

/** Print that is gone or too small: what counts there is that nothing wrong is claimed. */
const beyondReading = new Set(['deg:glare', 'deg:too-small'])

function isDegraded({ tags }: ItemScore): boolean {
  return tags.some((tag) => tag.startsWith('deg:'))
}

function printFailures(scores: readonly ItemScore[], items: readonly ZoneItem[]): void {
  for (const [index, { id, exact, read, wrong, conflicts }] of scores.entries()) {
    if (exact && wrong.length === 0 && conflicts.length === 0) continue
    console.log(`\n${id}\n  ${(items[index]?.truth.lines ?? []).join('\n  ')}\n> ${read.join('\n> ')}`)
    for (const { field, value, truth } of wrong) console.log(`  proven and wrong: ${field} is ${truth}, was held to be ${value}`)
    if (conflicts.length > 0) console.log(`  in conflict: ${conflicts.join(', ')}`)
  }
}

/** How well machine-readable zones are read, and whether anything is ever called proven that is wrong: then the process ends with 1. */
export async function zoneAccuracy(
  engine: Engine,
  set: ZoneSet,
  { workers, verbose }: { workers: number; verbose: boolean },
): Promise<void> {
  const scores = await scoreAll(engine, set, workers)
  const zones = scores.filter(({ hasZone }) => hasZone)
  const clean = zones.filter((score) => !isDegraded(score))
  const beyond = zones.filter(({ tags }) => tags.some((tag) => beyondReading.has(tag)))
  const readable = zones.filter((score) => isDegraded(score) && !beyond.includes(score))
  const empty = scores.filter(({ hasZone }) => !hasZone)
  const groups = [
    rowOf('with a zone, undegraded', clean),
    rowOf('degraded, readable', readable),
    rowOf('degraded, beyond reading', beyond),
    rowOf('without a zone: none invented', empty),
  ]
  if (verbose) printFailures(scores, set.items)
  console.log(`\n${table(head, groups)}\n`)
  console.log(
    `${table(
      head,
      rowsBy(zones, ({ kind }) => [kind]),
    )}\n`,
  )
  console.log(
    `${table(
      head,
      rowsBy(zones, ({ tags }) => tags),
    )}\n`,
  )
  console.log(await writeResults('accuracy', { items: scores.length, scores }))
  if (scores.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}
