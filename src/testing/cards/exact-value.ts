import type { FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'

/** One width of signs and one kind of space, none beside signs of scripts that part no words. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{P}]) ?/gu, '$1')
    .trim()
}

/** Whether a value is the one that was printed: every letter and digit; names also in another spelling of the zone. */
export function exactValue(spec: Pick<FieldSpec, 'kind' | 'dates'>, value: string, truth: string): boolean {
  const isWords = ['text', 'address', 'code'].includes(spec.kind)
  return plain(value) === plain(truth) || (!isWords && formatOfField(spec).same(value, truth))
}
