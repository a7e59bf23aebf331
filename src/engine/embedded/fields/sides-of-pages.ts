import type { DocumentSide, DocumentType } from '#domain/document-type.ts'
import { type FieldLine, type FieldPage, fieldLines } from './field-line.ts'
import { foldLetters } from './fold-line.ts'
import { findLabels, type KnownLabel, knownLabels } from './find-labels.ts'

/** What else of a page tells its side. */
interface SideMarks {
  hasZone: boolean
  /** The frame of a portrait shows: of 225 drawn fronts on 81, of 59 backs on none. */
  hasPortrait: boolean
}

/** A page as its side is told. */
export interface PageMarks extends SideMarks {
  page: FieldPage
}

/** So much more must one side's labels say than the other's; a long label read well says 1, and a portrait. */
const leastLead = 0.5

/** Which side of its document each page shows; where one is told and the other is not, they are the two sides of a card. */
export function sidesOfPages(documentType: DocumentType, pages: readonly PageMarks[]): (DocumentSide | null)[] {
  const told = pages.map((page) => sideOfPage(documentType, page))
  const [other, ...more] = documentType.sides.filter((side) => !told.includes(side))
  const isPair = pages.length === documentType.sides.length && other !== undefined && more.length === 0
  return isPair ? told.map((side) => side ?? other) : told
}

/** By its zone, the words and labels that stand on one side only, a number that does and a portrait; null where nothing tells. */
function sideOfPage(documentType: DocumentType, { page, hasZone, hasPortrait }: PageMarks): DocumentSide | null {
  const { sides, fields } = documentType
  const [only] = sides
  if (sides.length === 1 && only) return only
  const zoneSide = Object.values(fields).find(({ kind, side }) => kind === 'mrz-line' && side !== undefined)?.side
  if (hasZone && zoneSide !== undefined) return zoneSide
  const own = { front: labelsOf(documentType, 'front'), back: labelsOf(documentType, 'back') }
  const isFace = hasPortrait && Object.values(fields).some(({ kind, side }) => kind === 'image' && side !== 'back')
  const lines = fieldLines([page])
  const worth = { front: worthOf(lines, without(own.front, own.back)), back: worthOf(lines, without(own.back, own.front)) }
  const [front, back] = [worth.front + worthOfNumber(lines, documentType, 'front'), worth.back + worthOfNumber(lines, documentType, 'back')]
  const lead = front - back + (isFace ? 1 : 0)
  if (Math.abs(lead) < leastLead) return null
  return lead > 0 ? 'front' : 'back'
}

function labelsOf({ fields, rows, sideWords }: DocumentType, side: DocumentSide): KnownLabel[] {
  const own = Object.entries(fields).filter(([key, spec]) => (spec.side ?? sideOfRows(rows, key)) === side)
  return knownLabels({ fields: Object.fromEntries(own), otherLabels: sideWords?.[side] ?? [] })
}

/** A number without a label whose form no other has, where it stands alone: the code on a card's back. */
function worthOfNumber(lines: readonly FieldLine[], { fields, checks }: DocumentType, side: DocumentSide): number {
  const printed = lines.map(({ line }) => line.characters.map(({ text }) => text).join(''))
  const mixed = printed.filter((text) => /\d/.test(text) && /[A-Z]/.test(text))
  const isThere = checks.some(({ fields: [key, ...others], run }) => {
    const spec = fields[key]
    const tells = others.length === 0 && spec?.kind === 'document-number' && spec.side === side && spec.labels.length === 0
    return tells && mixed.some((text) => run({ [key]: text }, { today: '' }).result === 'pass')
  })
  return isThere ? 1 : 0
}

/** The only side for which the remote API tells a field, where it tells it for one. */
function sideOfRows(rows: DocumentType['rows'], field: string): DocumentSide | null {
  const told = rows.filter(({ items }) => items.some(({ from }) => Array.isArray(from) && from.includes(field)))
  const sides = new Set(told.map(({ side }) => side))
  const [only = null] = sides
  return sides.size === 1 ? only : null
}

function without(labels: readonly KnownLabel[], others: readonly KnownLabel[]): KnownLabel[] {
  return labels.filter(({ letters }) => !others.some((other) => other.letters === letters))
}

/** Each field once, and each word. */
function worthOf(lines: readonly FieldLine[], labels: readonly KnownLabel[]): number {
  const best = new Map<string, number>()
  for (const { line, fields, start, end, quality } of lines.flatMap((each) => findLabels(each, labels))) {
    const word = line.line.characters.slice(start, end).map(({ text }) => text)
    for (const told of fields.length > 0 ? fields : [foldLetters(word.join(''))]) best.set(told, Math.max(quality, best.get(told) ?? 0))
  }
  return [...best.values()].reduce((sum, quality) => sum + quality, 0)
}
