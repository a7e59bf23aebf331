import { findDocumentType } from '#catalogue/catalogue.ts'
import { foldText } from '#domain/fold-text.ts'
import { invoiceMarks } from '#domain/invoice/invoice-marks.ts'
import { bareWord, searchWords, typedWords } from '#domain/search-words.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { DraftRow } from './draft-row.ts'

type Marking = Pick<Keyring, 'wordMark'>

/** A set of values that only one document has, in whatever order they are told. */
export function markOfValues({ wordMark }: Marking, values: Readonly<Record<string, string>>): string {
  return wordMark('values', JSON.stringify(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))))
}

export function markOfReference({ wordMark }: Marking, reference: string): string {
  return wordMark('reference', reference)
}

export function marksOfSupplier({ wordMark }: Marking, supplierMarks: readonly string[]): string[] {
  return supplierMarks.map((mark) => wordMark('supplier', mark))
}

/** That a record has a value in a field, and which: what tells whether two pictures that look alike say the same. */
export function marksOfField(marking: Marking, field: string, value: string): { has: string; is: string } {
  return { has: marking.wordMark('field', field), is: markOfValues(marking, { [field]: value }) }
}

/** By which a record whose values are sealed is found: equal words of two records have equal marks, and that is all they tell. */
export function marksOfRecord(marking: Marking, row: DraftRow): string[] {
  const { field_values: values, document_type: key, search: text } = row
  const words = searchWords({ documentType: key === null ? null : findDocumentType(key), text, values })
  const { number, sum } = invoiceMarks(values)
  const fields = Object.entries(values).flatMap(([field, value]) => {
    // A cell of a table, a line of a text or a word tells no two documents apart.
    if (value === null || field.includes(':') || !/\d/.test(value)) return []
    const { has, is } = marksOfField(marking, field, value)
    return [has, is]
  })
  const marks = [
    ...words.map((word) => marking.wordMark('word', word)),
    ...[number, sum].flatMap((set) => (set === null ? [] : [markOfValues(marking, set)])),
    ...fields,
    ...marksOfSupplier(marking, row.supplier_marks),
    ...(row.reference === '' ? [] : [markOfReference(marking, row.reference)]),
  ]
  return [...new Set(marks)]
}

/**
 * What a sealed record must have for what somebody typed: each word; or, of a number that was typed in parts, the whole.
 * Empty where nothing of it could be a word.
 */
export function marksOfTyped({ wordMark }: Marking, text: string): string[][] {
  const words = typedWords(text)
  if (words.length === 0) return []
  const whole = bareWord(text)
  const isNumber = words.length > 1 && /\d/.test(whole)
  const all = words.map((word) => wordMark('word', word))
  // A sign by itself, which only clear text is searched for, finds no sealed record.
  if (words.length < foldText(text).split(' ').length) return []
  return isNumber ? [all, [wordMark('word', whole)]] : [all]
}
