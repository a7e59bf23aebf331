import { boundsOfPoints, type Quad, quadOfBounds } from '../geometry.ts'
import type { Character, Reading } from '../reading.ts'
import type { ParsedMrz, ParsedMrzField } from './parse-mrz.ts'

/** Around a run of character boxes, keeping the text's own slant; null when none has a box. */
function boxAround(characters: readonly Character[]): Quad | null {
  const boxes = characters.flatMap(({ box }) => (box === null ? [] : [box]))
  const [first] = boxes
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return null
  if (boxes.length === 1) return first
  const straight: Quad = [first[0], last[1], last[2], first[3]]
  // A run that turns back on itself has no own slant.
  const bounds = boundsOfPoints(boxes.flat())
  return last[1].x === first[0].x && last[1].y === first[0].y && bounds ? quadOfBounds(bounds) : straight
}

interface LineReading {
  parsed: ParsedMrz
  /** By line, one for each column; [] for a line whose characters are not known. */
  characters: readonly (readonly Character[])[]
  pageIndex: number
}

function readingOf(field: ParsedMrzField, { characters, pageIndex }: LineReading): Reading {
  const found = field.positions.flatMap(({ line, column }) => characters[line]?.[column] ?? [])
  const own = found.length === field.positions.length ? found : []
  const notes = [...field.notes]
  if (own.some(({ repaired }) => repaired)) notes.push('repaired')
  return {
    field: field.field,
    source: 'mrz',
    text: field.text,
    value: field.value,
    pageIndex,
    box: boxAround(own),
    characters: own.map((character, index) => ({ ...character, text: field.text.charAt(index) })),
    notes,
  }
}

/** A parsed zone and the recogniser's characters as readings: one for each field, blank ones and whole lines too. */
export function readingsOfMrz(line: LineReading): Reading[] {
  return line.parsed.fields.map((field) => readingOf(field, line))
}
