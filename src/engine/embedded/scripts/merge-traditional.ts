import type { PrintedCharacter, PrintedLine } from '../ocr/printed-line.ts'
import { onlyScriptOf } from '../ocr/settle-script.ts'
import { type AlignedPair, alignCharacters } from './align-characters.ts'
import type { LineCharacter } from './line-characters.ts'

const han = /\p{Script=Han}/u
/** From here on what our own recogniser says stands; below it the other one's word does when that is as sure. */
const surely = 0.8
/** ... and it is asked only below this: what it changed on drawn cards was doubted as much. */
const doubtful = 0.65
/** So sure must the other one be of a character that ours cannot say: of 60 such on drawn cards none was wrong. */
const surelyLacking = 0.45
/** A character that is missing leaves its neighbours so much more of the line. */
const roomForOneMore = 1.35
/** As sure as this of a character that only simplified Chinese writes is nobody who sees its traditional twin: 0.998 at most, on drawn cards. */
const surelySimplified = 0.999

type Pair = AlignedPair<LineCharacter, LineCharacter>

/**
 * Traditional characters of the foreign recogniser where our own is in doubt, sees nothing, cannot say them or says what
 * only simplified Chinese writes: it takes those that it lacks for their twins, but reads better those that it has. A
 * name from the mainland may stand in simplified characters among them.
 * @param alphabet all that our own recogniser can say.
 */
export function mergeTraditional(
  ours: readonly LineCharacter[],
  theirs: readonly LineCharacter[],
  alphabet: ReadonlySet<string>,
): PrintedCharacter[] {
  const isSimplified = ours.some(({ character: { text, confidence } }) => confidence >= surelySimplified && isTwin(text))
  const pairs = alignCharacters(ours, theirs, difference)
  return pairs.flatMap((pair, index) => (isPartOf(pair, pairs[index - 1]) || isPartOf(pair, pairs[index + 1]) ? [] : better(pair)))

  function better({ ours: own, theirs: other }: Pair): PrintedCharacter[] {
    if (other === null) return [own.character]
    if (own === null) return isSure(other.character) ? [{ ...other.character, afterGap: false }] : []
    return isSimplified || !isBetter(other.character, own.character) ? [own.character] : [inPlaceOf(own.character, other.character)]
  }

  /** Of a character that it cannot say our own sees two at times, `郏郏` for 鄰. */
  function isPartOf({ ours: own, theirs: other }: Pair, beside: Pair | undefined): boolean {
    if (own === null || other !== null || !han.test(own.character.text) || own.character.confidence >= doubtful) return false
    const whole = beside?.ours && beside.theirs?.character
    return whole ? isSure(whole) && !alphabet.has(whole.text) && beside.ours.character.confidence < surely : false
  }

  function isSure({ text, confidence }: PrintedCharacter): boolean {
    return han.test(text) && confidence >= (alphabet.has(text) ? surely : surelyLacking)
  }

  function isBetter(other: PrintedCharacter, own: PrintedCharacter): boolean {
    if (other.text === own.text) return false
    if (isTwin(own.text)) return onlyScriptOf(other.text) === 'traditional'
    return isSure(other) && own.confidence < surely
  }
}

/** Whether the other recogniser may know better: a character that is in doubt, or a twin, or a place where one more has room. */
export function mayLackTraditional({ characters }: Pick<PrintedLine, 'characters'>): boolean {
  if (characters.length === 0) return true
  const own = characters.filter(({ text }) => han.test(text))
  const widths = own.map(({ rect }) => rect.width).toSorted((a, b) => a - b)
  // Of two the narrower: beside a character that is missing one is as wide as both.
  const usual = widths[(widths.length - 1) >> 1] ?? 0
  return own.some((each) => mayBeAnother(each) || each.rect.width > roomForOneMore * usual)
}

/** A Chinese character that is in doubt, or that only simplified Chinese writes. */
export function mayBeAnother({ text, confidence }: Pick<PrintedCharacter, 'text' | 'confidence'>): boolean {
  return han.test(text) && (confidence < doubtful || isTwin(text))
}

function difference({ character: ours }: LineCharacter, { character: theirs }: LineCharacter): number {
  if (ours.text === theirs.text) return 0
  return han.test(ours.text) && han.test(theirs.text) ? 0.6 : 1
}

/** Of a pair of characters the one that only simplified Chinese writes. */
function isTwin(text: string): boolean {
  return onlyScriptOf(text) === 'simplified'
}

function inPlaceOf(own: PrintedCharacter, other: PrintedCharacter): PrintedCharacter {
  const others = own.candidates.filter(({ text }) => text !== other.text)
  return { ...other, afterGap: own.afterGap, candidates: [{ text: own.text, confidence: own.confidence }, ...others].slice(0, 5) }
}
