import type { FieldPage } from './fields/field-line.ts'
import type { PageResult } from './read-page.ts'

/** A page as it was read by itself, for those who look for fields on it. */
export function fieldPageOf({ text, transform: { width, height } }: PageResult, index: number): FieldPage {
  return { index, text, aspect: width / height }
}
