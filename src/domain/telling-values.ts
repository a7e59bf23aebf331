import type { FieldValues } from './checks/check.ts'
import type { DocumentType, FieldGroup } from './document-type.ts'

/** What a trade partner is called and where stands on all that they write, and a zone repeats what is printed. */
const sayNothing: ReadonlySet<FieldGroup> = new Set(['seller', 'buyer', 'machine-readable'])

/**
 * The values by which one document is told from another of the same form: its own numbers, dates and amounts. Two pictures
 * on which most are the same show the same document.
 */
export function tellingValues({ fields }: Pick<DocumentType, 'fields'>, values: FieldValues): Record<string, string> {
  const telling = Object.entries(fields).flatMap(([key, { group }]) => {
    const value = values[key] ?? ''
    return sayNothing.has(group) || !/\d/.test(value) ? [] : [[key, value] as const]
  })
  return Object.fromEntries(telling)
}
