import { availableParallelism } from 'node:os'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { openCardBoard, type PrintedFace } from '#testing/cards/draw-cards.ts'
import { exactValue } from '#testing/cards/exact-value.ts'
import { keyFields } from '#testing/cards/invoice/key-fields.ts'
import { invoiceCards } from '#testing/cards/invoice-cards.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'

/** Kinds of Chinese invoices that come as PDFs. */
const kinds: ReadonlySet<string> = new Set([
  'invoice-vat-special',
  'invoice-vat-electronic-special',
  'invoice-vat-ordinary',
  'invoice-vat-electronic-ordinary',
  'invoice-vat-toll',
  'invoice-fully-digital-special',
  'invoice-fully-digital-ordinary',
  'invoice-fully-digital-air',
  'invoice-fully-digital-train',
])

interface FieldScore {
  documentType: string
  field: string
  isRight: boolean
}

/** Pixels across: what a sheet of A4 has at 150 dpi. */
const widthPx = 1240

/** How well key fields are read of Chinese invoices whose PDF prints text; nobody says what they are, and they have no code. Ends with 1 below 99 %. */
export async function benchTextLayer({ only, verbose, each }: { only: string; verbose: boolean; each: number }): Promise<void> {
  const cards = invoiceCards.filter(({ documentType }) => kinds.has(documentType) && documentType.includes(only))
  const board = await openCardBoard()
  const faces: PrintedFace[] = []
  for (const card of cards)
    for (let seed = 1; seed <= each; seed += 1) faces.push(await board.print({ card, seed: `text ${seed}`, widthPx }))
  await board.close()
  const engine = createEmbeddedEngine({ workers: Math.min(4, availableParallelism()) })
  const scores = (await inTurn(availableParallelism(), faces, async (face) => scoreFace(engine, face, verbose))).flat()
  await engine.stop()
  const head = ['', 'key fields exact']
  const rows = (keyOf: (score: FieldScore) => string) =>
    [...new Set(scores.map(keyOf))].map((name) => [name, rightOf(scores.filter((score) => keyOf(score) === name))])
  console.log(
    `\n${table(
      head,
      rows(({ documentType }) => documentType),
    )}\n\n${table(
      head,
      rows(({ field }) => field),
    )}\n`,
  )
  console.log(`${table(head, [[`all of ${faces.length} documents (goal 99 %)`, rightOf(scores)]])}\n`)
  console.log(await writeResults('text-layer', { documents: faces.length, scores }))
  if (scores.filter(({ isRight }) => isRight).length < 0.99 * scores.length) process.exitCode = 1
}

function rightOf(scores: readonly FieldScore[]): string {
  return share(scores.filter(({ isRight }) => isRight).length, scores.length)
}

async function readFace(engine: Engine, { pdf }: PrintedFace): Promise<{ detected: string | null; valueOf: (field: string) => string }> {
  const today = new Date().toISOString().slice(0, 10)
  const reading = await engine.readDocument?.({ pictures: [{ bytes: pdf }], documentType: null, today })
  const documentType = findDocumentType(reading?.documentType ?? '')
  if (!reading || !documentType) return { detected: null, valueOf: () => '' }
  const readings = reading.pages.flatMap((page) => page.readings)
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return { detected: documentType.key, valueOf: (field) => fields.find(({ key }) => key === field)?.value ?? '' }
}

async function scoreFace(engine: Engine, face: PrintedFace, verbose: boolean): Promise<FieldScore[]> {
  const { documentType, fields } = face.truth
  const specs = findDocumentType(documentType)?.fields ?? {}
  const { detected, valueOf } = await readFace(engine, face)
  if (verbose && detected !== documentType) console.log(`${documentType} taken for ${detected ?? 'nothing'}`)
  return keyFields.flatMap((field) => {
    const [said, spec, value] = [fields[field], specs[field], valueOf(field)]
    if (said === undefined || !spec) return []
    const isRight = exactValue(spec, value, said)
    if (verbose && !isRight) console.log(`${documentType} ${field}: ${JSON.stringify(value)}, not ${JSON.stringify(said)}`)
    return [{ documentType, field, isRight }]
  })
}
