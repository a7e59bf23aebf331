import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { type AlignedPair, alignCharacters } from './align-characters.ts'
import type { LineCharacter } from './line-characters.ts'

const han = /\p{Script=Han}/u
/** From here on what our own recogniser says stands; below it the other one's word does when that is as sure. */
const surely = 0.8

/** Traditional characters of the foreign recogniser where our own is in doubt or sees nothing: it lacks many, but reads better those that it has. */
export function mergeTraditional(ours: readonly LineCharacter[], theirs: readonly LineCharacter[]): PrintedCharacter[] {
  return alignCharacters(ours, theirs, difference).flatMap(better)
}

function difference({ character: ours }: LineCharacter, { character: theirs }: LineCharacter): number {
  if (ours.text === theirs.text) return 0
  return han.test(ours.text) && han.test(theirs.text) ? 0.6 : 1
}

function better({ ours, theirs }: AlignedPair<LineCharacter, LineCharacter>): PrintedCharacter[] {
  const sure = theirs !== null && han.test(theirs.character.text) && theirs.character.confidence >= surely ? theirs.character : null
  if (ours === null) return sure ? [{ ...sure, afterGap: false }] : []
  const own = ours.character
  if (!sure || sure.text === own.text || own.confidence >= surely) return [own]
  const others = own.candidates.filter(({ text }) => text !== sure.text)
  const candidates = [{ text: own.text, confidence: own.confidence }, ...others].slice(0, 5)
  return [{ ...sure, afterGap: own.afterGap, candidates }]
}
