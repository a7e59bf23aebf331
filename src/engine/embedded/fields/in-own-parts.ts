import type { DocumentType } from '#domain/document-type.ts'
import type { PrintedLabel } from './find-labels.ts'

/** Labels that begin on one row may differ by so much of their height. */
const sameRow = 0.6

/**
 * Labels with the fields that they name where they stand: a page that asks the same of a mother and of a father repeats
 * its labels, and whose a value is the nearest heading above or before it tells.
 */
export function inOwnParts(labels: readonly PrintedLabel[], { fields }: Pick<DocumentType, 'fields'>): PrintedLabel[] {
  const headings = new Set(Object.values(fields).flatMap(({ partOf }) => partOf ?? []))
  const heads = labels
    .filter((label) => label.fields.some((field) => headings.has(field)))
    .toSorted((a, b) => a.line.leftMiddle - b.line.leftMiddle)
  return labels.map((label) => {
    const head = heads.findLast(({ line }) => line.pageIndex === label.line.pageIndex && isAboveOrBeside(line, label.line))
    const own = label.fields.filter((field) => {
      const partOf = fields[field]?.partOf
      return partOf === undefined || head?.fields.includes(partOf) === true
    })
    return { ...label, fields: own }
  })
}

function isAboveOrBeside(head: PrintedLabel['line'], line: PrintedLabel['line']): boolean {
  return head.leftMiddle <= line.leftMiddle + sameRow * line.height
}
