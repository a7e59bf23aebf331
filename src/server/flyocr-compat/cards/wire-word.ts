import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'

/**
 * A value as it is answered: where its own letter is printed for something else, by a word that can mean nothing else. In Mexico
 * `M` is printed for a woman, so a man is answered as the `H` that his card says.
 */
export function wireWord(spec: FieldSpec | null, value: string): string {
  const { words = {} } = spec ?? {}
  const printed = Object.hasOwn(words, value) ? words[value] : undefined
  if (spec === null || printed === undefined || printed === value) return value
  const { parse } = formatOfField(spec)
  return Object.keys(words).find((word) => words[word] === value && parse(word) === value) ?? value
}
