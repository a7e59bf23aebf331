import { centredAt, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { PrintedCharacter } from '../ocr/printed-line.ts'
import type { ScriptCharacter } from './script-line.ts'

/** A character with its place along its line, in fractions of the line's length. */
export interface LineCharacter {
  character: PrintedCharacter
  from: number
  to: number
}

export function ownCharacters(rect: RotatedRect, characters: readonly PrintedCharacter[]): LineCharacter[] {
  return characters.map((character) => {
    const middle = seenFrom(rect, { x: character.rect.cx, y: character.rect.cy }).u / rect.width + 0.5
    const half = character.rect.width / rect.width / 2
    return { character, from: middle - half, to: middle + half }
  })
}

export function foreignCharacters(rect: RotatedRect, characters: readonly ScriptCharacter[]): LineCharacter[] {
  return characters.map(({ text, confidence, from, to, afterGap }) => {
    const place = { u: ((from + to) / 2 - 0.5) * rect.width, v: 0, width: Math.max(1, (to - from) * rect.width), height: rect.height }
    const character: PrintedCharacter = { text, confidence, afterGap, candidates: [], rect: centredAt(rect, place), isForeign: true }
    return { character, from, to }
  })
}
