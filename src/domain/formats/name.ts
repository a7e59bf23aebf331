import { sameName } from '../mrz/same-name.ts'
import type { FieldFormat } from './format.ts'
import { tidyText } from './text.ts'

/** Letters of any script; a name has no digits. */
function isName(value: string): boolean {
  return /\p{L}/u.test(value) && !/[\p{N}<]/u.test(value)
}

/** Names of people: MÜLLER and MUELLER are the same. */
export const name: FieldFormat = {
  parse: (typed) => {
    const value = tidyText(typed.replaceAll('<', ' '))
    return value !== null && isName(value) ? value : null
  },
  show: (value) => value,
  same: (left, right) => {
    // Other scripts have no spelling in a machine-readable zone, so their letters themselves are compared.
    if (/[^\P{L}\p{Script=Latin}]/u.test(left + right)) return tidyText(left)?.toUpperCase() === tidyText(right)?.toUpperCase()
    return sameName(left, right)
  },
  possible: isName,
}
