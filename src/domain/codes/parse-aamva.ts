/** The content of a driving licence's or identity card's code in North America. */
export interface AamvaCode {
  /** Issuer Identification Number, 6 digits. */
  issuer: string
  /** Of the standard: 1 in the year 2000, 10 in 2020. 0 before the standard. */
  version: number
  /** Two letters a subfile, in the order in which they are announced: `DL`, `ID`, `ZV`. */
  subfiles: readonly string[]
  /** By their three letters, as they stand there but for spaces around them; what says that there is nothing is not there. */
  elements: Readonly<Record<string, string>>
}

/** `@`, separators, `ANSI ` (`AAMVA` before 2000), the issuer, the version. Keyboards and some readers lose separators. */
const head = /^@?[\s\p{Cc}]*(?:ANSI|AAMVA)\s?(\d{6})(\d{2})/u
/** Two letters, where the subfile begins and how long it is. Issuers are known to count wrongly, so neither is relied on. */
const announced = /([A-Z]{2})\d{8}/g
/** The first element of a subfile stands behind the subfile's letters. */
const element = /^(?:DL|ID|EN)?(D[A-D][A-Z])([^]*)$/
const nothing = /^(?:none|unavl|unavail|n\/a)?$/i

/**
 * Reads the text of a PDF417 code after the AAMVA's DL/ID card design standard, annex D, of any version from 2000 to
 * 2020 and as the provinces of Canada have it; null where it is none. Of an element that is repeated the first counts.
 */
export function parseAamva(text: string): AamvaCode | null {
  const [whole, issuer = '', version = ''] = head.exec(text) ?? []
  if (whole === undefined) return null
  const rest = text.slice(whole.length)
  const [announcement = ''] = /^\d*(?:[A-Z]{2}\d{8})*/.exec(rest) ?? []
  const elements = elementsOf(rest.slice(announcement.length))
  if (elements.size === 0) return null
  const subfiles = Array.from(announcement.matchAll(announced), ([, name = '']) => name)
  return { issuer, version: Number(version), subfiles, elements: Object.fromEntries(elements) }
}

function elementsOf(body: string): Map<string, string> {
  const elements = new Map<string, string>()
  for (const piece of body.split(/\p{Cc}+/u)) {
    const [, name, content = ''] = element.exec(piece.trim()) ?? []
    const value = content.trim()
    if (name !== undefined && !elements.has(name) && !nothing.test(value)) elements.set(name, value)
  }
  return elements
}
