import type { FieldLine } from './field-line.ts'

/** A line as one text without its spaces, one code unit for each of its characters, so that places in it are theirs. */
export function unitsOfLine({ line }: FieldLine): string {
  return line.characters.map(({ text }) => (text.length === 1 ? text : '?')).join('')
}
