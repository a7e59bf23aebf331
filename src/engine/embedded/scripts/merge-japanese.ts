import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { type AlignedPair, alignCharacters } from './align-characters.ts'
import type { LineCharacter } from './line-characters.ts'

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u
const han = /\p{Script=Han}/u
/** From here on what our own recogniser says of digits and Latin letters stands. */
const surely = 0.7
/** ... and of Chinese characters, since it lacks those that only Japan writes. */
const surelyHan = 0.95

/** Kana of the foreign recogniser among the Chinese characters and digits of our own, which reads those better. Japanese has no spaces. */
export function mergeJapanese(ours: readonly LineCharacter[], theirs: readonly LineCharacter[]): PrintedCharacter[] {
  return alignCharacters(ours, theirs, difference).flatMap(better).map(withoutGap)
}

function difference({ character: ours }: LineCharacter, { character: theirs }: LineCharacter): number {
  if (ours.text === theirs.text) return 0
  // Ours lacks nearly all kana: whatever it says there is one of them.
  if (kana.test(theirs.text)) return isAsian(ours.text) || ours.confidence < surely ? 0.4 : 1
  return isAsian(ours.text) === isAsian(theirs.text) ? 0.6 : 1
}

function isAsian(text: string): boolean {
  return han.test(text) || kana.test(text)
}

function better({ ours, theirs }: AlignedPair<LineCharacter, LineCharacter>): PrintedCharacter[] {
  if (theirs === null) return ours !== null && ours.character.confidence >= surely ? [ours.character] : []
  if (ours === null) return isAsian(theirs.character.text) ? [theirs.character] : []
  if (ours.character.text === theirs.character.text) return [ours.character]
  const isOurs = !kana.test(theirs.character.text) && ours.character.confidence >= (han.test(ours.character.text) ? surelyHan : surely)
  const [kept, other] = isOurs ? [ours.character, theirs.character] : [theirs.character, ours.character]
  const { text, confidence } = other
  // The one is as sure of everything as of nothing, so that its word is worth a mention only.
  const candidate = { text, confidence: isOurs ? 0.01 : confidence }
  return [{ ...kept, candidates: [candidate, ...kept.candidates.filter((each) => each.text !== text)].slice(0, 5) }]
}

function withoutGap(character: PrintedCharacter, index: number, all: readonly PrintedCharacter[]): PrintedCharacter {
  const before = all[index - 1]
  const isInside = before === undefined || isAsian(before.text) || isAsian(character.text)
  return { ...character, afterGap: !isInside && character.afterGap }
}
