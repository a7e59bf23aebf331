import type { RotatedRect } from '../image/rotated-rect.ts'
import { clearnessOf } from '../ocr/printed-line.ts'
import type { Print } from '../ocr/read-print.ts'
import type { StripPixels } from '../ocr/text-strip.ts'
import { saysKnownWord } from './known-words.ts'
import { scriptLanguage } from './script-languages.ts'
import type { ScriptCharacter } from './script-line.ts'
import type { ScriptReaders } from './script-readers.ts'

export interface LanguageRequest {
  readers: ScriptReaders
  /** Tesseract's codes. */
  languages: readonly string[]
  /** Words that may stand there: see `knownWords`. */
  words: readonly string[]
  print: Print
  /** Lays places upright, 48 pixels high. */
  cutStrips: (rects: readonly RotatedRect[]) => Promise<readonly StripPixels[]>
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
}

/** A language that print is in. */
export interface ForeignLanguage {
  code: string
  /** The page was taken to stand upright, and lies the other way up: letters that nobody reads look alike both ways. */
  isUpsideDown: boolean
}

/** So many places of a page must say nothing to us, and such a share of all: a photograph has a few. */
const leastUnclear = { places: 3, share: 0.4 }
/** A page with more of them is no card, but written by hand. */
const mostPlaces = 60
const clearly = 0.85
/** Lines that are asked, the largest: its titles. */
const linesAsked = 5
/** A line's letters count for so much as their mean confidence is above this: what a language makes of another comes to 0.5 to 0.7. */
const leastMean = 0.6
/** All lines together, for the language to be the one; from the second on no other is asked. */
const enough = { least: 1.5, surely: 8 }

/** In which of some languages a page is printed of which our own recogniser reads little; null where it is in none, or is read well enough. */
export async function foreignLanguage({
  readers,
  languages,
  words,
  print,
  cutStrips,
  checkWanted,
}: LanguageRequest): Promise<ForeignLanguage | null> {
  const known = languages.flatMap((code) => {
    const language = scriptLanguage(code)
    return language?.by === 'words' ? [{ code, letters: language.letters, own: words.filter((word) => language.letters.test(word)) }] : []
  })
  const asked = unclearPlaces(print)
  if (known.length === 0 || asked.length === 0) return null
  const turned = asked.map((rect) => ({ ...rect, angle: rect.angle + Math.PI }))
  const strips = await cutStrips([...asked, ...turned])
  let best: (ForeignLanguage & { worth: number }) | null = null
  for (const isUpsideDown of [false, true]) {
    const upright = isUpsideDown ? strips.slice(asked.length) : strips.slice(0, asked.length)
    for (const { code, letters, own } of known) {
      const read = await readers.read(code, upright, checkWanted)
      const worth = read.reduce((sum, line) => sum + worthOf(line.filter(({ text }) => letters.test(text))), 0)
      // Digits of other scripts beside a word make its reader unsure of both.
      const isSaid = read.some((line) => saysKnownWord(line.map(({ text }) => text).join(''), own))
      if (isSaid || worth >= enough.surely) return { code, isUpsideDown }
      if (worth >= enough.least && worth > (best?.worth ?? 0)) best = { code, isUpsideDown, worth }
    }
  }
  return best && { code: best.code, isUpsideDown: best.isUpsideDown }
}

function worthOf(letters: readonly ScriptCharacter[]): number {
  const sum = letters.reduce((total, { confidence }) => total + confidence, 0)
  return Math.max(0, sum - leastMean * letters.length)
}

/** The largest places that our own recogniser makes nothing of; [] where they are few. */
function unclearPlaces({ lines, unclear }: Print): RotatedRect[] {
  const places = [...unclear, ...lines.filter((line) => clearnessOf(line) < clearly).map(({ rect }) => rect)].filter(isLong)
  const all = lines.length + unclear.length
  const isWorthALook = all <= mostPlaces && places.length >= Math.max(leastUnclear.places, leastUnclear.share * all)
  return isWorthALook ? places.toSorted((a, b) => areaOf(b) - areaOf(a)).slice(0, linesAsked) : []
}

function isLong({ width, height }: RotatedRect): boolean {
  return width > 2 * height
}

function areaOf({ width, height }: RotatedRect): number {
  return width * height
}
