import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import { heldReading } from './doubt-places.ts'
import type { FieldRow } from './field-row.ts'

/** One of the numbered readings that a person may take. */
export interface ReadingChoice {
  /** As it stands on the page. */
  text: string
  /** In the field's own form. */
  value: string
  /** All that say so. */
  sources: readonly Reading['source'][]
  /** `chose`: a source says so. `typed`: the picture could also be read so. */
  how: 'chose' | 'typed'
  /** Characters that differ from the other readings, from 0. */
  marks: readonly number[]
}

/** As many as there are number keys. */
const mostChoices = 9
const likelyFrom = 0.05

function fromSources({ field }: FieldRow): ReadingChoice[] {
  return field.readings.flatMap(({ source, text, value }) =>
    source === 'person' || value === null ? [] : [{ text, value, sources: [source], how: 'chose', marks: [] }],
  )
}

/** The value with one doubtful character read otherwise, where the value stands on the page as it is held. */
function fromCandidates({ field, spec, doubts }: FieldRow): ReadingChoice[] {
  const reading = field.readings.find(({ source, value }) => source !== 'person' && value === (heldReading(field)?.value ?? null))
  if (reading === undefined || reading.text !== reading.value) return []
  return doubts.flatMap((place) =>
    (reading.characters[place]?.candidates ?? [])
      .filter(({ confidence }) => confidence >= likelyFrom)
      .flatMap(({ text: other }) => {
        const text = reading.text.slice(0, place) + other + reading.text.slice(place + 1)
        const value = formatOfField(spec).parse(text)
        return value === null ? [] : [{ text, value, sources: [reading.source], how: 'typed' as const, marks: [place] }]
      }),
  )
}

/** Where texts of the same length differ; none where they cannot be laid over each other. */
function differences(text: string, others: readonly string[]): number[] {
  const alike = others.filter((other) => other.length === text.length && other !== text)
  return [...text].flatMap((character, place) => (alike.some((other) => other[place] !== character) ? [place] : []))
}

/** One choice for each value, with all that say so. */
function byValue(choices: readonly ReadingChoice[]): ReadingChoice[] {
  const values = [...new Set(choices.map(({ value }) => value))]
  return values.flatMap((value) => {
    const alike = choices.filter((choice) => choice.value === value)
    const [first] = alike
    return first === undefined ? [] : [{ ...first, sources: [...new Set(alike.flatMap(({ sources }) => sources))] }]
  })
}

/** The numbered readings of a field: what its sources say first, then what its doubtful characters may also be. */
export function readingChoices(row: FieldRow): ReadingChoice[] {
  const choices = byValue([...fromSources(row), ...fromCandidates(row)]).slice(0, mostChoices)
  const texts = choices.map(({ text }) => text)
  return choices.map((choice) => ({ ...choice, marks: [...new Set([...choice.marks, ...differences(choice.text, texts)])] }))
}
