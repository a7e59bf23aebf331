import type { PrintedCharacter } from '../ocr/printed-line.ts'
import { type AlignedPair, alignCharacters } from './align-characters.ts'
import type { LineCharacter } from './line-characters.ts'

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}ー々]/u
const han = /\p{Script=Han}/u
/** From here on what our own recogniser says of digits and Latin letters stands. */
const surely = 0.7
/** ... and of Chinese characters, since it lacks those that only Japan writes. */
const surelyHan = 0.95
/** So sure must the other one be of a character that ours cannot say ... */
const surelyLacking = 0.45
/** ... and where our own sees no line at all: there it makes letters of patterns. */
const surelyLine = 0.6

/**
 * Kana of the foreign recogniser, and characters that only Japan writes, among the Chinese characters and digits of our
 * own, which reads those better. Japanese has no spaces.
 * @param alphabet all that our own recogniser can say.
 */
export function mergeJapanese(
  ours: readonly LineCharacter[],
  theirs: readonly LineCharacter[],
  alphabet: ReadonlySet<string>,
): PrintedCharacter[] {
  if (ours.length === 0 && clearnessOf(theirs) < surelyLine) return []
  return alignCharacters(ours, theirs, difference).flatMap(better).map(withoutGap)

  function difference({ character: own }: LineCharacter, { character: other }: LineCharacter): number {
    if (own.text === other.text) return 0
    // Whatever ours says there is one of those that it lacks.
    if (isLacking(other)) return isAsian(own.text) || own.confidence < surely ? 0.4 : 1
    return isAsian(own.text) === isAsian(other.text) ? 0.6 : 1
  }

  function better({ ours: own, theirs: other }: AlignedPair<LineCharacter, LineCharacter>): PrintedCharacter[] {
    if (other === null) return own.character.confidence >= surely ? [own.character] : []
    if (own === null) return isAsian(other.character.text) ? [other.character] : []
    if (own.character.text === other.character.text) return [own.character]
    const isOurs = !isLacking(other.character) && own.character.confidence >= (han.test(own.character.text) ? surelyHan : surely)
    return [isOurs ? withMention(own.character, { ...other.character, confidence: 0.01 }) : withMention(other.character, own.character)]
  }

  function isLacking({ text, confidence }: PrintedCharacter): boolean {
    return kana.test(text) || (han.test(text) && !alphabet.has(text) && confidence >= surelyLacking)
  }
}

function clearnessOf(characters: readonly LineCharacter[]): number {
  return characters.reduce((sum, { character }) => sum + character.confidence, 0) / Math.max(1, characters.length)
}

function isAsian(text: string): boolean {
  return han.test(text) || kana.test(text)
}

/** The foreign recogniser is as sure of everything as of nothing, so that its word is worth a mention only. */
function withMention(kept: PrintedCharacter, { text, confidence }: PrintedCharacter): PrintedCharacter {
  const others = kept.candidates.filter((each) => each.text !== text)
  return { ...kept, candidates: [{ text, confidence }, ...others].slice(0, 5) }
}

function withoutGap(character: PrintedCharacter, index: number, all: readonly PrintedCharacter[]): PrintedCharacter {
  const before = all[index - 1]
  const isInside = before === undefined || isAsian(before.text) || isAsian(character.text)
  return { ...character, afterGap: !isInside && character.afterGap }
}
