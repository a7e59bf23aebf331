import { findDocumentType } from '#catalogue/catalogue.ts'
import type { Twin } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import { invoiceMarks } from '#domain/invoice/invoice-marks.ts'
import { tellingValues } from '#domain/telling-values.ts'
import type { Services } from '../services.ts'
import { findAlike } from './find-alike.ts'
import { listedOf } from './list-records.ts'
import { type OriginalPart, listTwinRows, type TwinRow } from './record-list-repository.ts'
import { findRecord } from './records-repository.ts'
import type { StoredRecord } from './stored-record.ts'

/** Whoever has more of the same has them in a list. */
const mostTwins = 20

/** Other records of the same invoice, of the same original, or of the same page captured anew, the oldest first. Throws `record.not-found`. */
export async function listTwins(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { id, sight }: { id: string; sight: Sight },
): Promise<Twin[]> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  const { row, pages } = stored
  if (row.specimen || pages.length === 0) return []
  const marks = invoiceMarks(row.field_values)
  const look = lookOf(stored)
  const alike = look === null ? [] : await findAlike(database, id, { ...look, limit: mostTwins })
  const values = [marks.number, marks.sum].filter((own) => own !== null)
  const sha256 = pages.map((page) => page.sha256)
  const found = await listTwinRows(database, id, { sha256, values, alike, sight, now: now(), limit: mostTwins })
  return found
    .map((twin) => ({ record: listedOf(twin), because: reasons(twin, { parts: pages, alike, ...marks }) }))
    .filter(({ because }) => because.length > 0)
}

/** What its picture is found again by; null where that is not enough. */
function lookOf({ row, pages }: StoredRecord): { pattern: string; values: Record<string, string> } | null {
  const documentType = row.document_type === null ? null : findDocumentType(row.document_type)
  const pattern = pages.find((page) => page.pattern !== null)?.pattern ?? null
  return documentType === null || pattern === null ? null : { pattern, values: tellingValues(documentType, row.field_values) }
}

interface Marks extends ReturnType<typeof invoiceMarks> {
  parts: readonly OriginalPart[]
  alike: readonly string[]
}

function reasons(twin: TwinRow, { parts, alike, number, sum }: Marks): Twin['because'] {
  const has = (values: Readonly<Record<string, string>> | null): boolean =>
    values !== null && Object.entries(values).every(([field, value]) => twin.field_values[field] === value)
  return [
    ...(twin.parts.some((part) => parts.some((own) => areSame(own, part))) ? (['file'] as const) : []),
    ...(has(number) ? (['number'] as const) : []),
    ...(has(sum) ? (['sum'] as const) : []),
    ...(alike.includes(twin.id) ? (['picture'] as const) : []),
  ]
}

/** Documents that lie beside each other in one picture are not the same. */
function areSame(one: OriginalPart, other: OriginalPart): boolean {
  const isOneOf = one.area !== null && other.area !== null && JSON.stringify(one.area) !== JSON.stringify(other.area)
  return one.sha256 === other.sha256 && one.frame === other.frame && !isOneOf
}
