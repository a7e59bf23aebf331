import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import { offersOfPrint } from '../invoice/offers-of-print.ts'
import { candidatesBySigns } from './candidates-by-signs.ts'
import { chooseValues, sharesCharacters } from './choose-values.ts'
import { type FieldCandidate, candidatesAt, candidatesOf } from './field-candidate.ts'
import { type FieldLine, fieldLines, type FieldPage, mayStandOn } from './field-line.ts'
import { fieldReading } from './field-reading.ts'
import { findLabels, knownLabels, type PrintedLabel } from './find-labels.ts'
import { inOwnParts } from './in-own-parts.ts'
import { settledOnForm } from './settled-on-form.ts'
import { soughtFields } from './sought-field.ts'
import { stackedLabels } from './stacked-labels.ts'
import { unlabelledValues } from './unlabelled-values.ts'
import type { LabelledPage } from './value-regions.ts'

export interface ReadFieldsRequest {
  documentType: DocumentType
  /** See `labelledPage`. */
  page: LabelledPage
  /** Readings of the machine-readable zone, which decide between candidates. */
  zone: readonly Reading[]
  /** ISO date. */
  today: string
}

/** A field as its label shows it. */
export interface PrintedField {
  reading: Reading
  /** Other print that may be meant, likeliest first. */
  alternatives: readonly Reading[]
  /** Nothing but labels stands on its lines beside it. */
  isAlone: boolean
  /** How surely it is this field's value: `FieldCandidate.score`. */
  score: number
}

const mostAlternatives = 4
/** What agreement with the machine-readable zone is worth. */
const agreementWorth = 3

/**
 * Finds a document's fields in its print by the labels that its type lists: one mechanism for every document that is
 * made of labels and values. Pure; the same print gives the same answer.
 */
export function readFields({ documentType, page, zone, today }: ReadFieldsRequest): PrintedField[] {
  const fields = soughtFields(documentType)
  if (fields.every(({ spec }) => spec.labels.length === 0 && !spec.at && !spec.signs)) return []
  const { lines } = page
  const labels = inOwnParts(lines.flatMap(page.labelsOf), documentType)
  const known = Object.fromEntries(zone.map(({ field, value }) => [field, value]))
  const found = new Map(
    fields.map((field) => [
      field.key,
      [...candidatesOf(page, field, labels), ...candidatesBySigns(lines, field), ...candidatesAt(page, field)],
    ]),
  )
  for (const offer of offersOfPrint({ lines, labels }, documentType)) found.set(offer.field, [offer, ...(found.get(offer.field) ?? [])])
  const agreement = ({ field, typed }: FieldCandidate): number => {
    const expected = known[field]
    const spec = documentType.fields[field]
    return expected && spec && typed.value !== null && formatOfField(spec).same(expected, typed.value) ? agreementWorth : 0
  }
  const chosen = chooseValues({ documentType, candidates: found, known, agreement, today })
  const unlabelled = unlabelledValues({ documentType, page, chosen, known, today })
  const isAlone = standsAlone(page)
  return [...chosen.values(), ...unlabelled].map((candidate) => ({
    isAlone: isAlone(candidate),
    score: candidate.score,
    reading: toldWithoutLabel(fieldReading(candidate), { candidate, spec: documentType.fields[candidate.field] }),
    alternatives: alternativesTo(candidate, found.get(candidate.field) ?? [], [...chosen.values()]),
  }))
}

/** A number whose check digit holds tells by itself what it is. */
function toldWithoutLabel(reading: Reading, { candidate, spec }: { candidate: FieldCandidate; spec: FieldSpec | undefined }): Reading {
  return candidate.how !== 'anywhere' || spec?.checksum ? reading : { ...reading, notes: [...reading.notes, 'unlabelled'] }
}

function standsAlone({ labelsOf }: LabelledPage): (candidate: FieldCandidate) => boolean {
  return ({ text, first, last }) => {
    const own = text.places.slice(first, last + 1)
    return [...new Set(own.map(({ line }) => line))].every((line) => {
      const isTold = (index: number): boolean =>
        own.some((place) => place.line === line && place.index === index) ||
        labelsOf(line).some(({ start, end }) => index >= start && index < end)
      return line.line.characters.every(({ text: letter }, index) => isTold(index) || !/[\p{L}\p{N}]/u.test(letter))
    })
  }
}

/** The lines with their labels, what a machine printed onto a form moved to where it belongs. */
export function labelledPage(pages: readonly FieldPage[], documentType: DocumentType): LabelledPage {
  const lines = fieldLines(pages)
  const labelsByLine = labelsOfLines(lines, documentType)
  const labelsOf = (line: FieldLine): readonly PrintedLabel[] => labelsByLine.get(line) ?? []
  return { lines: settledOnForm(lines, labelsOf, documentType), labelsOf }
}

function labelsOfLines(lines: readonly FieldLine[], documentType: DocumentType): ReadonlyMap<FieldLine, readonly PrintedLabel[]> {
  const { fields, otherLabels } = documentType
  const bySide = new Map(
    [...new Set(lines.map(({ side }) => side))].map((side) => {
      const own = Object.entries(fields).filter(([, spec]) => mayStandOn(spec, side))
      return [side, knownLabels({ fields: Object.fromEntries(own), ...(otherLabels && { otherLabels }) })]
    }),
  )
  const found = new Map<FieldLine, readonly PrintedLabel[]>(lines.map((line) => [line, findLabels(line, bySide.get(line.side) ?? [])]))
  if (documentType.format === 'page') {
    for (const [side, known] of bySide) {
      const own = lines.filter((line) => line.side === side)
      for (const label of stackedLabels(own, known)) {
        found.set(label.line, [label])
        for (const line of label.below ?? []) found.set(line, [{ ...label, line, fields: [], below: [], end: line.line.characters.length }])
      }
    }
  }
  return found
}

/** What else the field may be; print that is another field's value is not offered. */
function alternativesTo(best: FieldCandidate, all: readonly FieldCandidate[], chosen: readonly FieldCandidate[]): Reading[] {
  const others = chosen.filter((candidate) => candidate !== best)
  const said = new Set([best.typed.value])
  const found: Reading[] = []
  for (const candidate of all) {
    const { value } = candidate.typed
    if (value === null || said.has(value) || others.some((other) => sharesCharacters(candidate, other))) continue
    said.add(value)
    const reading = fieldReading(candidate)
    found.push({ ...reading, notes: [...reading.notes, 'alternative'] })
  }
  return found.slice(0, mostAlternatives)
}
