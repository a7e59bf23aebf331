import type { FieldValues } from '#domain/checks/check.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { FieldCandidate } from './field-candidate.ts'

export interface ChoiceRequest {
  documentType: DocumentType
  /** Best first, a list a field. */
  candidates: ReadonlyMap<string, readonly FieldCandidate[]>
  /** What is known already: the machine-readable zone's values. */
  known: FieldValues
  /** How far a candidate agrees with what is known: above 0 where it does. */
  agreement: (candidate: FieldCandidate) => number
  /** ISO date. */
  today: string
}

interface Choice {
  chosen: readonly FieldCandidate[]
  values: FieldValues
  score: number
}

/** So many ways of reading the whole document are followed at once. */
const beam = 24
/** What a rule that fails costs. */
const failureCost = { must: 1.6, 'worth-knowing': 0.3 } as const
/** Of two centuries that both suit, the nearer. */
const yearCost = 0.002

/**
 * One candidate or none for each field, so that together they say most: no two from the same characters, and no rule of
 * the document broken where it can be helped.
 */
export function chooseValues(request: ChoiceRequest): ReadonlyMap<string, FieldCandidate> {
  const fields = [...request.candidates].toSorted(([, a], [, b]) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
  let choices: Choice[] = [{ chosen: [], values: request.known, score: 0 }]
  for (const [, candidates] of fields) {
    const next = choices.flatMap((choice) => [choice, ...candidates.flatMap((candidate) => extended(request, choice, candidate))])
    choices = next.toSorted((a, b) => b.score - a.score).slice(0, beam)
  }
  return new Map(withBroken(request, fields, choices[0]?.chosen ?? []).map((candidate) => [candidate.field, candidate]))
}

/** What stands beside a label is shown even where it breaks a rule: the page says so, or it was misread, and a person sees which. */
function withBroken(
  request: ChoiceRequest,
  fields: readonly (readonly [string, readonly FieldCandidate[]])[],
  chosen: readonly FieldCandidate[],
): FieldCandidate[] {
  const all = [...chosen]
  for (const [field, candidates] of fields) {
    if (all.some((candidate) => candidate.field === field)) continue
    const best = candidates.find((candidate) => !all.some((other) => excludes(request, candidate, other)))
    if (best) all.push(best)
  }
  return all
}

function extended(request: ChoiceRequest, choice: Choice, candidate: FieldCandidate): Choice[] {
  if (choice.chosen.some((other) => excludes(request, candidate, other))) return []
  const values = { ...choice.values, [candidate.field]: request.known[candidate.field] ?? candidate.typed.value }
  const more = costOfFailures(request, values) - costOfFailures(request, choice.values)
  const score = choice.score + candidate.score + request.agreement(candidate) - more - yearsAway(candidate, request.today)
  return [{ chosen: [...choice.chosen, candidate], values, score }]
}

function costOfFailures({ documentType, today }: ChoiceRequest, values: FieldValues): number {
  return documentType.checks.reduce(
    (cost, check) => cost + (check.run(values, { today }).result === 'fail' ? failureCost[check.severity] : 0),
    0,
  )
}

function yearsAway({ typed }: FieldCandidate, today: string): number {
  if (!typed.isCenturyInferred || typed.value === null) return 0
  return yearCost * Math.abs(Number(typed.value.slice(0, 4)) - Number(today.slice(0, 4)))
}

/** Of the same print only one field can be told, unless the document says that it tells both. */
function excludes({ documentType: { fields } }: ChoiceRequest, one: FieldCandidate, other: FieldCandidate): boolean {
  const tellsBoth = fields[one.field]?.samePrintAs === other.field || fields[other.field]?.samePrintAs === one.field
  return !tellsBoth && sharesCharacters(one, other)
}

/** Whether two candidates take the same print for different fields. */
export function sharesCharacters(one: FieldCandidate, other: FieldCandidate): boolean {
  const taken = other.text.places.slice(other.first, other.last + 1)
  return one.text.places
    .slice(one.first, one.last + 1)
    .some(({ line, index }) => taken.some((place) => place.line === line && place.index === index))
}
