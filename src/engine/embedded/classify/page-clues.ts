import type { DocumentSide, DocumentType } from '#domain/document-type.ts'
import { type FieldPage, fieldLines, mayStandOn } from '../fields/field-line.ts'
import { fitOfFormat } from './fit-of-format.ts'
import { anchorsOnPage } from './anchors-on-page.ts'
import { typeAnchors, worthTo } from './type-anchors.ts'
import { invoiceSigns } from './invoice-signs.ts'
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
/** One word alone may stand anywhere: the name of a country, on a receipt. A long label does not. */
const aloneShare = 0.6
const longLabel = 12
/** Any form asks for a surname and a date of birth, in English: a document says what it is. */
const untitledShare = 0.5
const latin = /\p{Script=Latin}/u
/** A label that should be there and is not says a little against a type: it may be worn off, or the card older. */
const missing = { required: 0.15, other: 0.06 }
/** ... but never more than this share of what does stand there says for it. */
const mostMissing = 0.3

/** What a page's print, its numbers and its shape say for each of some types. */
export function pageClues(page: CluePage, types: readonly DocumentType[]): PageClues {
  const lines = fieldLines([page])
  const printed = findAnchors(lines, types)
  const numbers = typeNumbers(lines, types)
  const signs = invoiceSigns(lines)
  const clues: Record<string, number> = {}
  for (const documentType of types) {
    const { key } = documentType
    const number = numbers.get(key)
    const own = (number?.worth ?? 0) + (signs.get(key) ?? 0)
    const worth = own + worthOf(documentType, printed.get(key), number?.isTelling ?? signs.has(key))
    if (worth > 0) clues[key] = worth + fitOfFormat(documentType, { ...page, lineCount: lines.length })
  }
  return clues
}

/** What was found of a type. */
interface Found {
  titles: number[]
  /** By field, the label that says most. */
  labels: Map<string, { worth: number; isLatin: boolean; isLong: boolean }>
}

function findAnchors(lines: ReturnType<typeof fieldLines>, types: readonly DocumentType[]): ReadonlyMap<string, Found> {
  const found = new Map(types.map(({ key }): [string, Found] => [key, { titles: [], labels: new Map() }]))
  for (const { anchor, likeness, share } of anchorsOnPage(lines, typeAnchors(types))) {
    for (const owner of anchor.owners) {
      const own = found.get(owner.documentType)
      const worth = likeness * worthTo(anchor, owner)
      if (owner.field === null) own?.titles.push(worth * (anchor.isHan ? share : Math.min(1, inText + share)))
      else if (worth > (own?.labels.get(owner.field)?.worth ?? 0)) {
        own?.labels.set(owner.field, { worth, isLatin: latin.test(anchor.letters), isLong: anchor.letters.length >= longLabel })
      }
    }
  }
  return found
}

/** What print says for a type; less what should be there and is not. */
function worthOf(documentType: DocumentType, { titles, labels }: Found = { titles: [], labels: new Map() }, isNumbered: boolean): number {
  const all = [...labels.values()]
  const best = titles.toSorted((a, b) => b - a).slice(0, mostTitles)
  const isNamed = best.length > 0 || isNumbered || documentType.titles.length === 0
  const sum = [...best, ...all.map(({ worth, isLatin }) => (isLatin && !isNamed ? untitledShare : 1) * worth)].reduce(
    (total, worth) => total + worth,
    0,
  )
  const isOne = best.length + all.length === 1 && !all.some(({ isLong }) => isLong)
  const worth = (isOne ? aloneShare : 1) * sum
  const less = all.length === 0 ? 0 : missingWorth(documentType, new Set(labels.keys()))
  return worth - Math.min(less, mostMissing * worth)
}

/** What the labels that are missing say against a type: those of the side of which least is missing. */
function missingWorth({ sides, fields }: DocumentType, found: ReadonlySet<string>): number {
  const missingOn = (side: DocumentSide): number =>
    Object.entries(fields).reduce((sum, [field, spec]) => {
      const isThere = found.has(field) || spec.labels.length === 0 || !mayStandOn(spec, side)
      return isThere ? sum : sum + (spec.required ? missing.required : missing.other)
    }, 0)
  return Math.min(...sides.map(missingOn))
}
