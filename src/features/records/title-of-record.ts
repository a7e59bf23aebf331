import type { RecordEntry } from '#domain/record.ts'
import { summariseRecord } from '#domain/summarise-record.ts'

/** What a person would call it, as lists do; empty while nothing is known. */
export function titleOfRecord({ status, fields, pages }: Pick<RecordEntry, 'status' | 'fields' | 'pages'>): string {
  return summariseRecord({ status, fields, openMatters: [], pages }).title
}
