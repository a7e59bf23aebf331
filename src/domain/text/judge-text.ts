import type { DocumentType } from '../document-type.ts'
import type { Page } from '../page.ts'
import type { Reading } from '../reading.ts'
import { evidence, personEvidence } from '../reading-evidence.ts'
import type { Field } from '../record.ts'
import { lineKey, placeOfLineKey } from './line-key.ts'
import type { ReadLine } from './read-line.ts'

/** As much of a record's pages as its text is judged by. */
export type ReadPages = readonly Pick<Page, 'index' | 'lines'>[]

/** What the text as a whole is called where matters name fields. */
export const textField = 'text'

export interface JudgeTextRequest {
  documentType: Pick<DocumentType, 'text' | 'characterThreshold'>
  pages: ReadPages
  /** Of several readings of one line by a person the last is the newest. */
  readings: readonly Reading[]
}

/**
 * The lines of a text that are more than plain: those that need a look and those that a person settled, in reading
 * order. A plain line is not listed: nothing is to be done about it, and nothing proves it either.
 */
export function judgeText({ documentType, pages, readings }: JudgeTextRequest): Field[] {
  if (documentType.text !== true) return []
  const byPerson = new Map(readings.flatMap((reading) => (reading.source === 'person' ? [[reading.field, reading] as const] : [])))
  return pages.flatMap(({ index, lines }) =>
    (lines ?? []).flatMap((line, at) => {
      const key = lineKey({ pageIndex: index, line: at })
      const person = byPerson.get(key)
      if (person) return [settledLine(key, { person, line })]
      return line.weakest < documentType.characterThreshold ? [doubtfulLine(key, line)] : []
    }),
  )
}

function doubtfulLine(key: string, { text, doubt }: ReadLine): Field {
  const told = evidence('characters-doubtful', 'against', { characters: doubt })
  return { key, value: text, state: 'look', evidence: [told], readings: [], source: 'ocr' }
}

/** A person's word stands, whatever a later reading says; where that differs it is told. */
function settledLine(key: string, { person, line }: { person: Reading; line: ReadLine }): Field {
  const differs = (person.value ?? '') !== line.text
  const told = differs ? [evidence('sources-differ', 'note', { sources: 'person', other: line.source ?? 'ocr' })] : []
  return { key, value: person.value, state: 'verified', evidence: [personEvidence(person), ...told], readings: [person], source: 'person' }
}

/** The line as the machine read it; null where there is none. */
export function machineLine(pages: ReadPages, key: string): ReadLine | null {
  const place = placeOfLineKey(key)
  if (!place) return null
  return pages.find(({ index }) => index === place.pageIndex)?.lines?.[place.line] ?? null
}
