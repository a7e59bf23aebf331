import type { ReviewScreen } from '../review-context.ts'

/** Whether a record has tables to work on. */
export function hasTables({ record, documentType }: Pick<ReviewScreen, 'record' | 'documentType'>): boolean {
  return record.status !== 'reading' && Object.keys(documentType?.tables ?? {}).length > 0
}
