import type { Twin } from '#contract/records.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { invoiceMarks } from '#domain/invoice/invoice-marks.ts'
import type { Services } from '../services.ts'
import { listedOf } from './list-records.ts'
import { listTwinRows, type TwinRow } from './record-list-repository.ts'
import { findRecord } from './records-repository.ts'

/** Whoever has more of the same has them in a list. */
const mostTwins = 20

/** Other records of the same invoice, or of the same original, the oldest first. Throws `record.not-found`. */
export async function listTwins({ database, now }: Pick<Services, 'database' | 'now'>, id: string): Promise<Twin[]> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  const { row, pages } = stored
  if (row.specimen || pages.length === 0) return []
  const marks = invoiceMarks(row.field_values)
  const sha256 = pages.map((page) => page.sha256)
  const values = [marks.number, marks.sum].filter((own) => own !== null)
  const found = await listTwinRows(database, id, { sha256, values, now: now(), limit: mostTwins })
  return found.map((twin) => ({ record: listedOf(twin), because: reasons(twin, { sha256, ...marks }) }))
}

function reasons(twin: TwinRow, { sha256, number, sum }: { sha256: readonly string[] } & ReturnType<typeof invoiceMarks>): Twin['because'] {
  const has = (values: Readonly<Record<string, string>> | null): boolean =>
    values !== null && Object.entries(values).every(([field, value]) => twin.field_values[field] === value)
  return [
    ...(twin.sha256.some((own) => sha256.includes(own)) ? (['file'] as const) : []),
    ...(has(number) ? (['number'] as const) : []),
    ...(has(sum) ? (['sum'] as const) : []),
  ]
}
