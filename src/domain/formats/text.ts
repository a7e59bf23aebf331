import type { FieldFormat } from './format.ts'

/** Spaces as single ones, none at the ends; null for a blank. */
export function tidyText(text: string): string | null {
  return text.replace(/\s+/gu, ' ').trim() || null
}

/** Free text. */
export const text: FieldFormat = {
  parse: tidyText,
  show: (value) => value,
  same: (left, right) => tidyText(left)?.toLowerCase() === tidyText(right)?.toLowerCase(),
  possible: (value) => value.trim() !== '',
}
