import { middleValue } from '../../middle-value.ts'
import type { StripPixels } from '../../ocr/text-strip.ts'
import type { ScriptCharacter } from '../script-line.ts'
import { classesOf, digitClasses, type DigitNet, digitNet, noDigit } from './digit-net.ts'
import { inkOfStrip, type StripInk } from './ink-of-strip.ts'
import { inkLevels, type InkPart, inkParts, type PartScale, scaleOf } from './ink-parts.ts'
import { partFeatures } from './part-features.ts'

/** A part and what it may be. */
interface ReadPart {
  part: InkPart
  classes: Float32Array
}

/** Lengths in heights of the line. A wider space ends a number. */
const widestSpace = 1.6
/** A step so much wider than the number's usual one, with a space as wide as this, parts its groups. */
const [widerStep, leastSpace] = [1.6, 0.5]
/** So many characters are no letters; fewer have to be so far from the next. */
const [surelyNumber, leastApart] = [5, 0.3]
/** A digit alone may be a letter; two are a number. */
const leastDigits = 2
/** Below this mean of its characters a number is letters. */
const leastClearness = 0.75
/** A character that is no surer than this speaks against the number that it is read in. */
const worthOfCharacter = 0.5
/** Between two digits, and beside one, something that is likelier none is one, so long as this much speaks for it. */
const [leastInside, leastBeside] = [0.05, 0.25]

/** The numbers and dates in Arabic digits that stand on a line, from the left; nothing of all else. */
export function readArabicDigits(strip: StripPixels, net: DigitNet = digitNet): ScriptCharacter[] {
  const ink = inkOfStrip(strip)
  if (ink === null) return []
  const usual = inkParts(ink, inkLevels[0])
  const found = inkLevels.flatMap((level) => numbersAt(ink, level, net)).filter((number) => !lacksAny(number, usual))
  return withoutOverlap(found)
    .toSorted((a, b) => spanOf(a).left - spanOf(b).left)
    .flatMap((number) => charactersOf(number, strip.width))
}

/** A number's parts, and the usual height of its line. */
interface FoundNumber {
  run: readonly ReadPart[]
  scale: PartScale
}

function numbersAt(ink: StripInk, level: number, net: DigitNet): FoundNumber[] {
  const parts = inkParts(ink, level)
  const scale = scaleOf(parts)
  const read = parts
    .filter((part) => !isOverAnother(part, parts))
    .map((part): ReadPart => ({ part, classes: classesOf(net, partFeatures(ink, part, scale)) }))
    .toSorted((a, b) => middleOf(a) - middleOf(b))
  return runsOf(read, scale)
    .map((run) => ({ run, scale }))
    .filter((number) => number.run.length >= surelyNumber || standsAlone(number, read))
}

/** Single letters look like digits: a short number is one only where a space parts it from letters, and none its digits. */
function standsAlone({ run, scale: { height } }: FoundNumber, read: readonly ReadPart[]): boolean {
  const { left, right } = spanOf({ run })
  const isApart = read.every(({ part }) => {
    const isOwn = part.right > left && part.left < right
    const space = Math.max(left - part.right, part.left - right)
    return isOwn || space >= leastApart * height
  })
  return isApart && run.every(({ part }, index) => index === 0 || part.left - (run[index - 1]?.part.right ?? 0) < leastSpace * height)
}

/** At a higher level noughts may fade away: what is seen at the usual one has to be in it. */
function lacksAny({ run }: FoundNumber, parts: readonly InkPart[]): boolean {
  const { left, right } = spanOf({ run })
  const middles = parts.map((part) => (part.left + part.right) / 2).filter((middle) => middle > left && middle < right)
  return middles.some((middle) => !run.some(({ part }) => middle >= part.left && middle <= part.right))
}

/** Of numbers that were read of the same place at several ink levels the one that says most, and most surely. */
function withoutOverlap(found: readonly FoundNumber[]): FoundNumber[] {
  const worth = ({ run }: FoundNumber): number => run.reduce((sum, each) => sum + confidenceOf(each) - worthOfCharacter, 0)
  const chosen: FoundNumber[] = []
  for (const number of found.toSorted((a, b) => worth(b) - worth(a))) {
    const { left, right } = spanOf(number)
    if (!chosen.map(spanOf).some((other) => other.left < right && left < other.right)) chosen.push(number)
  }
  return chosen
}

function spanOf({ run }: Pick<FoundNumber, 'run'>): { left: number; right: number } {
  return { left: Math.min(...run.map(({ part }) => part.left)), right: Math.max(...run.map(({ part }) => part.right)) }
}

function middleOf({ part: { left, right } }: ReadPart): number {
  return (left + right) / 2
}

/** Dots stand above and below letters; digits stand side by side. */
function isOverAnother(part: InkPart, parts: readonly InkPart[]): boolean {
  return parts.some((other) => {
    const shared = Math.min(part.right, other.right) - Math.max(part.left, other.left)
    const isSmaller = other.places.length > part.places.length
    return other !== part && isSmaller && shared > 0.8 * (part.right - part.left)
  })
}

/** Neighbours that are digits or signs; ends that are signs are none of a number. */
function runsOf(read: readonly ReadPart[], { height }: PartScale): ReadPart[][] {
  const runs: ReadPart[][] = []
  let open: ReadPart[] = []
  const close = (): void => {
    const run = trimmed(open)
    if (run.filter(isDigit).length >= leastDigits && clearnessOf(run) >= leastClearness) runs.push(run)
    open = []
  }
  for (const [index, each] of read.entries()) {
    const before = open.at(-1)
    if (before && each.part.left - before.part.right > widestSpace * height) close()
    if (belongs(each, open.some(isDigit), read[index + 1])) open.push(each)
    else close()
  }
  close()
  return runs
}

function isNumeric(read: ReadPart): boolean {
  return confidenceOf(read) > (read.classes[noDigit] ?? 0)
}

function isDigit(read: ReadPart): boolean {
  return /\p{Nd}/u.test(digitClasses[likeliest(read)] ?? '')
}

/** What is no digit by itself may be one beside digits: a nought is a dot, and so is a part of many letters. */
function belongs(read: ReadPart, isAfterDigit: boolean, next: ReadPart | undefined): boolean {
  const isBeforeDigit = next !== undefined && isNumeric(next)
  const least = isAfterDigit && isBeforeDigit ? leastInside : leastBeside
  return isNumeric(read) || ((isAfterDigit || isBeforeDigit) && confidenceOf(read) >= least)
}

/** The likeliest digit or sign. */
function likeliest({ classes }: ReadPart): number {
  return classes.reduce((best, value, index) => (index !== noDigit && value > (classes[best] ?? 0) ? index : best), 0)
}

function trimmed(run: readonly ReadPart[]): ReadPart[] {
  const [first, last] = [run.findIndex(isDigit), run.findLastIndex(isDigit)]
  return first < 0 ? [] : run.slice(first, last + 1)
}

function confidenceOf(read: ReadPart): number {
  return read.classes[likeliest(read)] ?? 0
}

function clearnessOf(run: readonly ReadPart[]): number {
  return run.reduce((sum, each) => sum + confidenceOf(each), 0) / Math.max(1, run.length)
}

function charactersOf({ run, scale }: FoundNumber, width: number): ScriptCharacter[] {
  const usual = middleValue(run.slice(1).map((each, index) => middleOf(each) - middleOf(run[index] ?? each)))
  return run.map((read, index) => ({
    text: digitClasses[likeliest(read)] ?? '',
    confidence: confidenceOf(read),
    from: read.part.left / width,
    to: read.part.right / width,
    afterGap: index === 0 || isAfterSpace(run, index, { usual, height: scale.height }),
  }))
}

/** From middle to middle too, since noughts are narrow. */
function isAfterSpace(run: readonly ReadPart[], index: number, { usual, height }: { usual: number; height: number }): boolean {
  const [before, here] = [run[index - 1], run[index]]
  if (!before || !here) return true
  return middleOf(here) - middleOf(before) > widerStep * usual && here.part.left - before.part.right > leastSpace * height
}
