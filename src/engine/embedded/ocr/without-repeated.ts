import { middleValue } from '../middle-value.ts'
import { seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { PrintedCharacter, PrintedLine } from './printed-line.ts'

/** Boxes side by side stand on one row: lengths in heights of the lower one. */
const sameRow = 0.35
const likeHeight = 1.5
/** They share a character at most, not half of what they hold. */
const mostShared = 0.5
/** Two characters stand a width of one apart; nearer than this share of it they are the same ink. */
const sameInk = 0.8

/**
 * Lines without the characters that two boxes both hold: where a box ends inside a character, as between groups of
 * embossed digits, that character is read at the end of one line and again at the beginning of the next.
 */
export function withoutRepeated(lines: readonly PrintedLine[]): PrintedLine[] {
  const kept = [...lines]
  for (const left of kept.keys()) {
    for (const right of kept.keys()) {
      const [one, other] = [kept[left], kept[right]]
      if (!one || !other || one === other || !meets(one.rect, other.rect) || !isRepeated(one, other)) continue
      const [last, first] = [one.characters.at(-1), other.characters[0]]
      if ((first?.confidence ?? 0) > (last?.confidence ?? 0)) kept[left] = { ...one, characters: one.characters.slice(0, -1) }
      else kept[right] = { ...other, characters: withoutFirst(other.characters) }
    }
  }
  return kept.filter(({ characters }) => characters.length > 0)
}

/** Whether the other box goes on to the right and begins before this one ends. */
function meets(left: RotatedRect, right: RotatedRect): boolean {
  const { u, v } = seenFrom(left, { x: right.cx, y: right.cy })
  const shared = (left.width + right.width) / 2 - u
  const isBeside = u > 0 && shared > 0 && shared < mostShared * Math.min(left.width, right.width)
  const [low, high] = [Math.min(left.height, right.height), Math.max(left.height, right.height)]
  return isBeside && Math.abs(v) < sameRow * low && high < likeHeight * low
}

/** The outer ends of a line's characters are those of its box, so that only their inner ends say where they stand. */
function isRepeated({ rect, characters }: PrintedLine, other: PrintedLine): boolean {
  const [last, first] = [characters.at(-1), other.characters[0]]
  if (!last || !first || last.text !== first.text) return false
  const inner = [...characters.slice(1, -1), ...other.characters.slice(1, -1)]
  const pitch = middleValue((inner.length > 0 ? inner : [last, first]).map((character) => character.rect.width))
  return uOf(rect, first) + first.rect.width / 2 - pitch - (uOf(rect, last) - last.rect.width / 2) < sameInk * pitch
}

function uOf(rect: RotatedRect, character: PrintedCharacter): number {
  return seenFrom(rect, { x: character.rect.cx, y: character.rect.cy }).u
}

function withoutFirst([, next, ...others]: readonly PrintedCharacter[]): PrintedCharacter[] {
  return next ? [{ ...next, afterGap: false }, ...others] : []
}
