import type { MrzFormat } from '#domain/mrz/mrz-format.ts'
import { classOf, classCount } from './alphabet.ts'

/** What a line of a machine-readable zone may hold, as the decoder needs it. */
export interface LinePattern {
  /** For each position the classes of the alphabet that may stand there: 1 allowed, 0 not. */
  allowed: readonly Uint8Array[]
  /** Where a field of surname and given names begins (it runs to the end of the line); null where there is none. */
  nameStart: number | null
}

/** The patterns of a format's lines. */
export function patternsOf(format: MrzFormat): LinePattern[] {
  return format.allowed.map((columns, line) => ({
    allowed: columns.map(maskOf),
    nameStart: format.fields.find((field) => field.line === line && field.content === 'names')?.start ?? null,
  }))
}

function maskOf(characters: string): Uint8Array {
  const mask = new Uint8Array(classCount)
  for (const character of characters) mask[classOf(character)] = 1
  return mask
}

/**
 * The grammar of ICAO 9303 part 3, 4.6: surname `<<` given names, then only fillers. States while walking through
 * the name field; single fillers part words.
 */
export const nameStates = { surname: 0, surnameGap: 1, separator: 2, given: 3, givenGap: 4, tail: 5 } as const
export const nameStateCount = 6
const notAllowed = -1

const afterFiller = [nameStates.surnameGap, nameStates.separator, nameStates.tail, nameStates.givenGap, nameStates.tail, nameStates.tail]
const afterLetter = [nameStates.surname, nameStates.surname, nameStates.given, nameStates.given, nameStates.given, notAllowed]

/** The state after one more character of a name; -1 where the grammar forbids it. */
export function nextNameState(state: number, isFiller: boolean): number {
  return (isFiller ? afterFiller : afterLetter)[state] ?? notAllowed
}
