import { countryCodes } from '#domain/mrz/country-codes.ts'
import { countryName } from '#domain/formats/country.ts'
import { sex } from '#domain/formats/sex.ts'
import type { PrintMatch, PrintMatcher } from './match.ts'
import { textOfRun, wordRuns, type PrintedText } from './printed-text.ts'

/** A whole word that stands by itself, such as a document's code. */
export function matchWord(expected: string): PrintMatcher {
  return (text) => firstRun(text, 1, (word) => word === expected, expected)
}

/** The holder's sex in one or several languages: `F`, `F/F`, `W`, `FEMALE`. */
export function matchSex(expected: string): PrintMatcher {
  return (text) => firstRun(text, 2, (words) => /^[\p{Lu}/\s]+$/u.test(words) && sex.parse(words) === expected, expected)
}

const documentWords: Readonly<Record<string, RegExp>> = {
  P: /^(PASSPORT|PASSEPORT|REISEPASS|PASAPORTE|PASSAPORTO|PASSAPORTE|PASPOORT|PASZPORT|PASSI|PASS|PAS)$/,
  V: /^(VISA|VISUM|VISTO|VISADO)$/,
  I: /^(IDENTITYCARD|IDENTITY|IDENTIT[EÉ]|PERSONALAUSWEIS|IDENTIT[AÀ]|IDENTIDAD|IDENTIDADE|IDENTITEITSKAART)$/,
}

/** A document's code as printed, or the word that it stands for: PASSPORT for P. */
export function matchDocumentCode(expected: string): PrintMatcher {
  const words = documentWords[expected === 'ID' ? 'I' : expected]
  const itself = matchWord(expected)
  return (text) => itself(text) ?? (words ? akin(firstRun(text, 1, (word) => words.test(word), expected)) : null)
}

/** Peoples whose names do not begin as their country's does in any of the languages below. */
const peoples: Readonly<Record<string, readonly string[]>> = {
  GBR: ['BRITISH'],
  FRA: ['FRENCH'],
  NLD: ['DUTCH', 'NEDERLANDSE'],
  USA: ['AMERICAN', 'UNITEDSTATESOFAMERICA'],
  D: ['GERMAN', 'DEUTSCH', 'ALLEMANDE'],
  XXA: ['STATELESS', 'APATRIDE'],
  FIN: ['FINNISH', 'SUOMI'],
  GRC: ['HELLENIC', 'ELLINIKI'],
  POL: ['POLISH', 'POLSKIE'],
  ESP: ['SPANISH'],
  DNK: ['DANISH', 'DANSK'],
  TUR: ['TURKISH', 'TURK'],
  SWE: ['SWEDISH', 'SVENSK'],
  IRL: ['EIREANNACH'],
}
const commonLanguages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl']
const leastPrefix = 4

/** How names of peoples end in these languages, so that FRANKFURT or a surname FRANK is no Frenchman. */
const peopleEnding = /(AN|N|ESE|ISH|CH|CHE|AISE?|OISE?|NE|AN[AO]|EN[AO]|ES|ESA|ENSE|IS|I|SE|SKA?|SKO|SKIE?|L[EI]|OS|TI)$/

/** A state by its code or its name. */
export function matchState(expected: string): PrintMatcher {
  const names = new Set(languagesOf(expected).flatMap((language) => nameIn(expected, language) ?? []))
  return (text) =>
    firstRun(text, 1, (word) => word === expected, expected) ?? akin(firstRun(text, 4, (words) => names.has(lettersOf(words)), expected))
}

/** A nationality: the people's name (`UTOPIAN` for UTO, by the country's beginning), or the code. */
export function matchNationality(expected: string): PrintMatcher {
  const known = peoples[expected] ?? []
  const prefixes = languagesOf(expected).flatMap((language) => prefixOf(expected, language) ?? [])
  const countries = new Set(languagesOf(expected).flatMap((language) => nameIn(expected, language) ?? []))
  const isPeople = (words: string): boolean => {
    const letters = lettersOf(words)
    const isOfCountry = peopleEnding.test(letters) && prefixes.some((prefix) => letters.startsWith(prefix))
    return isOfCountry || countries.has(letters) || known.some((people) => letters.startsWith(people))
  }
  return (text) => {
    const people = firstRun(text, 1, isPeople, expected)
    // The country itself is named by the document's title too.
    if (people && !countries.has(lettersOf(textOfRun(text, people)))) return people
    return firstRun(text, 1, (word) => word === expected, expected) ?? (people && akin(people))
  }
}

/** The languages that documents use everywhere, and the one that most speak in the country. */
function languagesOf(code: string): string[] {
  const region = countryCodes.get(code)?.region
  return region ? [...commonLanguages, new Intl.Locale(`und-${region}`).maximize().language] : commonLanguages
}

/** Letters A to Z of a country's name; null when a language writes it in others or hardly at all. */
function nameIn(code: string, language: string): string | null {
  const name = lettersOf(countryName(code, language) ?? '')
  return name.length < leastPrefix ? null : name
}

/** The beginning that a country's and its people's name share; null when another country's begins so too. */
function prefixOf(code: string, language: string): string | null {
  const name = nameIn(code, language)
  if (name === null) return null
  const prefix = name.slice(0, Math.max(leastPrefix, Math.ceil(name.length * 0.6)))
  const others = [...countryCodes.keys()].filter((other) => !isSameState(other, code))
  return others.some((other) => nameIn(other, language)?.startsWith(prefix)) ? null : prefix
}

function isSameState(a: string, b: string): boolean {
  const region = countryCodes.get(a)?.region ?? null
  return a === b || (region !== null && region === countryCodes.get(b)?.region)
}

function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
}

function akin(match: PrintMatch | null): PrintMatch | null {
  return match && { ...match, likeness: 'akin' }
}

function firstRun(text: PrintedText, most: number, fits: (words: string) => boolean, value: string): PrintMatch | null {
  const run = wordRuns(text, most).find((each) => fits(textOfRun(text, each).replace(/[.:]$/, '')))
  return run ? { ...run, value, likeness: 'same' } : null
}
