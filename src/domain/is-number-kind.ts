import type { FieldKind } from './document-type.ts'

const numberKinds: ReadonlySet<FieldKind> = new Set(['amount', 'quantity', 'percentage'])

/** Whether values of a kind are numbers, which stand below each other by their last digit. */
export function isNumberKind(kind: FieldKind): boolean {
  return numberKinds.has(kind)
}
