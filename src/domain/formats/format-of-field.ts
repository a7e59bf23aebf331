import type { FieldSpec } from '../document-type.ts'
import { dateAsPrinted } from './date.ts'
import { formatOf } from './format-of.ts'
import type { FieldFormat } from './format.ts'

/** How values of a field are typed, shown and compared: as those of its kind, with what its document is known to print. */
export function formatOfField({ kind, dates }: Pick<FieldSpec, 'kind' | 'dates'>): FieldFormat {
  return kind === 'date' && dates !== undefined ? dateAsPrinted(dates) : formatOf(kind)
}
