import { readFile } from 'node:fs/promises'
import { catalogue } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { offeredRows } from '#catalogue/is-offered.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { suiteSpecimens } from '#testing/suite-specimens.ts'
import { readInvoiceSet } from '../invoices/invoice-set.ts'
import { readZones } from '../mrz/mrz-set.ts'
import { readPlateSet } from '../plates/plate-set.ts'
import { readTextItems } from '../text/text-set.ts'

/** A document that is read here and at the other end. */
export interface Sample {
  id: string
  /** Counted together: a set of the data folder, or a kind of drawing. */
  set: string
  /** What a person would say that it is; null: to be found out. */
  documentType: string | null
  /** Files of its pages, in order; one that holds several pages is all of it. */
  files: () => Promise<Buffer[]>
}

/** Every document of a data folder in the format of bench/README.md but its faces; sets that it lacks are left out. */
export async function folderSamples(folder: string): Promise<Sample[]> {
  const zones = await readZones(folder)
  const ofZones = (zones?.items ?? []).map((item): Sample => {
    return { id: item.id, set: 'mrz', documentType: null, files: async () => zones?.picturesOf(item) ?? [] }
  })
  const ofTexts = (await readTextItems(folder)).map(({ id, set, pictures }): Sample => {
    return { id, set, documentType: generalPage.key, files: pictures }
  })
  const ofInvoices = await Promise.all(['vat-invoices', 'e-invoices'].map(async (set) => invoicesOf(folder, set)))
  return [...ofZones, ...ofTexts, ...ofInvoices.flat(), ...(await platesOf(folder))]
}

async function invoicesOf(folder: string, set: string): Promise<Sample[]> {
  const items = await readInvoiceSet(folder, set)
  return items.map(({ id, path }) => ({ id, set, documentType: null, files: async () => [await readFile(path)] }))
}

async function platesOf(folder: string): Promise<Sample[]> {
  const set = await readPlateSet(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return (set?.items ?? []).map((item) => {
    return { id: item.id, set: 'plates', documentType: numberPlate.key, files: async () => [await (set?.pictureOf(item) ?? never())] }
  })
}

function never(): never {
  throw new Error('there is no such picture')
}

/** One drawn document of every type that the reference has and whose looks are known; all its sides. */
export async function drawnSamples(): Promise<Sample[]> {
  const types = catalogue.filter((type) => offeredRows(type).length > 0).map(({ key }) => key)
  const specimens = await suiteSpecimens('remote', types)
  return specimens.map(({ id, documentType, pictures }): Sample => {
    const files = async () => [...pictures]
    // The reference has one number for all bills: which it is, the other end finds out too.
    return isBill(documentType) ? { id, set: 'drawn bills', documentType: null, files } : { id, set: 'drawn cards', documentType, files }
  })
}

function isBill(documentType: string): boolean {
  return catalogue.some(({ key, rows }) => key === documentType && rows.some(({ endpoint }) => endpoint === 'invoice'))
}

/** What the drawings leave out. */
export function undrawnTypes(samples: readonly Sample[]): string[] {
  const drawn = new Set(samples.flatMap(({ id, documentType }) => [id, documentType]))
  return catalogue.filter((type) => offeredRows(type).length > 0 && !drawn.has(type.key)).map(({ key }) => key)
}

/** Whether a run that was told to read some only reads this one. */
export function isAsked({ id, set }: Sample, only: string): boolean {
  return only === '' || `${set} ${id}`.includes(only)
}
