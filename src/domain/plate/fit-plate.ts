import { type PlateKind, type PlatePattern, platePatterns, type PlateRegion } from './plate-pattern.ts'

/** A character as a recogniser read it. */
export interface PlateCharacter {
  text: string
  /** 0..1 */
  confidence: number
  /** What else it may be, likeliest first, without `text` itself. */
  candidates: readonly { text: string; confidence: number }[]
}

/** A character as the pattern has it, with whatever else was known of the one that was read. */
export type FittedCharacter<Read extends PlateCharacter = PlateCharacter> = Read & {
  /** The pattern does not allow what was read; that is now the first of `candidates`. */
  repaired: boolean
}

export interface PlateFit<Read extends PlateCharacter = PlateCharacter> {
  region: PlateRegion
  kind: PlateKind
  number: string
  characters: readonly FittedCharacter<Read>[]
  /** Letters and digits of the line that stand before or after the plate's. */
  leftOut: number
}

/** Print makes no difference between these, so the pattern says which it is. S and 5, B and 8, Z and 2 do differ: swapping those too loses more than it wins. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', '0': 'O', '1': 'I' }
const mostChanges = 2
/** In a Chinese plate any O and I of the serial is a digit, and a province may be told from a worn letter only by its place. */
const mostChinese = 3
/** Shapes that print does not tell apart are hardly a change. */
const perLookAlike = 0.3
/** A character left out at either end weighs as much as this many changes. */
const perLeftOut = 0.5
const oneSign = /^[\p{L}\p{N}]$/u

/** The pattern that the characters fit with fewest changes, and what they then say; null when they look like no plate. Signs between do not count. */
export function fitPlate<Read extends PlateCharacter>(characters: readonly Read[]): PlateFit<Read> | null {
  const told = characters
    .map((character) => ({ ...character, text: character.text.toUpperCase() }))
    .filter(({ text }) => oneSign.test(text))
  const fits = platePatterns.flatMap((pattern) =>
    startsOf(pattern.region, told.length - pattern.places.length)
      .flatMap((start) => fitTo(told, pattern, start) ?? [])
      .map((fit) => ({ fit, cost: costOf(fit) + pattern.rarity })),
  )
  const [best] = fits.toSorted((a, b) => a.cost - b.cost)
  return best && isMixed(best.fit) ? best.fit : null
}

/** In changed characters. */
function costOf({ characters, leftOut }: PlateFit): number {
  const changed = characters.filter(({ repaired }) => repaired)
  const alike = changed.filter(({ text, candidates }) => lookAlikes[candidates[0]?.text ?? ''] === text)
  return changed.length - alike.length + perLookAlike * alike.length + perLeftOut * leftOut
}

function changesOf(characters: readonly FittedCharacter[]): number {
  return characters.filter(({ repaired }) => repaired).length
}

/** Only a Chinese plate is known for one within a longer line. */
function startsOf(region: PlateRegion, room: number): number[] {
  if (region !== 'china') return room === 0 ? [0] : []
  return Array.from({ length: Math.max(0, room + 1) }, (_, start) => start)
}

function fitTo<Read extends PlateCharacter>(
  told: readonly Read[],
  { region, kind, places }: PlatePattern,
  start: number,
): PlateFit<Read> | null {
  const characters: FittedCharacter<Read>[] = []
  for (const [index, allowed] of places.entries()) {
    const character = told[start + index]
    const fit = character && fitCharacter(character, allowed)
    if (!fit) return null
    characters.push(fit)
  }
  if (changesOf(characters) > (region === 'china' ? mostChinese : mostChanges)) return null
  const number = characters.map(({ text }) => text).join('')
  return { region, kind, number, characters, leftOut: told.length - places.length }
}

function fitCharacter<Read extends PlateCharacter>(read: Read, allowed: ReadonlySet<string>): FittedCharacter<Read> | null {
  const { text, confidence, candidates } = read
  if (allowed.has(text)) return { ...read, repaired: false }
  const alike = lookAlikes[text]
  const isAlike = alike !== undefined && allowed.has(alike)
  const chosen = isAlike ? alike : candidates.find((candidate) => allowed.has(candidate.text))?.text
  if (chosen === undefined) return null
  const own = candidates.find((candidate) => candidate.text === chosen)?.confidence ?? 0
  return {
    ...read,
    text: chosen,
    // Of two shapes that print does not tell apart the place says which: then both speak for it.
    confidence: isAlike ? Math.min(1, confidence + own) : own,
    candidates: [{ text, confidence }, ...candidates.filter((candidate) => candidate.text !== chosen)],
    repaired: true,
  }
}

/** Where any mix is allowed, words and plain numbers are no plates. */
function isMixed({ region, number }: Pick<PlateFit, 'region' | 'number'>): boolean {
  return region !== 'other' || (/\d/.test(number) && /[A-Z]/.test(number))
}
