import type { RotatedRect } from '../image/rotated-rect.ts'
import { clearnessOf } from '../ocr/printed-line.ts'
import type { TextStrip } from '../ocr/text-strip.ts'
import type { ScriptCharacter } from './script-line.ts'

/** Places that are less clear than this are looked at again ... */
const clearly = 0.75
/** ... with so many times their height of the page, then with this much of it before and after them: a last letter may be cut off. */
const looks = [
  { room: 1.5, beside: 0 },
  { room: 1.5, beside: 0.4 },
] as const

interface Look {
  read: (strips: readonly TextStrip[]) => Promise<ScriptCharacter[][]>
  cutStrips: (rects: readonly RotatedRect[]) => Promise<readonly TextStrip[]>
  /** Letters of the script. */
  letters: RegExp
}

/** Of several looks at each place the clearest: a short word is read by how large and how free it stands in its strip. */
export async function lookAgain(
  places: readonly RotatedRect[],
  first: readonly ScriptCharacter[][],
  { read, cutStrips, letters }: Look,
): Promise<ScriptCharacter[][]> {
  const best = [...first]
  const worthAt = (index: number): number => worthOf(best[index] ?? [], letters)
  for (const { room, beside } of looks) {
    const asked = places.map((rect, index) => ({ rect, index })).filter(({ index }) => worthAt(index) < clearly)
    if (asked.length === 0) break
    const shown = asked.map(({ rect }) => ({ ...rect, width: rect.width + 2 * beside * rect.height, height: room * rect.height }))
    const found = await read(await cutStrips(shown))
    asked.forEach(({ rect, index }, place) => {
      const again = (found[place] ?? []).map((each) => placedOn(rect, each, beside))
      if (worthOf(again, letters) > worthAt(index)) best[index] = again
    })
  }
  return best
}

/** Along the place, of a strip that shows more on either side. */
function placedOn({ width, height }: RotatedRect, character: ScriptCharacter, beside: number): ScriptCharacter {
  const along = (share: number): number => (share * (width + 2 * beside * height) - beside * height) / width
  return { ...character, from: along(character.from), to: along(character.to) }
}

/** A letter alone is a stroke of a pattern sooner. */
function worthOf(characters: readonly ScriptCharacter[], letters: RegExp): number {
  const own = characters.filter(({ text }) => letters.test(text))
  return own.length < 2 ? 0 : clearnessOf({ characters: own })
}
