import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { bareNumber } from '#domain/numbers/bare-number.ts'
import { judgeNumber } from '#domain/numbers/judge-number.ts'
import type { Reading } from '#domain/reading.ts'

interface ToldByNumberRequest {
  documentType: DocumentType
  /** What was read of the document. */
  readings: readonly Reading[]
  /** ISO date. */
  today: string
}

/** Of the centuries that a number leaves open, the last in which someone can have been born. */
function latest(birth: string, today: string): string {
  if (!birth.startsWith('??')) return birth
  return ['20', '19'].map((century) => birth.replace('??', century)).find((date) => date <= today) ?? birth
}

interface Told {
  value: string
  isCenturyInferred: boolean
}

function toldBy(spec: FieldSpec, number: string, today: string): Told | null {
  const scheme = spec.toldBy?.scheme
  if (scheme === undefined || judgeNumber(scheme, number).result !== 'pass') return null
  const bare = bareNumber(number)
  const told = spec.kind === 'sex' ? scheme.sex?.(bare) : scheme.birth?.(bare)
  if (told === undefined || told === null) return null
  const value = latest(told, today)
  return value.includes('?') ? null : { value, isCenturyInferred: value !== told }
}

/** Fields that a card does not print, as the number that stands on it tells them. They are no surer than the number. */
export function readingsToldByNumber({ documentType, readings, today }: ToldByNumberRequest): Reading[] {
  return Object.entries(documentType.fields).flatMap(([field, spec]): Reading[] => {
    const number = readings.find((reading) => reading.field === spec.toldBy?.field && reading.value !== null)
    if (!number || number.notes.includes('alternative') || readings.some((reading) => reading.field === field)) return []
    const told = toldBy(spec, number.value ?? '', today)
    if (told === null) return []
    return [
      { ...number, field, value: told.value, notes: [...number.notes, ...(told.isCenturyInferred ? (['century-inferred'] as const) : [])] },
    ]
  })
}
