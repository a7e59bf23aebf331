import type { DocumentType } from '../document-type.ts'
import type { Page } from '../page.ts'
import type { Reading, Source } from '../reading.ts'
import { evidence, personEvidence } from '../reading-evidence.ts'
import type { Field } from '../record.ts'
import { lineKey, placeOfLineKey } from './line-key.ts'
import type { ReadLine } from './read-line.ts'
import { samePrint } from './same-print.ts'

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
 * The lines of a text that are more than plain: those that need a look, those that two recognisers read differently, and those
 * that a person settled, in reading order. A plain line is not listed: nothing is to be done about it, and nothing proves it either.
 */
export function judgeText({ documentType, pages, readings }: JudgeTextRequest): Field[] {
  if (documentType.text !== true) return []
  const byPerson = new Map(readings.flatMap((reading) => (reading.source === 'person' ? [[reading.field, reading] as const] : [])))
  return pages.flatMap(({ index, lines }) =>
    (lines ?? []).flatMap((line, at) => {
      const key = lineKey({ pageIndex: index, line: at })
      const person = byPerson.get(key)
      if (person) return [settledLine(key, { person, line })]
      return machineVerdict(key, line, documentType.characterThreshold)
    }),
  )
}

/** As for a field's value: what the remote API read of the same print can make a conflict of a line, and cannot prove one. */
function machineVerdict(key: string, line: ReadLine, threshold: number): Field[] {
  const { text, remote, by } = line
  const doubtful = line.weakest < threshold ? [evidence('characters-doubtful', 'against', { characters: line.doubt })] : []
  const field: Field = { key, value: text, state: 'look', evidence: doubtful, readings: [], source: sourceOf(line) }
  if (by === undefined && remote !== undefined) return besideRemote(field, remote)
  if (doubtful.length === 0) return []
  // Only the remote API read it, and where ours did not read the same letters nobody rates them.
  return [line.weakest === 0 && by ? { ...field, evidence: [evidence('remote-alone', 'against')] } : field]
}

function besideRemote(field: Field, remote: string): Field[] {
  const { value, evidence: doubtful } = field
  const sources = field.source ?? 'ocr'
  if (value === null || samePrint(value, remote)) {
    return doubtful.length === 0
      ? []
      : [{ ...field, evidence: [...doubtful, evidence('recognisers-agree', 'for', { sources: `${sources},flyocr` })] }]
  }
  const differs = evidence('sources-differ', 'against', { sources, other: 'flyocr', says: value, otherSays: remote })
  return [{ ...field, state: 'conflict', evidence: [differs, ...doubtful] }]
}

function sourceOf({ by, source }: ReadLine): Source {
  return by ?? source ?? 'ocr'
}

/** A person's word stands, whatever a later reading says; where that differs it is told. */
function settledLine(key: string, { person, line }: { person: Reading; line: ReadLine }): Field {
  const differs = (person.value ?? '') !== line.text
  const told = differs ? [evidence('sources-differ', 'note', { sources: 'person', other: sourceOf(line) })] : []
  return { key, value: person.value, state: 'verified', evidence: [personEvidence(person), ...told], readings: [person], source: 'person' }
}

/** The line as the machine read it; null where there is none. */
export function machineLine(pages: ReadPages, key: string): ReadLine | null {
  const place = placeOfLineKey(key)
  if (!place) return null
  return pages.find(({ index }) => index === place.pageIndex)?.lines?.[place.line] ?? null
}
