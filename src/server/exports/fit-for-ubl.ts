import { commercialInvoice } from '#catalogue/invoice/commercial-invoice.document.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import type { ExportableRecord } from '#domain/export/exportable-record.ts'
import type { RowColumn } from '#domain/export/record-rows.ts'
import { ublFaults } from '#domain/export/ubl/ubl-faults.ts'
import { ublType, ublValues } from '#domain/export/ubl/ubl-values.ts'
import type { Reason } from '#domain/outcome.ts'
import type { ExportSource } from './exports-repository.ts'

const shown: ReadonlySet<string> = new Set([
  'invoiceNumber',
  'issueDate',
  'sellerName',
  'buyerName',
  'totalExcludingTax',
  'totalTax',
  'totalIncludingTax',
  'currency',
])

/** What a list of invoices shows of each: the files themselves have no columns. */
export const ublColumns: readonly RowColumn[] = exportColumns([commercialInvoice]).filter(({ field }) => shown.has(field))

/** A record that might leave but cannot be written in the format asked for, and why. */
export interface UnfitRecord {
  record: ExportSource
  faults: readonly Reason[]
}

type Leaving = ExportableRecord<ExportSource>[]

/** A file that says of itself that it follows EN 16931 must: what lacks anything of it is not written. */
export function fitForUbl(records: Readonly<Leaving>): { leaving: Leaving; unfit: UnfitRecord[] } {
  const judged = records.map((record) => ({ record, faults: faultsOf(record) }))
  return {
    leaving: judged.flatMap(({ record, faults }) => (faults.length === 0 ? [record] : [])),
    unfit: judged.filter(({ faults }) => faults.length > 0),
  }
}

function faultsOf({ documentType, fields }: ExportSource): Reason[] {
  return documentType === ublType ? ublFaults(ublValues(fields)) : [{ code: 'other-type', values: {} }]
}
