import { documentNumber } from './document-number.ts'
import type { FieldFormat } from './format.ts'

/** Plates of vehicles; the dot that some have after the place is a bolt or an ornament. */
export const plate: FieldFormat = {
  ...documentNumber,
  parse: (typed) => documentNumber.parse(typed.replace(/[·•・‧∙]/gu, '')),
}
