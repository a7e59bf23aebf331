import type { AccentMark } from '../ocr/accent-marks.ts'
import type { PrintedCharacter } from '../ocr/printed-line.ts'

/** What a mark may be, likeliest first: in small print two dots run into one stroke. */
const accentsOf: Readonly<Record<AccentMark, readonly string[]>> = {
  'two-dots': ['\u0308'],
  rising: ['\u0301'],
  falling: ['\u0300'],
  peaked: ['\u0302'],
  flat: ['\u0303', '\u0308'],
  round: ['\u030a'],
  hook: ['\u0327'],
  unclear: [],
}
const allAccents = ['\u0301', '\u0300', '\u0302', '\u0303', '\u0308', '\u030a', '\u0327']
/** An accent is no surer than this: nothing else on the page tells it. */
const sureness = 0.9

/**
 * The letters of a line with the accents that they were seen to bear, where the document's languages have such a letter.
 * @param letters all of those languages that our own recogniser may lack.
 */
export function mergeMarks(characters: readonly PrintedCharacter[], letters: RegExp): PrintedCharacter[] {
  return characters.map((character, index) => {
    const [before, after] = [characters[index - 1], characters[index + 1]]
    const isCapital = before === undefined || character.afterGap || /\p{Lu}/u.test(before.text) || /\p{Lu}/u.test(after?.text ?? '')
    const read = sharpS(character, before, letters) ?? accented(character, isCapital, letters)
    if (read === null) return character
    const { text, confidence, candidates } = character
    const others = candidates.filter((candidate) => candidate.text !== read)
    return {
      ...character,
      text: read,
      confidence: Math.min(confidence, sureness),
      candidates: [{ text, confidence }, ...others].slice(0, 5),
      isForeign: true,
    }
  })
}

/** `GroB`: no capital stands behind a small letter. */
function sharpS({ text, afterGap }: PrintedCharacter, before: PrintedCharacter | undefined, letters: RegExp): string | null {
  return text === 'B' && !afterGap && letters.test('ß') && /\p{Ll}/u.test(before?.text ?? '') ? 'ß' : null
}

function accented({ text, mark }: PrintedCharacter, isCapital: boolean, letters: RegExp): string | null {
  if (mark === undefined) return null
  // Of a capital the accent passes for the dot.
  const base = text === 'i' && isCapital ? 'I' : text
  // Its own dot is a mark too.
  if (text === 'i' && (mark === 'round' || mark === 'unclear')) return null
  const known = (accents: readonly string[]): string[] =>
    accents.map((accent) => (base + accent).normalize('NFC')).filter((letter) => letter.length === 1 && letters.test(letter))
  const [likeliest] = known(accentsOf[mark])
  if (likeliest !== undefined) return likeliest
  const all = known(allAccents)
  return all.length === 1 && mark !== 'unclear' ? (all[0] ?? null) : null
}
