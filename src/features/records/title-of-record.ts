import type { RecordEntry } from '#domain/record.ts'
import { summariseRecord } from '#domain/summarise-record.ts'

/** What a person would call it, as lists do; empty while nothing is known. */
export function titleOfRecord({ status, fields }: Pick<RecordEntry, 'status' | 'fields'>): string {
  return summariseRecord({ status, fields, openMatters: [] }).title
}
