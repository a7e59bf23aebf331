import { useQuery } from '@tanstack/react-query'
import { useClient } from '#client/client-context.ts'
import type { ExportTemplate } from '#client/wire-types.ts'
import { ublType } from '#domain/export/ubl/ubl-values.ts'

type Format = ExportTemplate['format']

const always: readonly Format[] = ['csv', 'xlsx', 'json']

/** Formats to choose from: UBL only where there are invoices that it can be made of, or where it was chosen before. */
export function useFormats(current: Format): readonly Format[] {
  const { queries } = useClient()
  const { data } = useQuery(
    queries.records.counts.queryOptions({ input: { documentType: [ublType], status: ['verified', 'passed', 'exported'] } }),
  )
  return current === 'ubl' || (data?.total ?? 0) > 0 ? [...always, 'ubl'] : always
}
