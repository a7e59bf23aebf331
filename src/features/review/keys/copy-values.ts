import { formatOfField } from '#domain/formats/format-of-field.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import type { RecordEntry } from '#domain/record.ts'
import { recordAsTsv } from '../record-as-tsv.ts'
import type { Review } from '../review.ts'
import { useReviewStore } from '../review.store.ts'

/** What a person marked with the keyboard or the mouse, apart from the character that was marked on reaching a doubt. */
function hasOwnSelection(doubt: number | undefined): boolean {
  const active = document.activeElement
  if (!(active instanceof HTMLInputElement)) return String(getSelection() ?? '') !== ''
  const { selectionStart: start, selectionEnd: end } = active
  if (start === null || end === null || start === end) return false
  return doubt === undefined || start !== doubt || end !== doubt + 1
}

/** Copies the value of the focused field where nothing is selected; `false` leaves the key to the browser. */
export function copyField({ rows }: Review, said: (field: string) => string): boolean {
  const { focused } = useReviewStore.getState()
  const row = rows.find(({ field }) => field.key === focused)
  if (row === undefined || row.shown === '' || hasOwnSelection(row.doubts[0])) return false
  void navigator.clipboard.writeText(row.shown).then(() => announce(said(row.field.key)))
  return true
}

/** Copies the record as one row for a spreadsheet, without the lines of its tables, each value in its own form: days as ISO dates, states as codes. */
export function copyRecord({ rows }: Review, { reference }: RecordEntry, said: string): void {
  // Of a bank card's number what lists show too: the field itself copies it whole.
  const values = rows
    .filter(({ field }) => placeOfCellKey(field.key) === null)
    .map(({ field, spec }) => (field.value === null ? null : (formatOfField(spec).glance?.(field.value) ?? field.value)))
  void navigator.clipboard.writeText(recordAsTsv(reference === '' ? values : [...values, reference])).then(() => announce(said))
}
