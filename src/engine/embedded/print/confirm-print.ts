import type { Quad } from '#domain/geometry.ts'
import type { Character, Reading } from '#domain/reading.ts'
import { cornersOf, seenFrom } from '../image/rotated-rect.ts'
import type { PrintedCharacter, PrintedLine } from '../ocr/printed-line.ts'
import type { Expectation } from './expectations.ts'
import type { PrintMatch } from './match.ts'
import { printedText, textOfRun, type PrintedText } from './printed-text.ts'

/** Where a value was found. */
interface Finding {
  expectation: Expectation
  match: PrintMatch
  text: PrintedText
}

/**
 * Looks for expected values among the lines that may hold them, and gives what was found as readings of source `ocr`.
 * Lines of fillers are parts of a machine-readable zone.
 */
export function confirmPrint(
  lines: readonly PrintedLine[],
  expectations: readonly Expectation[],
  page: { index: number; toPage: (corners: Quad) => Quad },
): Reading[] {
  const print = lines.filter(({ characters }) => !characters.some(({ text }) => text === '<'))
  return findAll(expectations, textsOf(print)).map((finding) => readingOf(finding, page))
}

/** Each line as a text, and pairs of lines below each other: long names go on on the next line. In reading order. */
function textsOf(lines: readonly PrintedLine[]): PrintedText[] {
  const [first] = lines
  if (!first) return []
  const placed = lines
    .map((line) => ({ line, ...seenFrom(first.rect, { x: line.rect.cx, y: line.rect.cy }) }))
    .map((place) => ({ ...place, left: place.u - place.line.rect.width / 2 }))
    .toSorted((a, b) => a.v - b.v || a.left - b.left)
  const single = placed.map(({ line }) => printedText(line.characters))
  const pairs = placed.flatMap((upper) => {
    const height = upper.line.rect.height
    const below = placed.find(
      (lower) => lower.v - upper.v > 0.6 * height && lower.v - upper.v < 1.9 * height && Math.abs(lower.left - upper.left) < height,
    )
    return below ? [printedText(joinLines(upper.line, below.line))] : []
  })
  return [...single, ...pairs]
}

function joinLines(upper: PrintedLine, lower: PrintedLine): PrintedCharacter[] {
  return [...upper.characters, ...lower.characters.map((character, index) => (index === 0 ? { ...character, afterGap: true } : character))]
}

/** A word that stands for a value counts only where the value itself does not stand, a near miss only without either. */
const likenesses = ['same', 'akin', 'near', 'blurred'] as const

/** One place a value; what one value has taken is no evidence for another. */
function findAll(expectations: readonly Expectation[], texts: readonly PrintedText[]): Finding[] {
  const taken = new Set<PrintedCharacter>()
  const findings: Finding[] = []
  for (const likeness of likenesses) {
    for (const expectation of expectations) {
      if (findings.some((finding) => finding.expectation === expectation)) continue
      const finding = findOne(expectation, texts, (match, text) => match.likeness === likeness && isFree(match, text, taken))
      if (!finding) continue
      findings.push(finding)
      for (const character of finding.text.characters.slice(finding.match.start, finding.match.end)) taken.add(character)
    }
  }
  return findings
}

function findOne(
  expectation: Expectation,
  texts: readonly PrintedText[],
  fits: (match: PrintMatch, text: PrintedText) => boolean,
): Finding | null {
  for (const text of texts) {
    const match = expectation.find(text)
    if (match && fits(match, text)) return { expectation, match, text }
  }
  return null
}

function isFree({ start, end }: PrintMatch, { characters }: PrintedText, taken: ReadonlySet<PrintedCharacter>): boolean {
  return !characters.slice(start, end).some((character) => taken.has(character))
}

function readingOf({ expectation, match, text }: Finding, page: { index: number; toPage: (corners: Quad) => Quad }): Reading {
  const characters = text.characters.slice(match.start, match.end)
  const boxes = characters.map(({ rect }) => page.toPage(cornersOf(rect)))
  return {
    field: expectation.field,
    source: 'ocr',
    text: textOfRun(text, match),
    value: match.value,
    pageIndex: page.index,
    box: boxAround(boxes),
    characters: characters.flatMap((character, index) => characterOf(character, boxes[index] ?? null)),
    notes: match.likeness === 'blurred' ? ['alternative'] : [],
  }
}

/** One entry a code point. */
function characterOf({ text, confidence, candidates }: PrintedCharacter, box: Quad | null): Character[] {
  return [...text].map((letter) => ({ text: letter, confidence, box, repaired: false, candidates: [...candidates] }))
}

/** From the first character's left edge to the last one's right edge. */
function boxAround(boxes: readonly Quad[]): Quad | null {
  const first = boxes[0]
  const last = boxes.at(-1)
  return first && last ? [first[0], last[1], last[2], first[3]] : null
}
