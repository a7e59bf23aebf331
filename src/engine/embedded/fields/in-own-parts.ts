import type { DocumentType } from '#domain/document-type.ts'
import type { PrintedLabel } from './find-labels.ts'

/** How far down a page the upper of two parts ends where nothing tells the parts apart. */
const middleOfPage = 0.5

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
  const ofTwo = placesOfTwo(labels, fields)
  return labels.map((label) => {
    const head = heads.findLast(({ line }) => line.pageIndex === label.line.pageIndex && isAboveOrBeside(line, label.line))
    const own = label.fields.filter((field) => {
      const partOf = fields[field]?.partOf
      const place = fields[field]?.ofTwo
      if (place !== undefined) return label.fields.length < 2 || ofTwo(label) === place
      return partOf === undefined || head?.fields.includes(partOf) === true
    })
    return { ...label, fields: own }
  })
}

function isAboveOrBeside(head: PrintedLabel['line'], line: PrintedLabel['line']): boolean {
  return head.leftMiddle <= line.leftMiddle + sameRow * line.height
}

/**
 * Of labels that two parts of a page print alike, which part each is in: parts stand side by side where two of the same
 * labels share a row, else one above the other with the document's table between them.
 */
function placesOfTwo(labels: readonly PrintedLabel[], fields: DocumentType['fields']): (label: PrintedLabel) => 'first' | 'second' {
  const shared = labels.filter((label) => label.fields.length > 1 && label.fields.every((field) => fields[field]?.ofTwo !== undefined))
  const isPair = (one: PrintedLabel, other: PrintedLabel): boolean => one !== other && one.fields.join() === other.fields.join()
  const pairs = shared.flatMap((one) =>
    shared.flatMap((other) => (isPair(one, other) && isBefore(one, other) ? [[one, other] as const] : [])),
  )
  const beside = pairs.find(([one, other]) => isOnRow(one, other))
  const byHeads = beside === undefined ? headsOfTwo(labels, shared, fields) : null
  if (byHeads !== null) return byHeads
  const between = beside
    ? (beside[0].line.right + beside[1].line.left) / 2
    : (pairs.map(([one, other]) => (one.line.leftMiddle + other.line.leftMiddle) / 2)[0] ?? middleOfPage)
  return ({ line }) => ((beside ? line.left : line.leftMiddle) < between ? 'first' : 'second')
}

/**
 * Labels that only one of two parties has, `销售方名称`, tell whose those below them are, whichever party comes first;
 * null where not both have some.
 */
function headsOfTwo(
  labels: readonly PrintedLabel[],
  shared: readonly PrintedLabel[],
  fields: DocumentType['fields'],
): ((label: PrintedLabel) => 'first' | 'second') | null {
  const heads = labels.flatMap((label) => {
    const [place, ...others] = [...new Set(label.fields.map((field) => fields[field]?.ofTwo))]
    return place === undefined || others.length > 0 ? [] : [{ place, line: label.line }]
  })
  const sorted = heads.toSorted((a, b) => a.line.leftMiddle - b.line.leftMiddle)
  const [first] = sorted
  if (first === undefined) return null
  const placeOf = ({ line }: PrintedLabel): 'first' | 'second' =>
    (sorted.findLast((head) => head.line.pageIndex === line.pageIndex && isAboveOrBeside(head.line, line)) ?? first).place
  return new Set(shared.map(placeOf)).size > 1 ? placeOf : null
}

function isOnRow({ line: one }: PrintedLabel, { line: other }: PrintedLabel): boolean {
  return one.pageIndex === other.pageIndex && Math.abs(one.leftMiddle - other.leftMiddle) < Math.max(one.height, other.height)
}

function isBefore(one: PrintedLabel, other: PrintedLabel): boolean {
  return isOnRow(one, other) ? one.line.left < other.line.left : one.line.leftMiddle < other.line.leftMiddle
}
