import { acceptedByVerifying } from './accepted-by-verifying.ts'
import type { Check, FieldValues } from './checks/check.ts'
import { type DocumentType, fieldSpec } from './document-type.ts'
import { judgeField } from './judge-field.ts'
import { findRepairs, type Repair } from './find-repairs.ts'
import { type Known, nothingKnown } from './known.ts'
import type { Outcome, Reason } from './outcome.ts'
import { proveByRules } from './prove-by-rules.ts'
import type { Reading } from './reading.ts'
import { evidence } from './reading-evidence.ts'
import type { Field } from './record.ts'
import { rulesOf } from './run-rules.ts'
import { withMemory } from './supplier/with-memory.ts'
import { withOwnCompany } from './supplier/with-own-company.ts'
import { judgeCells } from './table/judge-cells.ts'
import { type ReadPages, judgeText, textField } from './text/judge-text.ts'

export interface JudgeRecordRequest {
  documentType: DocumentType
  /** Of several readings of one field by a person the last is the newest. */
  readings: readonly Reading[]
  /** Failing rules that a person accepted with a reason. */
  acceptedRules: readonly { rule: string }[]
  /** ISO date. */
  today: string
  /** Where the type's value is its text: the pages with their lines. */
  pages?: ReadPages
  /** Left out: nothing is known beside the document. */
  known?: Known
}

/** What a rule says of the record. */
export interface RuleOutcome {
  name: string
  severity: Check['severity']
  fields: readonly [string, ...string[]]
  /** Fields for which it is a second source. */
  proves: readonly string[]
  outcome: Outcome
  /** A person accepted its failure. */
  accepted: boolean
  /** Where it fails: the one value that was misread, if only one can have been. */
  repair: Repair | null
}

/** Something that must be settled before a record can be verified. */
export type OpenMatter =
  | { kind: 'look' | 'conflict' | 'missing'; field: string }
  /** A rule that must hold does not; `field` is where it is shown. */
  | { kind: 'rule'; field: string; rule: string; reason: Reason }

export interface RecordJudgement {
  /** Every field of the type, in document order; then the cells of its tables that have a reading, row by row; then the lines of its text that are open or that a person settled. */
  fields: Field[]
  rules: RuleOutcome[]
  /** What blocks verifying: fields in document order, then rules. */
  openMatters: OpenMatter[]
  /** Fields that only one source tells and that verifying the record accepts: they block nothing and are not proven. */
  acceptedByVerifying: string[]
}

function runRules(
  { documentType, acceptedRules, today, known = nothingKnown }: JudgeRecordRequest,
  fields: readonly Field[],
): RuleOutcome[] {
  const values: FieldValues = Object.fromEntries(fields.map(({ key, value }) => [key, value]))
  const context = { today, own: known.own }
  const accepted = new Set(acceptedRules.map(({ rule }) => rule))
  const rules = rulesOf(documentType, fields).map((rule) => ({ rule, outcome: rule.run(values, context) }))
  const repairs = findRepairs({ rules, values, context })
  return rules.map(({ rule, outcome }) => ({
    name: rule.name,
    severity: rule.severity,
    fields: rule.fields,
    proves: rule.proves(values),
    outcome,
    accepted: accepted.has(rule.name),
    repair: repairs.get(rule.name) ?? null,
  }))
}

function isBlocking({ severity, outcome, accepted }: RuleOutcome): boolean {
  return severity === 'must' && outcome.result === 'fail' && !accepted
}

/** Where a rule's failure is shown: at the value that must have been misread, at the field that its reason names, else at its first. */
function placeOf({ fields, outcome, repair }: RuleOutcome): string {
  if (repair !== null) return repair.field
  const named = outcome.result === 'pass' ? undefined : outcome.reason.values['field']
  return named !== undefined && fields.includes(named) ? named : fields[0]
}

/** A failing rule is told at its field, and what must be settled makes a conflict of a machine's value there. */
function withRules(field: Field, rules: readonly RuleOutcome[]): Field {
  const failing = rules.filter((rule) => rule.outcome.result === 'fail' && placeOf(rule) === field.key)
  if (failing.length === 0) return field
  const blocks = failing.some(isBlocking)
  const isOpen = field.state === 'proven' || field.state === 'look'
  const told = failing.map((rule) => evidence('rule-fails', isBlocking(rule) ? 'against' : 'note', { rule: rule.name }))
  return {
    ...field,
    state: blocks && isOpen ? 'conflict' : field.state,
    evidence: blocks ? [...told, ...field.evidence] : [...field.evidence, ...told],
  }
}

function fieldMatter(documentType: DocumentType, { key, state }: Field): OpenMatter[] {
  const spec = fieldSpec(documentType, key)
  if (spec === null || spec.derived === true) return []
  if (state === 'missing') return spec.required ? [{ kind: 'missing', field: key }] : []
  return state === 'look' || state === 'conflict' ? [{ kind: state, field: key }] : []
}

/** Lines to look at; or that there is no text at all where it is the document's value: nobody can have checked it. */
function textMatters({ documentType, pages = [] }: JudgeRecordRequest, judged: readonly Field[]): OpenMatter[] {
  if (documentType.text !== true) return []
  if (pages.every(({ lines }) => (lines ?? []).length === 0)) return [{ kind: 'missing', field: textField }]
  return judged.flatMap(({ key, state }): OpenMatter[] => (state === 'look' || state === 'conflict' ? [{ kind: state, field: key }] : []))
}

function ruleMatter(rule: RuleOutcome): OpenMatter[] {
  if (!isBlocking(rule) || rule.outcome.result !== 'fail') return []
  return [{ kind: 'rule', field: placeOf(rule), rule: rule.name, reason: rule.outcome.reason }]
}

/**
 * All that is held of a record: its fields with their states, its rules, and what blocks verifying it. The page asks
 * it at each keystroke and the server before it accepts, so they never disagree.
 */
export function judgeRecord(request: JudgeRecordRequest): RecordJudgement {
  const { documentType, readings, pages = [], known = nothingKnown } = request
  const own = Object.entries(documentType.fields)
    .map(([key, spec]) => judgeField({ documentType, key, spec, readings }))
    // What a page of text need not have is there only where it was found.
    .filter((field) => documentType.text !== true || documentType.fields[field.key]?.derived !== true || field.readings.length > 0)
  const alone = [...withOwnCompany(withMemory(documentType, own, known.sightings), known.own), ...judgeCells({ documentType, readings })]
  const lines = judgeText({ documentType, pages, readings })
  const rules = runRules(request, alone)
  const judged = proveByRules(alone, rules)
  const accepted = acceptedByVerifying(documentType, judged)
  return {
    fields: [...judged.map((field) => withRules(field, rules)), ...lines],
    rules,
    // A value in conflict with a rule only is settled at the rule, so its own state before the rules counts here.
    openMatters: [
      ...judged.filter(({ key }) => !accepted.includes(key)).flatMap((field) => fieldMatter(documentType, field)),
      ...textMatters(request, lines),
      ...rules.flatMap(ruleMatter),
    ],
    acceptedByVerifying: accepted,
  }
}
