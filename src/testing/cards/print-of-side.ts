import type { DocumentSide } from '#domain/document-type.ts'
import { cards } from './cards.ts'
import { inventFiction } from './fiction.ts'
import { toldByFace } from './told-by-face.ts'

/** What a side of a drawn document says, by field: of one type always the same. */
export function printOfSide(key: string, side: DocumentSide): Readonly<Record<string, string>> {
  const card = cards.find(({ documentType }) => documentType === key)
  const face = side === 'back' ? card?.back : card?.front
  if (!card || !face) throw new Error(`Nobody draws the ${side} of ${key}.`)
  return toldByFace(face, card.says(inventFiction(`${key} wire`))).fields
}
