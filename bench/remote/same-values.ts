import { findDocumentType } from '#catalogue/catalogue.ts'
import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { textOfLine } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import type { DocumentReading, PageReading } from '#engine/engine.ts'
import { type OnWire, onWire } from './on-wire.ts'

/**
 * What became of a value on its way: `same`, as the engine proposes it here; `zone`, in the letters of the zone, which is what
 * the route answers where print says more; `read-otherwise`, the engine behind the route read the page otherwise and that came
 * back; `wire`, what came back is not what was read there; `no-item`, the reference has no item for it.
 */
export type Fate = 'same' | 'zone' | 'read-otherwise' | 'wire' | 'no-item'

export interface ComparedValue {
  field: string
  own: string
  back: string | null
  fate: Fate
}

export interface Compared {
  own: DocumentReading
  answer: DocumentReading
  /** What the engine behind the route read for the answer: of each side by itself. */
  behind: readonly DocumentReading[]
  today: string
}

/** Every value that the engine proposes, beside what came back of it. */
export function compareValues({ own, answer, behind, today }: Compared): ComparedValue[] {
  const documentType = own.documentType === null ? null : findDocumentType(own.documentType)
  if (documentType === null) return []
  if (documentType.text === true) return compareTexts({ own, answer, behind })
  const wire = onWire(documentType, own.pages)
  const plain = (reading: DocumentReading): Read => readOf(reading.pages.flatMap(readingsOfPage), { documentType, today })
  const [proposed, back] = [plain(own), plain(answer)]
  const there = readOf(
    behind.flatMap(({ pages }) => pages.flatMap(readingsOfPage)),
    { documentType: typeOf(behind) ?? documentType, today },
  )
  const others = new Map((answer.remote?.others ?? []).map(({ desc, content }) => [desc, content]))
  const compared = [...proposed.values()].flatMap((field) =>
    compareField(field, { documentType, wire, proposed, back: back.get(field.key), there: there.get(field.key), others }),
  )
  return [...compared, ...comparePlates({ own, answer, today, documentType })]
}

function readingsOfPage({ readings }: PageReading): readonly Reading[] {
  return readings
}

function typeOf(behind: readonly DocumentReading[]): DocumentType | null {
  const key = behind[0]?.documentType ?? null
  return key === null ? null : findDocumentType(key)
}

type Read = ReadonlyMap<string, Field>

function readOf(readings: readonly Reading[], { documentType, today }: { documentType: DocumentType; today: string }): Read {
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return new Map(fields.map((field) => [field.key, field]))
}

/** Its value; where it has none of its kind, its text as it was read. */
function told(field: Field | undefined): string | null {
  const text = field?.value ?? field?.readings[0]?.text.replaceAll('<', ' ').trim() ?? ''
  return text === '' ? null : text
}

/** What the zone says of it, where there is one. */
function zoneOf(field: Field | undefined): string | null {
  return field?.readings.find(({ source }) => source === 'mrz')?.value ?? null
}

interface FieldsBeside {
  documentType: DocumentType
  wire: OnWire
  proposed: Read
  back: Field | undefined
  there: Field | undefined
  /** What came back and no field takes. */
  others: ReadonlyMap<string, string>
}

function compareField(field: Field, beside: FieldsBeside): ComparedValue[] {
  const [own, spec] = [told(field), fieldSpec(beside.documentType, field.key)]
  if (own === null || spec === null || spec.kind === 'image') return []
  const back = told(beside.back)
  if (back === null && !beside.wire.alone.has(field.key)) return compareJoint({ field: field.key, own }, beside)
  const isSame = (one: string | null, other: string | null): boolean =>
    one === other || (one !== null && other !== null && formatOfField(spec).same(one, other))
  const there = zoneOf(beside.there) ?? told(beside.there)
  const fates: [fate: Fate, is: boolean][] = [
    ['same', isSame(back, own)],
    ['zone', back !== null && isSame(back, zoneOf(field))],
    ['read-otherwise', isSame(back, there)],
  ]
  return [{ field: field.key, own, back, fate: fates.find(([, is]) => is)?.[0] ?? 'wire' }]
}

/** A value that is told together with others alone: no field takes it back, and it is kept as it came. */
function compareJoint({ field, own }: { field: string; own: string }, { wire, proposed, others }: FieldsBeside): ComparedValue[] {
  const joint = wire.joint.find(({ from }) => from.includes(field))
  if (joint === undefined) return [{ field, own, back: null, fate: 'no-item' }]
  const sent = joint.write((each) => zoneOf(proposed.get(each)) ?? told(proposed.get(each)))
  const content = others.get(joint.desc) ?? null
  return [{ field, own: sent, back: content, fate: content === sent ? 'same' : 'wire' }]
}

/** Further plates of a photo; there is one order of them. */
function comparePlates({ own, answer, today, documentType }: Omit<Compared, 'behind'> & { documentType: DocumentType }): ComparedValue[] {
  const platesOf = ({ pages }: DocumentReading): Read[] =>
    pages.flatMap(({ others = [] }) => others.map((readings) => readOf(readings, { documentType, today })))
  const back = platesOf(answer)
  return platesOf(own).flatMap((plate, index) =>
    [...plate.values()].flatMap((field): ComparedValue[] => {
      const [said, came] = [told(field), told(back[index]?.get(field.key))]
      return said === null ? [] : [{ field: `${field.key} ${index + 2}`, own: said, back: came, fate: said === came ? 'same' : 'wire' }]
    }),
  )
}

/** Line by line, in reading order. */
function compareTexts({ own, answer, behind }: Omit<Compared, 'today'>): ComparedValue[] {
  const linesOf = (pages: readonly PageReading[]): string[] =>
    pages.flatMap(({ text }) => (text?.rows ?? []).flatMap(({ lines }) => lines.map(textOfLine)))
  const [back, there] = [linesOf(answer.pages), linesOf(behind.flatMap(({ pages }) => pages))]
  return linesOf(own.pages).map((line, index) => {
    const came = back[index] ?? null
    const fate = came === line ? 'same' : came === (there[index] ?? null) ? 'read-otherwise' : 'wire'
    return { field: `line ${index + 1}`, own: line, back: came, fate }
  })
}
