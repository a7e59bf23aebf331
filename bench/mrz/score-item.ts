import type { DocumentType } from '#domain/document-type.ts'
import { formatOf } from '#domain/formats/format-of.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { sameName } from '#domain/mrz/same-name.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import type { ZoneItem } from './mrz-set.ts'

/** What an engine made of an item. */
export interface ItemReading {
  lines: readonly string[]
  readings: readonly Reading[]
  /** Null when the engine could not tell. */
  documentType: DocumentType | null
}

export interface ItemScore {
  id: string
  kind: string
  tags: readonly string[]
  hasZone: boolean
  /** Every character of every line; for a page without a zone: none was invented. */
  exact: boolean
  lines: { right: number; all: number }
  fields: { right: number; all: number }
  proven: { right: number; all: number }
  /** The worst there is: values shown as proven that are not so. */
  wrong: readonly { field: string; value: string; truth: string }[]
  /** Number, birth and expiry (those that its layout has) are proven by the zone alone; null without a zone. */
  coreProven: boolean | null
  /** These and the names are proven by zone and print; null where the page shows no print of them (as far as any was found). */
  holderProven: boolean | null
  /** What the page prints and its zone does not say, where the truth knows it: found as it stands there, and found otherwise. */
  printed: { right: number; all: number; wrong: number }
  /** Fields of which sources say different things, each sure of it. */
  conflicts: readonly string[]
  read: readonly string[]
}

const coreFields = new Set(['documentNumber', 'dateOfBirth', 'dateOfExpiry'])
const holderFields = new Set([...coreFields, 'surname', 'givenNames'])

/** Printed beside the zone, never in it. */
const printedFields = ['dateOfIssue', 'validFrom', 'authority', 'placeOfBirth', 'placeOfIssue']

/** The zone's fields without its whole lines, which the parser lists too: they are counted as lines. */
function zoneFields(lines: readonly string[], today: string) {
  if (lines.length === 0) return []
  return (parseMrz({ lines, today })?.fields ?? []).filter(({ field }) => !field.startsWith('mrzLine'))
}

interface Truth {
  text: ReadonlyMap<string, string>
  /** Each field's possible values: the zone's, and the printed one where it is known. */
  values: ReadonlyMap<string, readonly string[]>
}

function truthOf({ truth }: ZoneItem, today: string): Truth {
  const fields = zoneFields(truth.lines, today)
  const values = new Map<string, string[]>()
  for (const { field, value } of fields) if (value !== null) values.set(field, [value])
  for (const [field, value] of Object.entries(truth.values ?? {})) values.set(field, [...(values.get(field) ?? []), value])
  return { text: new Map(fields.map(({ field, text }) => [field, text])), values }
}

function isRight({ fields }: DocumentType, { key, value }: Field, truths: readonly string[]): boolean {
  const kind = fields[key]?.kind
  if (kind === undefined || value === null) return false
  return truths.some((truth) => (kind === 'name' ? sameName(value, truth, true) : formatOf(kind).same(value, truth)))
}

/** The fields as the page would show them, with every failing rule accepted: an old specimen is not a misread one. */
function judged(documentType: DocumentType, readings: readonly Reading[], today: string): Field[] {
  const acceptedRules = documentType.checks.map(({ name }) => ({ rule: name }))
  return judgeRecord({ documentType, readings, acceptedRules, today }).fields
}

function isCoreProven({ documentType, readings }: ItemReading, today: string): boolean {
  if (documentType === null) return false
  const zoneOnly = readings.filter(({ source }) => source === 'mrz')
  const core = judged(documentType, zoneOnly, today).filter(({ key }) => coreFields.has(key))
  return core.length > 0 && core.every(({ state }) => state === 'proven')
}

/** A TD1 card prints its holder on the other side. A person may have one name only. */
function isHolderProven({ documentType, readings }: ItemReading, today: string): boolean | null {
  const hasPrint = readings.some(({ source }) => source === 'ocr')
  if (documentType === null || documentType.mrz === 'TD1' || !hasPrint) return null
  const holder = judged(documentType, readings, today).filter(({ key }) => holderFields.has(key))
  return holder.every(({ key, state }) => state === 'proven' || (key === 'givenNames' && state === 'missing'))
}

function scoreFields(truth: Truth, lines: readonly string[], today: string): ItemScore['fields'] {
  const read = new Map(zoneFields(lines, today).map(({ field, text }) => [field, text]))
  const right = [...truth.text].filter(([field, text]) => read.get(field) === text).length
  return { right, all: truth.text.size }
}

function scoreProven({ documentType, readings }: ItemReading, truth: Truth, today: string): Pick<ItemScore, 'proven' | 'wrong'> {
  if (documentType === null) return { proven: { right: 0, all: 0 }, wrong: [] }
  const proven = judged(documentType, readings, today).filter(({ key, state }) => state === 'proven' && truth.values.has(key))
  const wrong = proven.filter((field) => !isRight(documentType, field, truth.values.get(field.key) ?? []))
  return {
    proven: { right: proven.length - wrong.length, all: proven.length },
    wrong: wrong.map(({ key, value }) => ({ field: key, value: value ?? '', truth: (truth.values.get(key) ?? []).join(' or ') })),
  }
}

function scorePrinted({ documentType, readings }: ItemReading, { text, values }: Truth, today: string): ItemScore['printed'] {
  const told = printedFields.filter((field) => values.has(field) && !text.has(field))
  const found =
    documentType === null ? [] : judged(documentType, readings, today).filter(({ key, value }) => told.includes(key) && value !== null)
  const right = found.filter((field) => documentType !== null && isRight(documentType, field, values.get(field.key) ?? [])).length
  return { right, all: told.length, wrong: found.length - right }
}

function conflictsIn({ documentType, readings }: ItemReading, today: string): string[] {
  if (documentType === null) return []
  return judged(documentType, readings, today).flatMap(({ key, state }) => (state === 'conflict' ? [key] : []))
}

/** Holds what was read against the item's truth. `today` decides the centuries of both. */
export function scoreItem(item: ZoneItem, reading: ItemReading, today: string): ItemScore {
  const { lines: goal } = item.truth
  const truth = truthOf(item, today)
  return {
    id: item.id,
    kind: item.kind,
    tags: item.tags,
    hasZone: goal.length > 0,
    exact: goal.length === reading.lines.length && goal.every((line, index) => line === reading.lines[index]),
    lines: { right: goal.filter((line, index) => line === reading.lines[index]).length, all: goal.length },
    fields: scoreFields(truth, reading.lines, today),
    ...scoreProven(reading, truth, today),
    coreProven: goal.length === 0 ? null : isCoreProven(reading, today),
    holderProven: goal.length === 0 ? null : isHolderProven(reading, today),
    printed: goal.length === 0 ? { right: 0, all: 0, wrong: 0 } : scorePrinted(reading, truth, today),
    conflicts: conflictsIn(reading, today),
    read: reading.lines,
  }
}
