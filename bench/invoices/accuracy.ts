import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { invoiceTypes } from '#catalogue/invoice/invoice-types.ts'
import { receipt } from '#catalogue/invoice/receipt.document.ts'
import { AppError } from '#domain/app-error.ts'
import { type DocumentType, type FieldKind, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { DocumentReading, Engine } from '#engine/engine.ts'
import { inTurn } from '../in-turn.ts'
import { share, table } from '../table.ts'
import { writeResults } from '../write-results.ts'
import { type InvoiceItem, readInvoiceSet } from './invoice-set.ts'

/** One value of a file, as it should be and as it was read. */
interface Score {
  id: string
  kind: string
  key: string
  expected: string
  read: string | null
  exact: boolean
  /** The same letters and digits, whatever stands between them. */
  near: boolean
  proven: boolean
}

const sets = ['e-invoices', 'vat-invoices', 'receipts'] as const

function bare(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function isSame(kind: FieldKind, expected: string, read: string): boolean {
  const { parse, same } = formatOfField({ kind, ...(kind === 'date' && { dates: { shortYearsFrom: 2000 } }) })
  const value = parse(kind === 'amount' ? expected.replace(/^[^\d-]+/, '') : expected)
  return value === null ? expected === read : same(value, read)
}

/** What a file turned out to be, and its values. */
interface ReadInvoice {
  documentType: DocumentType | null
  fields: readonly Field[]
}

async function readInvoice(engine: Engine, { path, own }: InvoiceItem, today: string): Promise<ReadInvoice> {
  const { readDocument, inspectPicture } = engine
  if (!readDocument || !inspectPicture) throw new Error('The engine cannot read documents.')
  const bytes = await readFile(path)
  const { frames } = await inspectPicture({ bytes })
  const pictures = Array.from({ length: frames }, (_, frame) => ({ bytes, frame }))
  const among = invoiceTypes.map(({ key }) => key)
  try {
    return judged(await readDocument({ pictures, documentType: Object.keys(own).length > 0 ? receipt.key : null, among, today }), today)
  } catch (error) {
    // "Nothing was found" is an answer.
    if (error instanceof AppError) return { documentType: null, fields: [] }
    throw error
  }
}

function judged({ documentType: key, pages }: DocumentReading, today: string): ReadInvoice {
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null) return { documentType, fields: [] }
  const readings = pages.flatMap((page) => page.readings)
  return { documentType, fields: judgeRecord({ documentType, readings, acceptedRules: [], today }).fields }
}

/** The field of a key, ours or the invoice API's. */
function fieldOf({ documentType, fields }: ReadInvoice, key: string): Field | undefined {
  const item = documentType?.rows[0]?.items.find(({ desc, aliases = [] }) => desc === key || aliases.includes(key))
  return fields.find((field) => field.key === key) ?? fields.find((field) => item?.from.includes(field.key))
}

function scoresOf({ id, kind, wire, own }: InvoiceItem, read: ReadInvoice): Score[] {
  return Object.entries({ ...wire, ...own }).map(([key, expected]) => {
    const field = fieldOf(read, key)
    return { id, kind, key, expected, read: field?.value ?? null, ...compared(read, field, expected), proven: field?.state === 'proven' }
  })
}

function compared({ documentType }: ReadInvoice, field: Field | undefined, expected: string): Pick<Score, 'exact' | 'near'> {
  if (documentType === null || field === undefined || field.value === null) return { exact: false, near: false }
  const exact = isSame(fieldSpec(documentType, field.key)?.kind ?? 'text', expected, field.value)
  return { exact, near: exact || bare(expected) === bare(field.value) }
}

function rowOf(name: string, scores: readonly Score[]): string[] {
  const proven = scores.filter((score) => score.proven)
  return [
    name,
    share(scores.filter(({ exact }) => exact).length, scores.length),
    share(scores.filter(({ near }) => near).length, scores.length),
    share(proven.length, scores.length),
    String(proven.filter(({ near }) => !near).length),
  ]
}

/** How well the embedded engine reads invoices and receipts of a data folder, their type not told (of receipts, told). */
export async function benchInvoices({ folder, verbose }: { folder: string; verbose: boolean }): Promise<void> {
  const workers = Math.min(4, availableParallelism())
  const engine = createEmbeddedEngine({ workers })
  await engine.start()
  const today = new Date().toISOString().slice(0, 10)
  const head = ['', 'exact', 'but for signs', 'proven', 'proven, wrong']
  const all: Record<string, Score[]> = {}
  try {
    for (const set of sets) {
      const scores = (
        await inTurn(workers, await readInvoiceSet(folder, set), async (item) => scoresOf(item, await readInvoice(engine, item, today)))
      ).flat()
      if (scores.length === 0) continue
      all[set] = scores
      const groups = (by: 'kind' | 'key'): string[][] =>
        [...new Set(scores.map((score) => score[by]))].map((name) =>
          rowOf(
            name,
            scores.filter((score) => score[by] === name),
          ),
        )
      if (verbose)
        for (const { id, key, expected, read, near } of scores) if (!near) console.log(`${id} ${key}: ${expected} > ${read ?? '-'}`)
      console.log(`\n${table([set, ...head.slice(1)], [rowOf('all', scores), ...groups('kind'), ...groups('key')])}`)
    }
    console.log(`\n${await writeResults('invoices', all)}`)
  } finally {
    await engine.stop()
  }
}
