import type { DocumentType } from '#domain/document-type.ts'
import { type FieldPage, fieldLines } from '../fields/field-line.ts'
import { fitOfFormat } from './fit-of-format.ts'
import { anchorsOnPage } from './anchors-on-page.ts'
import { typeAnchors, worthTo } from './type-anchors.ts'
import { typeNumbers } from './type-numbers.ts'

export interface CluePage extends FieldPage {
  /** The page was cut out of the picture along its edges, so that its shape is the document's. */
  isCutOut: boolean
}

/** How much a page's print speaks for a type; only types that something speaks for. */
export type PageClues = Readonly<Record<string, number>>

/** So many titles of a type count: long lists of them shall not win by their length. */
const mostTitles = 2
/** A title within a longer line is worth less; in words, from half of the line on all: beside it stands the same in another language. */
const inText = 0.5
/** One word alone may stand anywhere: the name of a country, on a receipt. */
const aloneShare = 0.6
/** Any form asks for a surname and a date of birth: a travel document says what it is. */
const untitledShare = 0.5

/** What a page's print, its numbers and its shape say for each of some types. */
export function pageClues(page: CluePage, types: readonly DocumentType[]): PageClues {
  const lines = fieldLines([page])
  const printed = printedWorths(lines, types)
  const numbers = typeNumbers(lines, types)
  const clues: Record<string, number> = {}
  for (const documentType of types) {
    const { key } = documentType
    const worth = (printed.get(key) ?? 0) + (numbers.get(key) ?? 0)
    if (worth > 0) clues[key] = worth + fitOfFormat(documentType, { ...page, lineCount: lines.length })
  }
  return clues
}

/** Each field once, by the label that says most, and the best titles. */
function printedWorths(lines: ReturnType<typeof fieldLines>, types: readonly DocumentType[]): ReadonlyMap<string, number> {
  const labels = new Map<string, Map<string, number>>()
  const titles = new Map<string, number[]>()
  for (const { anchor, likeness, share } of anchorsOnPage(lines, typeAnchors(types))) {
    for (const owner of anchor.owners) {
      const { documentType, field } = owner
      const worth = likeness * worthTo(anchor, owner)
      if (field === null) {
        const alone = anchor.isHan ? share : Math.min(1, inText + share)
        titles.set(documentType, [...(titles.get(documentType) ?? []), worth * alone])
        continue
      }
      const own = labels.get(documentType) ?? new Map<string, number>()
      labels.set(documentType, own.set(field, Math.max(worth, own.get(field) ?? 0)))
    }
  }
  const sum = (worths: readonly number[]): number => worths.reduce((total, worth) => total + worth, 0)
  const best = (worths: readonly number[]): number[] => worths.toSorted((a, b) => b - a).slice(0, mostTitles)
  return new Map(
    types.map(({ key, country, mrz }) => {
      const isForm = country === null && mrz !== null && !titles.has(key)
      const all = [...best(titles.get(key) ?? []), ...(labels.get(key)?.values() ?? [])]
      return [key, (all.length === 1 ? aloneShare : isForm ? untitledShare : 1) * sum(all)]
    }),
  )
}
