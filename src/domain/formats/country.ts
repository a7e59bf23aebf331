import { countryCodes, isMrzCountryCode } from '../mrz/country-codes.ts'
import type { FieldFormat } from './format.ts'
import { tidyText } from './text.ts'

const namers = new Map<string, Intl.DisplayNames | null>()

/** Making one costs a millisecond, so they are kept; null for what is no language. */
function namerOf(locale: string): Intl.DisplayNames | null {
  const known = namers.get(locale)
  if (known !== undefined) return known
  let made: Intl.DisplayNames | null = null
  try {
    made = new Intl.DisplayNames([locale], { type: 'region' })
  } catch {
    made = null
  }
  namers.set(locale, made)
  return made
}

/** The state's or nationality's name in a language; null for a code that stands for none. */
export function countryName(code: string, locale: string): string | null {
  const entry = countryCodes.get(code)
  if (entry === undefined || entry.region === null) return entry?.name ?? null
  return namerOf(locale)?.of(entry.region) ?? entry.code
}

let codesByName: ReadonlyMap<string, string> | null = null

/** English names to codes, made at the first question. */
function codeOfName(name: string): string | null {
  codesByName ??= new Map(
    [...countryCodes.keys()].map((code) => [(countryName(code, 'en') ?? code).toLowerCase(), code === 'DEU' ? 'D' : code]),
  )
  return codesByName.get(name.toLowerCase()) ?? null
}

/** Germany is D in machine-readable zones and DEU elsewhere. */
function canonical(code: string): string {
  return code === 'D' ? 'DEU' : code
}

function parse(typed: string): string | null {
  const tidy = tidyText(typed.replaceAll('<', ' '))
  if (tidy === null) return null
  const code = tidy.toUpperCase()
  // Codes that stand for no state are held as printed, so that a person can say what is there.
  if (/^[A-Z]{1,3}$/.test(code)) return code
  return codeOfName(tidy)
}

/** States and nationalities by their three-letter code: `Utopia (UTO)`. */
export const country: FieldFormat = {
  parse,
  show: (value, locale) => {
    const name = countryName(value, locale)
    return name === null ? value : `${name} (${value})`
  },
  same: (left, right) => canonical(left) === canonical(right),
  possible: isMrzCountryCode,
}
