import { foldLetters } from '../fields/fold-line.ts'
import { type FieldLine, middleAt } from '../fields/field-line.ts'

/** Begins of lines that carry the sum of one page to the next, or say the sum of one page. */
const begins = [
  'Übertrag',
  'Zwischensumme Seite',
  'Seitensumme',
  'Summe Seite',
  'Carried forward',
  'Carry forward',
  'Carried over',
  'Brought forward',
  'Amount carried',
  'Amount brought',
  'Total carried',
  'Total brought',
  'Balance carried',
  'Balance brought',
  'Subtotal carried',
  'Subtotal brought',
  'Page total',
  'Page subtotal',
  'À reporter',
  'Total à reporter',
  'Report page',
  'Report de la page',
  'Sous-total page',
  'Total page',
  'Suma y sigue',
  'Suma anterior',
  'Suma de la página',
  'A riportare',
  'Riporto',
  'Totale pagina',
  'Transporteren',
  'Te transporteren',
  'Transport van pagina',
  'Dibawa ke hadapan',
  'Dibawa ke muka',
  'Jumlah dibawa',
  '小计',
  '本页小计',
  '本页合计',
  '承前页',
  '承上页',
  '转下页',
  '转次页',
  '过次页',
  '接上页',
].map(foldLetters)

/** Words that name goods too where others stand beside them. */
const wholes: ReadonlySet<string> = new Set(
  ['Report', 'Transport', 'Zwischensumme', 'Subtotal', 'Sous-total', 'Subtotale', 'Subtotaal'].map(foldLetters),
)

/** Whether a line says a sum that goes from page to page, and not one of the bill. */
export function isCarriedSum({ folded: { text } }: FieldLine): boolean {
  return begins.some((begin) => text.startsWith(begin))
}

/** ... or may, where it stands above the first row of a page, or below the last of one that is not the last. */
export function mayBeCarriedSum(line: FieldLine): boolean {
  return isCarriedSum(line) || wholes.has(line.folded.text)
}

/** A table's lines without such sums: what stands on one row with a line that says one. */
export function withoutSums(lines: readonly FieldLine[], isSum: (line: FieldLine) => boolean): FieldLine[] {
  const sums = lines.filter(isSum)
  return sums.length === 0 ? [...lines] : lines.filter((line) => !sums.some((sum) => isOnRow(sum, line)))
}

/** Whether two lines are level. */
export function isOnRow(one: FieldLine, other: FieldLine): boolean {
  return Math.abs(middleAt(one, other.left) - middleAt(other, one.right)) < 0.7 * Math.max(one.height, other.height)
}
