import type { Evidence } from './evidence.ts'
import type { Outcome } from './outcome.ts'
import { provenBy } from './proven-by.ts'
import { evidence } from './reading-evidence.ts'
import type { Field } from './record.ts'

interface AppliedRule {
  name: string
  fields: readonly string[]
  /** Those of its fields for which it is a second source. */
  proves: readonly string[]
  outcome: Outcome
}

/** Nothing speaks against it but that no second source says so. */
export function lacksOnlyASecondSource(field: Field): boolean {
  return isHeldBackBy(field, ['no-check-digit'])
}

/** Only these speak against a value that was found. */
function isHeldBackBy({ value, state, evidence: told }: Field, kinds: readonly Evidence['kind'][]): boolean {
  return value !== null && state === 'look' && told.every(({ kind, weight }) => weight !== 'against' || kinds.includes(kind))
}

/** What another value tells is its second source, and says what it is too. */
function isProvable(field: Field): boolean {
  return isHeldBackBy(field, ['no-check-digit', 'no-label'])
}

function isTrusted(field: Field): boolean {
  return field.state === 'proven' || field.state === 'verified' || isProvable(field)
}

/**
 * A rule that holds between two values is a second source for the one of which the other tells: a date of birth and the
 * number that has it inside, a number on the front and on the back. Each has to be read clearly.
 */
export function proveByRules(fields: readonly Field[], rules: readonly AppliedRule[]): Field[] {
  const trusted = new Set(fields.filter(isTrusted).map(({ key }) => key))
  const telling = rules.filter((rule) => rule.outcome.result === 'pass' && rule.fields.every((key) => trusted.has(key)))
  return fields.map((field) => {
    const rule = telling.find(({ proves }) => proves.includes(field.key))
    if (rule === undefined || !isProvable(field)) return field
    return provenBy(field, evidence('rule-holds', 'for', { rule: rule.name }))
  })
}
