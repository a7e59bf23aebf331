import { documentNumber } from './document-number.ts'
import type { FieldFormat } from './format.ts'

/** A stroke of a province's sign that was read as a letter: plates of the mainland have no I. */
const strokeOfSign = /(?<=^\p{Script=Han})[I|丨](?=[A-Z][A-Z\d]{5,6}$)/u

/** Plates of vehicles; the dot that some have after the place is a bolt or an ornament. */
export const plate: FieldFormat = {
  ...documentNumber,
  parse: (typed) => documentNumber.parse(typed.replace(/[·•・‧∙]/gu, '').replace(strokeOfSign, '')),
}
