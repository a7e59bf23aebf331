import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const itemSchema = z.object({
  id: z.string(),
  kind: z.string().optional(),
  files: z.array(z.string()).min(1),
  truth: z.looseObject({
    /** Values under the keys of the invoice API. */
    fields: z.record(z.string(), z.string()).optional(),
    company: z.string().optional(),
    address: z.string().optional(),
    date: z.string().optional(),
    total: z.string().optional(),
  }),
})

/** One file with what it says, under the project's own field keys of receipts or the invoice API's. */
export interface InvoiceItem {
  id: string
  path: string
  kind: string
  /** Under the invoice API's keys. */
  wire: Readonly<Record<string, string>>
  /** Under our own keys. */
  own: Readonly<Record<string, string>>
}

/** The invoices or receipts of a set of a data folder; [] where it has no such set. */
export async function readInvoiceSet(folder: string, set: string): Promise<InvoiceItem[]> {
  const text = await readFile(join(folder, set, 'truth.json'), 'utf8').catch(() => null)
  if (text === null) return []
  const { items } = z.object({ items: z.array(itemSchema) }).parse(JSON.parse(text))
  return items.map(({ id, kind, files, truth }) => ({
    id,
    path: join(folder, set, files[0] ?? ''),
    kind: kind ?? set,
    wire: truth.fields ?? {},
    own: Object.fromEntries(
      Object.entries({
        sellerName: truth.company,
        sellerAddress: truth.address,
        issueDate: truth.date,
        totalIncludingTax: truth.total,
      }).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
    ),
  }))
}
