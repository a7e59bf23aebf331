import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentTypeOfMrz, documentTypes, findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { commercialInvoice } from '#catalogue/invoice/commercial-invoice.document.ts'
import { receipt } from '#catalogue/invoice/receipt.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { DocumentSide } from '#domain/document-type.ts'
import { guessMrzKind } from '#domain/mrz/guess-mrz-kind.ts'
import { readZones, type ZoneItem } from '../mrz/mrz-set.ts'
import { readPlateSet } from '../plates/plate-set.ts'
import { readTextItems } from '../text/text-set.ts'
import { drawnTypes, type SpecimenCounts } from '../types/drawn-types.ts'

/** A document whose type is known. */
export interface ClassifyCase {
  id: string
  /** Drawn, or which set of the data folder it is of. */
  set: string
  /** Counted together. */
  group: string
  /** What it is, for people to read. */
  truth: string
  /** Which side it shows, where that is known and it shows one. */
  side: DocumentSide | null
  /** Whether a type is right: a zone without a state of its own may be of any type with that zone. */
  isRight: (documentType: string) => boolean
  pictures: () => Promise<Buffer[]>
}

/** More holders than the types' own bench draws, each of whose damaged specimens is another's. */
const eachDrawn: SpecimenCounts = { name: 'classify', clean: 3, worse: 6, isOfMany: true }

/** Every document that this project draws, both sides together and each side alone. */
export async function drawnCases(only: string): Promise<ClassifyCase[]> {
  const { folder, specimens } = await drawnTypes(only, eachDrawn)
  return specimens.flatMap(({ id, documentType, treatment, pages }) => {
    const damage = treatment === 'clean' ? 'clean' : 'degraded'
    const caseOf = (side: DocumentSide | null, files: readonly string[]): ClassifyCase => ({
      id: `${id} ${side ?? 'whole'}`,
      set: 'drawn',
      group: `drawn, ${files.length === pages.length ? 'whole' : 'one side'}, ${damage}`,
      truth: documentType,
      side,
      isRight: (key) => key === documentType,
      pictures: () => Promise.all(files.map((file) => readFile(join(folder, file)))),
    })
    if (pages.length === 1) return pages.map(({ file, truth }) => caseOf(truth.side, [file]))
    const whole = caseOf(
      null,
      pages.map(({ file }) => file),
    )
    return [whole, ...pages.map(({ file, truth }) => caseOf(truth.side, [file]))]
  })
}

/** The pictures of a data folder in the format of bench/README.md. */
export async function folderCases(folder: string): Promise<ClassifyCase[]> {
  const zones = await readZones(folder)
  const zoneCases = (zones?.items ?? []).flatMap((item) => zoneCase(item, () => zones?.picturesOf(item) ?? Promise.resolve([])))
  const texts = (await readTextItems(folder)).map(({ id, set, strings, pictures }) =>
    realCase({ id, set, truth: set === 'receipts' ? tillPrint : [generalPage.key, ...typesCalled(strings)], pictures }),
  )
  return [...zoneCases, ...texts, ...(await invoiceCases(folder)), ...(await plateCases(folder))]
}

/** What a till prints calls itself the one or the other. */
const tillPrint = [receipt.key, commercialInvoice.key]

/** Types by whose title a page of text calls itself, as its truth has it: some of them are invoices. */
function typesCalled(strings: readonly string[]): string[] {
  return documentTypes().flatMap(({ key, titles }) => (titles.some((title) => strings.includes(title)) ? [key] : []))
}

/** A real picture of one of some types. */
function realCase({ truth, ...given }: Pick<ClassifyCase, 'id' | 'set' | 'pictures'> & { truth: readonly string[] }): ClassifyCase {
  return { ...given, group: given.set, truth: truth.join(' or '), side: null, isRight: (key) => truth.includes(key) }
}

function zoneCase({ id, truth: { lines } }: ZoneItem, pictures: () => Promise<Buffer[]>): ClassifyCase[] {
  const kind = guessMrzKind(lines)
  if (kind === null) return []
  const isRight = (key: string): boolean => findDocumentType(key)?.mrz === kind
  return [{ ...realCase({ id, set: 'mrz', truth: [documentTypeOfMrz(kind).key], pictures }), isRight }]
}

const invoiceTruth = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string(), files: z.array(z.string()).min(1) })) })

/** Types by the folder's names of kinds. */
const invoiceKinds: Readonly<Record<string, string>> = {
  special: 'invoice-vat-special',
  ordinary: 'invoice-vat-ordinary',
  'electronic ordinary': 'invoice-vat-electronic-ordinary',
  roll: 'invoice-vat-roll',
  'bank receipt': 'invoice-bank-receipt',
}

async function invoiceCases(folder: string): Promise<ClassifyCase[]> {
  const set = 'vat-invoices'
  const path = join(folder, set, 'truth.json')
  if (!existsSync(path)) return []
  const { items } = invoiceTruth.parse(JSON.parse(await readFile(path, 'utf8')))
  return items.map(({ id, kind, files }) => {
    const pictures = (): Promise<Buffer[]> => Promise.all(files.map((file) => readFile(join(folder, set, file))))
    return realCase({ id, set, truth: [invoiceKinds[kind] ?? kind], pictures })
  })
}

async function plateCases(folder: string): Promise<ClassifyCase[]> {
  if (!existsSync(join(folder, 'plates', 'truth.json'))) return []
  const { items, pictureOf } = await readPlateSet(folder)
  return items.map((item) =>
    realCase({ id: item.id, set: 'plates', truth: [numberPlate.key], pictures: async () => [await pictureOf(item)] }),
  )
}
