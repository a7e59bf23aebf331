import type { DocumentType, MrzKind } from '#domain/document-type.ts'
import type { TypeGuess } from '#domain/record.ts'
import type { PageClues } from './page-clues.ts'

/** The machine-readable zone of a document, as far as it tells the type. */
export interface ZoneClue {
  kind: MrzKind
  /** As the zone has it; null where it was not read. */
  issuingState: string | null
  documentCode: string | null
  /** More of its check digits hold than fail: it is no other print that was taken for a zone. */
  isSound: boolean
}

export interface ClassifyRequest {
  /** What each page's print says. */
  pages: readonly PageClues[]
  zone: ZoneClue | null
  /** Types that come into question. */
  types: readonly DocumentType[]
  /** It is one of them for sure, so that little has to speak for it. */
  isAmong: boolean
}

/** A zone of the type's layout, and one of its state beside that. */
const zoneWorth = 6.5
const stateWorth = 5
/** A code of the type's own, or of another's. */
const codeWorth = 1.5
/** A zone that is not sound says little, and nothing against types without one. */
const unsoundShare = 0.2
/** Types of any state carry every label there is, so these say little: with a zone, less than whose it is. */
const anyStateShare = { zone: 0.3, noZone: 0.6 }
/** So much must speak for a type before it is believed. */
const leastWorth = { any: 3.6, among: 0.4 }
/** ... and so likely must it be: where several are alike, what they share is some other document's. */
const leastShare = 0.4
/** ... or so many times as likely as that it is none: kinds of invoices are much alike. */
const leastLead = 8
export const mostGuesses = 3
/** What is less likely is not offered. */
export const leastConfidence = 0.01

interface Classified {
  /** Null where too little speaks for any type. */
  documentType: string | null
  /** What it may be, likeliest first. */
  guesses: TypeGuess[]
  /** How likely it is that it is none of the types. */
  otherwise: number
}

/** What a document is, as far as its pages tell. */
export function classifyDocument({ pages, zone, types, isAmong }: ClassifyRequest): Classified {
  const worths = types.flatMap((documentType) => {
    const worth = worthOf(documentType, pages, zone)
    return worth > 0 ? [{ documentType: documentType.key, worth }] : []
  })
  const best = worths.toSorted((a, b) => b.worth - a.worth)
  const least = isAmong ? leastWorth.among : leastWorth.any
  // That it is none of them counts as one more.
  const all = best.reduce((sum, { worth }) => sum + Math.exp(worth), Math.exp(least))
  const guesses = best.slice(0, mostGuesses).map(({ documentType, worth }) => ({ documentType, confidence: Math.exp(worth) / all }))
  const [first] = best
  const share = first === undefined ? 0 : Math.exp(first.worth) / all
  const isLikely = share >= leastShare || share >= leastLead * (Math.exp(least) / all)
  const isTold = first !== undefined && first.worth >= least && (isAmong || isLikely)
  return {
    documentType: isTold ? first.documentType : null,
    guesses: guesses.filter(isWorthTelling),
    otherwise: Math.exp(least) / all,
  }
}

function isWorthTelling({ confidence }: TypeGuess): boolean {
  return confidence >= leastConfidence
}

function worthOf(documentType: DocumentType, pages: readonly PageClues[], zone: ZoneClue | null): number {
  const { key, country, mrz, zoneCodes } = documentType
  const printed = pages.reduce((sum, clues) => sum + (clues[key] ?? 0), 0)
  if (zone === null) return mrz !== null && country === null ? anyStateShare.noZone * printed : printed
  const share = zone.isSound ? 1 : unsoundShare
  if (mrz !== zone.kind) return zone.isSound ? 0 : printed
  if (country === null) return printed * anyStateShare.zone + share * zoneWorth
  if (!sameState(country, zone.issuingState)) return 0
  const byCode = zoneCodes && zone.documentCode ? (zoneCodes.includes(zone.documentCode) ? codeWorth : -codeWorth) : 0
  return printed + share * (zoneWorth + stateWorth + byCode)
}

/** Germany's code in a zone is `D`. */
function sameState(country: string, issuingState: string | null): boolean {
  return country === issuingState || (country === 'DEU' && issuingState === 'D')
}
