import type { DocumentType } from '#domain/document-type.ts'
import { foldLetters } from '../fields/fold-line.ts'
import { isGeneralTitle } from './is-general-title.ts'

/** Words by which documents are told apart: titles and labels, each once, as letters. */
export interface TypeAnchor {
  letters: string
  isHan: boolean
  /** How telling it is where it stands as it should: high where few types have it, and where it is long. */
  worth: number
  owners: readonly AnchorOwner[]
}

interface AnchorOwner {
  documentType: string
  /** The field whose label it is, or itself where it is a label of none, or a title that any state's document may have; null for a title. */
  field: string | null
}

/** What a long label is worth that one type alone has. */
const mostWorth = 3.6
/** A title says more than a label. */
const titleWorth = 1.6
/** Letters from which on an anchor is as telling as any. */
const tellingLength = { han: 4, other: 10 }
const made = new WeakMap<readonly DocumentType[], readonly TypeAnchor[]>()

/** All anchors of some types; made once for each list. */
export function typeAnchors(types: readonly DocumentType[]): readonly TypeAnchor[] {
  const known = made.get(types)
  if (known) return known
  const anchors = makeAnchors(types)
  made.set(types, anchors)
  return anchors
}

/** What an anchor is worth to a type. */
export function worthTo({ worth }: TypeAnchor, { field }: AnchorOwner): number {
  return field === null ? titleWorth * worth : worth
}

function makeAnchors(types: readonly DocumentType[]): TypeAnchor[] {
  const byLetters = new Map<string, AnchorOwner[]>()
  const add = (text: string, owner: AnchorOwner): void => {
    const letters = foldLetters(text)
    const owners = byLetters.get(letters) ?? []
    const isTold = owners.some(({ documentType, field }) => documentType === owner.documentType && (field === null || owner.field !== null))
    if (!isTold) byLetters.set(letters, [...owners, owner])
  }
  for (const { key, titles, fields, otherLabels = [] } of types) {
    for (const title of titles) add(title, { documentType: key, field: isGeneralTitle(title) ? title : null })
    for (const label of otherLabels) add(label, { documentType: key, field: label })
    for (const [field, { labels }] of Object.entries(fields)) for (const label of labels) add(label, { documentType: key, field })
  }
  return [...byLetters].filter(([letters]) => isTelling(letters)).map(([letters, owners]) => anchorOf(letters, owners, types.length))
}

/** `No` and `1` stand on any page; `4a` opens a line of a licence. */
function isTelling(letters: string): boolean {
  return letters.length >= 3 || (letters.length === 2 && /\p{Script=Han}|\d\p{L}/u.test(letters))
}

function anchorOf(letters: string, owners: readonly AnchorOwner[], typeCount: number): TypeAnchor {
  const isHan = /\p{Script=Han}/u.test(letters)
  const sharers = new Set(owners.map(({ documentType }) => documentType)).size
  const rarity = Math.log((typeCount + 1) / sharers) / Math.log(typeCount + 1)
  const length = Math.min(1, letters.length / (isHan ? tellingLength.han : tellingLength.other))
  return { letters, isHan, owners, worth: mostWorth * rarity ** 2 * (0.4 + 0.6 * length) }
}
