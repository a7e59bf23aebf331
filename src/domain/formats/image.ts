import type { FieldFormat } from './format.ts'

/** A part of the page, such as the portrait: its value is only a mark that it is there. */
export const image: FieldFormat = {
  parse: (text) => text.trim() || null,
  show: () => '',
  same: (left, right) => left === right,
  possible: (value) => value !== '',
}
