import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'
import { rulesOf } from '#domain/run-rules.ts'
import type { CardSpecimen } from './draw-card-plan.ts'
import { exactValue } from './exact-value.ts'
import type { Told } from './told-by-face.ts'

/** A drawn document and what its pages tell. */
export interface ToldSpecimen extends Pick<CardSpecimen, 'id' | 'documentType' | 'treatment'> {
  pages: readonly { truth: Told }[]
}

export interface FieldMiss {
  field: string
  value: string | null
  truth: string
}

export interface SpecimenScore {
  id: string
  documentType: string
  treatment: string
  /** Type that the engine found, where it was asked to. */
  detected: string | null
  fields: { right: number; all: number }
  /** Of the fields with a checksum or a second source: those shown as proven, and right. */
  provable: { proven: number; all: number }
  /** Of the amounts that a rule or a code would prove if all were read: those shown as proven, and right. */
  amounts: { proven: number; all: number }
  /** The worst there is: values shown as proven that are not so. */
  wrong: readonly FieldMiss[]
  misses: readonly FieldMiss[]
  /** Fields that the document tells and the catalogue does not know. */
  unknown: readonly string[]
  wallMs: number
}

/** Zone fields with a check digit of their own. */
const checkedInZone = new Set(['documentNumber', 'dateOfBirth', 'dateOfExpiry'])

/** A field that has a check digit, stands in two places, or is proven by a rule whose other values are there. */
function isProvable(field: string, { documentType, specimen }: { documentType: DocumentType; specimen: ToldSpecimen }): boolean {
  const truths = specimen.pages.map(({ truth }) => truth)
  const places = truths.flatMap(({ printed, zone, coded }) => [...new Set(printed), ...zone, ...coded]).filter((key) => key === field)
  const inZone = truths.some(({ zone }) => zone.includes(field) && checkedInZone.has(field))
  const told = new Set(truths.flatMap(({ fields }) => Object.keys(fields)))
  const byRule = documentType.checks.some(({ proves = [], fields }) => proves.includes(field) && fields.every((key) => told.has(key)))
  return places.length > 1 || inZone || byRule || documentType.fields[field]?.checksum !== undefined
}

/** The amounts for which something else on the page is a second source, as it was drawn. */
function consistentAmounts(documentType: DocumentType, specimen: ToldSpecimen): Set<string> {
  const told = specimen.pages.flatMap(({ truth }) => Object.entries(truth.fields))
  const values = Object.fromEntries(told)
  const rules = rulesOf(
    documentType,
    told.map(([key, value]) => ({ key, value })),
  ).filter((rule) => rule.run(values, { today: '9999-12-31' }).result === 'pass')
  const second = [...rules.flatMap((rule) => rule.proves(values)), ...specimen.pages.flatMap(({ truth }) => truth.coded)]
  return new Set(second.filter((key) => fieldSpec(documentType, key)?.kind === 'amount'))
}

/** The fields as the page would show them, with every failing rule accepted: an old specimen is not a misread one. */
function judged(documentType: DocumentType, readings: readonly Reading[], today: string): Map<string, Field> {
  const acceptedRules = documentType.checks.map(({ name }) => ({ rule: name }))
  return new Map(judgeRecord({ documentType, readings, acceptedRules, today }).fields.map((field) => [field.key, field]))
}

/** What the engine read. */
export interface SpecimenReading {
  readings: readonly Reading[]
  detected: string | null
  wallMs: number
}

function isProvenAndRight({ isProven, isRight }: { isProven: boolean; isRight: boolean }): boolean {
  return isProven && isRight
}

/** Holds what was read of a document against what was drawn. */
export function scoreSpecimen(
  specimen: ToldSpecimen,
  documentType: DocumentType,
  { read, today }: { read: SpecimenReading; today: string },
): SpecimenScore {
  const fields = judged(documentType, read.readings, today)
  const told = [...new Map(specimen.pages.flatMap(({ truth }) => Object.entries(truth.fields)))]
  const known = told.filter(([key]) => fieldSpec(documentType, key) !== null)
  const judgedKnown = known.map(([key, truth]) => {
    const field = fields.get(key)
    const spec = fieldSpec(documentType, key)
    const value = field?.value ?? null
    const isRight = spec !== null && value !== null && exactValue(spec, value, truth)
    return {
      field: key,
      value,
      truth,
      isRight,
      isProven: field?.state === 'proven',
      isProvable: isProvable(key, { documentType, specimen }),
    }
  })
  const consistent = consistentAmounts(documentType, specimen)
  const amounts = judgedKnown.filter(({ field }) => consistent.has(field))
  const provable = judgedKnown.filter((each) => each.isProvable)
  return {
    id: specimen.id,
    documentType: specimen.documentType,
    treatment: specimen.treatment,
    detected: read.detected,
    fields: { right: judgedKnown.filter(({ isRight }) => isRight).length, all: judgedKnown.length },
    provable: { proven: provable.filter(isProvenAndRight).length, all: provable.length },
    amounts: { proven: amounts.filter(isProvenAndRight).length, all: amounts.length },
    wrong: judgedKnown.filter(({ isProven, isRight }) => isProven && !isRight).map(({ field, value, truth }) => ({ field, value, truth })),
    misses: judgedKnown.filter(({ isRight }) => !isRight).map(({ field, value, truth }) => ({ field, value, truth })),
    unknown: told.map(([key]) => key).filter((key) => fieldSpec(documentType, key) === null),
    wallMs: read.wallMs,
  }
}
