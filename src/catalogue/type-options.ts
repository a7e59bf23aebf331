import type { DocumentType } from '#domain/document-type.ts'

export interface TypeWords {
  nameOf: (documentType: DocumentType) => string
  /** Of an ICAO three-letter code. */
  countryOf: (code: string) => string
  /** Heads those that any state issues, or none. */
  anyCountry: string
}

export interface TypeOption {
  value: string
  label: string
  /** Further words under which a person may look for it: its titles as printed, and its country. */
  words: string
}

/** Document types for a person to choose from, by who issues them: any state first, then by name. */
export function typeOptions(documentTypes: readonly DocumentType[], { nameOf, countryOf, anyCountry }: TypeWords) {
  const groups = new Map<string, TypeOption[]>([[anyCountry, []]])
  for (const documentType of documentTypes) {
    const { key, country, titles } = documentType
    const heading = country === null ? anyCountry : countryOf(country)
    const words = [...(country === null ? [] : [heading]), ...titles].join(' ')
    groups.set(heading, [...(groups.get(heading) ?? []), { value: key, label: nameOf(documentType), words }])
  }
  const [first, ...others] = [...groups].map(([value, items]) => ({ value, items }))
  return [...(first && first.items.length > 0 ? [first] : []), ...others.toSorted((a, b) => a.value.localeCompare(b.value))]
}
