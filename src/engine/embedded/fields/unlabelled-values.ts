import type { FieldValues } from '#domain/checks/check.ts'
import type { DocumentType, FieldKind, FieldSpec } from '#domain/document-type.ts'
import { numberChecksum } from '#domain/numbers/judge-number.ts'
import { sharesCharacters } from './choose-values.ts'
import { type FieldLine, mayStandOn } from './field-line.ts'
import { type FieldCandidate, fromRegion } from './field-candidate.ts'
import { type SoughtField, soughtFields } from './sought-field.ts'
import type { Piece } from './spaced-text.ts'
import { trimmed } from './trimmed.ts'
import type { LabelledPage } from './value-regions.ts'

interface UnlabelledRequest {
  documentType: DocumentType
  page: LabelledPage
  /** What labels have told. */
  chosen: ReadonlyMap<string, FieldCandidate>
  /** The machine-readable zone's values. */
  known: FieldValues
  /** ISO date. */
  today: string
}

/** `女 F` alone on its line; elsewhere one letter is a name's. */
const shortLine = 4
/** Kinds whose print shows by itself what it is. */
const tellingKinds: readonly FieldKind[] = ['date', 'document-number', 'card-number', 'sex']

/**
 * Values without a label that only one field can be meant by: the one date left that fits between birth and expiry, the
 * one number whose checksum holds. Where two values or two fields come into question, none is taken.
 */
export function unlabelledValues(request: UnlabelledRequest): FieldCandidate[] {
  return tellingKinds.flatMap((kind) => {
    const open = soughtFields(request.documentType).filter(
      (field) => field.spec.kind === kind && !request.chosen.has(field.key) && !request.known[field.key] && mayLackLabel(request, field),
    )
    const fitting = open.map((field) => freeCandidates(request, field).filter((candidate) => fits(request, candidate)))
    return fitting.flatMap((own) => {
      const values = new Set(own.map(({ typed }) => typed.value))
      const isShared = fitting.some((others) => others !== own && others.some(({ typed }) => values.has(typed.value)))
      return values.size === 1 && !isShared ? own.slice(0, 1) : []
    })
  })
}

/** Some documents print no label at all beside what shows by itself what it is: a sex, what a check digit or a rule holds. */
function mayLackLabel({ documentType: { checks } }: UnlabelledRequest, { key, spec }: { key: string; spec: FieldSpec }): boolean {
  const own = checks.filter(({ fields }) => fields.includes(key))
  if (spec.kind === 'sex') return true
  if (spec.kind === 'date') return spec.labels.length > 0 && own.some(({ fields }) => fields.length > 1)
  return spec.checksum !== undefined || own.some(({ fields }) => fields.length === 1)
}

/** Everything of the kind on the page that no field has taken. */
function freeCandidates({ page, chosen, known }: UnlabelledRequest, field: SoughtField): FieldCandidate[] {
  const said = new Set([...Object.values(known), ...[...chosen.values()].map(({ typed }) => typed.value)])
  const taken = [...chosen.values()]
  return page.lines
    .filter(({ side }) => mayStandOn(field.spec, side))
    .flatMap((line) => freePieces(page, line, taken))
    .flatMap((piece) => fromRegion(field, { pieces: [piece], how: 'anywhere', fit: 0, label: 0 }, null))
    .filter(({ typed }) => typed.value !== null && !said.has(typed.value))
    .filter((candidate) => !taken.some((other) => sharesCharacters(candidate, other)))
}

/** What stands before a line's labels, and what values leave of it: `28-11-2001 女F`. */
function freePieces({ labelsOf }: LabelledPage, line: FieldLine, taken: readonly FieldCandidate[]): Piece[] {
  const end = labelsOf(line)[0]?.start ?? line.line.characters.length
  const own = taken
    .flatMap(({ text, first, last }) => text.places.slice(first, last + 1))
    .filter((place) => place.line === line && place.index < end)
    .map(({ index }) => index)
  if (own.length === 0) return [trimmed({ line, start: 0, end })].filter((piece) => piece !== null)
  const rests = [
    { line, start: 0, end: Math.min(...own) },
    { line, start: Math.max(...own) + 1, end },
  ]
  return rests.flatMap((rest) => trimmed(rest) ?? [])
}

/** A date must break no rule and be held by one; a number must have a checksum of its own that holds; a sex is a word. */
function fits({ documentType, chosen, known, today }: UnlabelledRequest, { field, typed, text }: FieldCandidate): boolean {
  const values = { ...Object.fromEntries([...chosen].map(([key, each]) => [key, each.typed.value])), ...known, [field]: typed.value }
  const spec = documentType.fields[field]
  const own = documentType.checks.filter(({ fields }) => fields.includes(field))
  const passes = (check: (typeof own)[number]): boolean => check.run(values, { today }).result === 'pass'
  if (own.some((check) => check.run(values, { today }).result === 'fail')) return false
  if (spec?.kind === 'sex') return typed.text.length > 1 || text.text.length <= shortLine
  if (spec?.kind === 'date') return own.some((check) => check.fields.length > 1 && passes(check))
  if (spec?.checksum && typed.value !== null) return numberChecksum(spec.checksum, typed.value) === 'holds'
  return own.some((check) => check.fields.length === 1 && passes(check))
}
