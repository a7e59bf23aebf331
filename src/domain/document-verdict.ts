import type { Check, FieldValues } from './checks/check.ts'
import type { DocumentType } from './document-type.ts'
import type { Outcome, Reason } from './outcome.ts'
import type { Evidence } from './evidence.ts'
import type { Field } from './record.ts'
import { rulesOf } from './run-rules.ts'
import { placeOfCellKey } from './table/cell-key.ts'

/** As much of a field as its verdict needs. */
type JudgedField = Pick<Field, 'key' | 'value' | 'state' | 'evidence'>

interface AppliedRule {
  name: string
  severity: Check['severity']
  /** Fields for which it is a second source. */
  proves: readonly string[]
  outcome: Outcome
}

/** Whether a document agrees with itself, and why; never where it comes from. */
export interface DocumentVerdict {
  /** `consistent`: what can be compared agrees. `not-checkable`: nothing on it can be compared with anything else. */
  verdict: 'consistent' | 'contradiction' | 'not-checkable'
  /** Rules that hold; those over several values that tie come first. */
  holds: string[]
  /** Fields of which two sources say the same. */
  agree: string[]
  /** Rules that must hold and do not, also where a person accepted that. */
  fails: { rule: string; reason: Reason }[]
  /** Rules that need not hold and do not: no contradiction, but worth a look. */
  hints: { rule: string; reason: Reason }[]
  /** Fields of which two sources say different things, and nobody has settled which is right. */
  differ: string[]
  /** Rules of the whole document that could not be applied. */
  unchecked: { rule: string; reason: Reason }[]
}

/** Bills can be held against themselves: whatever has a sum. */
export function hasVerdict({ fields }: Pick<DocumentType, 'fields'>): boolean {
  return Object.values(fields).some(({ kind }) => kind === 'amount')
}

/** What follows from the rules as they ran and from what was read of each field. */
export function documentVerdict(
  documentType: DocumentType,
  fields: readonly JudgedField[],
  rules: readonly AppliedRule[],
): DocumentVerdict {
  // Who should be its buyer is nothing that the document says.
  const outward = new Set(documentType.checks.filter(({ isOutward }) => isOutward === true).map(({ name }) => name))
  const own = rules.filter(({ name }) => !outward.has(name))
  const ties = (rule: AppliedRule): boolean => rule.outcome.result === 'pass' && rule.proves.length > 0
  const found = {
    holds: [...rules.filter(ties), ...rules.filter((rule) => rule.outcome.result === 'pass' && !ties(rule))].map(({ name }) => name),
    agree: fields.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'sources-agree')).map(({ key }) => key),
    fails: own.flatMap((rule) => failing(rule, 'must')),
    hints: own.flatMap((rule) => failing(rule, 'worth-knowing')),
    differ: fields.filter(isDiffering).map(({ key }) => key),
    unchecked: own.flatMap(({ name, outcome }) =>
      outcome.result === 'unknown' && placeOfCellKey(name) === null ? [{ rule: name, reason: outcome.reason }] : [],
    ),
  }
  if (found.fails.length + found.differ.length > 0) return { verdict: 'contradiction', ...found }
  return { verdict: own.some(ties) || found.agree.length > 0 ? 'consistent' : 'not-checkable', ...found }
}

function failing({ name, severity, outcome }: AppliedRule, wanted: Check['severity']): { rule: string; reason: Reason }[] {
  return severity === wanted && outcome.result === 'fail' ? [{ rule: name, reason: outcome.reason }] : []
}

function isDiffering({ state, evidence }: JudgedField): boolean {
  // That two recognisers of one print differ says nothing of the document.
  const isOfDocument = ({ values }: Evidence): boolean => values['other'] !== 'flyocr'
  return state === 'conflict' && evidence.some((each) => each.kind === 'sources-differ' && each.weight === 'against' && isOfDocument(each))
}

/** The verdict on values as they are stored, with the rules run anew. */
export function verdictOfStored(documentType: DocumentType, fields: readonly JudgedField[], today: string): DocumentVerdict {
  const values: FieldValues = Object.fromEntries(fields.map(({ key, value }) => [key, value]))
  const rules = rulesOf(documentType, fields).map((rule) => ({
    name: rule.name,
    severity: rule.severity,
    proves: rule.proves(values),
    outcome: rule.run(values, { today }),
  }))
  return documentVerdict(documentType, fields, rules)
}
