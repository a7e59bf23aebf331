import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { type FieldSpec, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import { printedPageOf } from '#engine/embedded/printed-page-of.ts'
import { structuredOf } from '#engine/embedded/structured/structured-of.ts'
import { structuredReadings } from '#engine/embedded/structured/structured-readings.ts'
import type { Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { type InvoiceItem, readInvoiceSet } from './invoice-set.ts'
import { isPrinted } from './is-printed.ts'
import { withoutData } from './without-data.ts'

/** What the goals speak of first, then what else a clerk types. */
const keys = [
  'invoiceCode',
  'invoiceNumber',
  'issueDate',
  'checkCode',
  'totalIncludingTax',
  'totalExcludingTax',
  'totalTax',
  'sellerName',
  'sellerTaxId',
  'buyerName',
  'buyerTaxId',
  'dueDate',
  'deliveryDate',
  'iban',
  'bic',
  'orderNumber',
]

interface Score {
  id: string
  kind: string
  key: string
  expected: string
  read: string | null
  isRight: boolean
  /** The page prints it at all. */
  isVisible: boolean
  isProven: boolean
}

/**
 * How well pages are read that print what their file says as data, once the data is taken out: the data is the truth.
 * Nobody tells what they are.
 */
export async function benchPrinted({ folder, verbose }: { folder: string; verbose: boolean }): Promise<void> {
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  const today = new Date().toISOString().slice(0, 10)
  try {
    const items = await readInvoiceSet(folder, 'e-invoices')
    const scores = (await inTurn(workers, items, (item) => scoresOf(engine, item, today))).flat()
    if (verbose)
      for (const { id, key, expected, read, isRight, isVisible } of scores)
        if (!isRight) console.log(`${id} ${key}: ${expected} > ${read ?? '-'}${isVisible ? '' : '   (not on the page)'}`)
    const head = ['visible', 'right, of visible', 'proven', 'proven, wrong']
    for (const kind of new Set(items.map((item) => item.kind))) {
      const own = scores.filter((score) => score.kind === kind)
      const rows = keys.flatMap((key) =>
        rowOf(
          key,
          own.filter((score) => score.key === key),
        ),
      )
      console.log(`\n${table([kind, ...head], [...rowOf('all', own), ...rows])}`)
    }
    console.log(`\n${await writeResults('invoices-printed', scores)}`)
  } finally {
    await engine.stop()
  }
}

async function scoresOf(engine: Engine, { id, path, kind }: InvoiceItem, today: string): Promise<Score[]> {
  const bytes = await readFile(path)
  const told = await structuredOf({ bytes })
  const documentType = told && findDocumentType(told.documentType)
  if (!documentType || !engine.inspectPicture) return []
  const page = await withoutData(bytes)
  const { frames } = await engine.inspectPicture({ bytes: page })
  const pictures = Array.from({ length: frames }, (_, frame) => ({ bytes: page, frame }))
  if ((await structuredOf({ bytes: page })) !== null) throw new Error(`${id} still says what it holds as data.`)
  const prints = await Promise.all(pictures.map(printedPageOf))
  const print = prints.flatMap((each) => each?.lines ?? []).map(({ characters }) => characters.map(({ text }) => text).join(''))
  const fields = await readFields(engine, { pictures, today })
  return structuredReadings(told, documentType)
    .filter(({ field }) => keys.includes(field))
    .flatMap(({ field: key, value }): Score[] => {
      if (value === null) return []
      const kindOfField = fieldSpec(documentType, key)?.kind ?? 'text'
      const field = fields.find((each) => each.key === key)
      const read = field?.value ?? null
      const isRight = isSame(fieldSpec(documentType, key), value, read)
      return [
        {
          id,
          kind,
          key,
          expected: value,
          read,
          isRight,
          isVisible: isRight || isPrinted(print.join('\n'), kindOfField, value),
          isProven: field?.state === 'proven',
        },
      ]
    })
}

async function readFields(
  engine: Engine,
  request: { pictures: readonly { bytes: Uint8Array; frame: number }[]; today: string },
): Promise<readonly Field[]> {
  if (!engine.readDocument) throw new Error('The engine cannot read documents.')
  const { documentType: key, pages } = await engine.readDocument({ ...request, documentType: null })
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null) return []
  const readings = pages.flatMap((page) => page.readings)
  return judgeRecord({ documentType, readings, acceptedRules: [], today: request.today }).fields
}

/** Letters and digits count; what stands between them is a matter of print. */
function isSame(spec: FieldSpec | null, value: string, read: string | null): boolean {
  if (read === null) return false
  const bare = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  return (spec !== null && formatOfField(spec).same(value, read)) || (spec?.kind !== 'amount' && bare(value) === bare(read))
}

function rowOf(name: string, scores: readonly Score[]): string[][] {
  const visible = scores.filter(({ isVisible }) => isVisible)
  const proven = scores.filter(({ isProven }) => isProven)
  if (scores.length === 0) return []
  const right = visible.filter(({ isRight }) => isRight).length
  return [
    [
      name,
      share(visible.length, scores.length),
      share(right, visible.length),
      share(proven.length, scores.length),
      String(proven.filter(({ isRight }) => !isRight).length),
    ],
  ]
}
