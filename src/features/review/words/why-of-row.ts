import type { Evidence } from '#domain/evidence.ts'
import type { OpenMatter } from '#domain/judge-record.ts'
import type { Reason } from '#domain/outcome.ts'
import type { FieldRow } from '../fields/field-row.ts'
import { asEnding } from '#ui/as-ending.ts'
import type { Words } from './words.ts'

/** What proved a value, what a person did, or what is doubtful: the piece of evidence that says most. */
const tellingFor: readonly Evidence['kind'][] = [
  'person-typed',
  'person-chose',
  'person-confirmed',
  'person-accepted',
  'is-ours',
  'sources-agree',
  'rule-holds',
  'as-before',
  'check-digit-holds',
  'composite-holds',
  'recognisers-agree',
  'characters-clear',
]
const tellingAgainst: readonly Evidence['kind'][] = [
  'value-impossible',
  'account-differs',
  'tax-id-differs',
  'supplier-name-differs',
  'rule-fails',
  'check-digit-fails',
  'check-digit-blind',
  'check-digit-partial',
  'characters-doubtful',
  'characters-repaired',
  'sources-differ',
  'composite-fails',
  'zone-in-doubt',
  'no-label',
  'no-check-digit',
  'characters-unrated',
  'remote-alone',
  'nothing-found',
]

/** A sentence may begin with what differs and end with why nothing but the picture can tell. */
const sentenceOrder: readonly Evidence['kind'][] = [...tellingAgainst.filter((kind) => kind !== 'check-digit-blind'), 'check-digit-blind']

/** What makes a value doubtful; that a check digit cannot tell two characters apart is a note and says most. */
function speaksAgainst({ kind, weight }: Evidence): boolean {
  return kind === 'check-digit-blind' || (weight === 'against' && kind !== 'rule-fails')
}

function isSettled({ field }: FieldRow): boolean {
  return field.state === 'proven' || field.state === 'verified'
}

function inOrder(evidence: readonly Evidence[], order: readonly Evidence['kind'][]): Evidence[] {
  return order.flatMap((kind) => evidence.find((each) => each.kind === kind) ?? [])
}

/** What a rule that must hold says against the field. */
function ruleAgainst(row: FieldRow, matters: readonly OpenMatter[]): Reason | null {
  const matter = matters.find(({ kind, field }) => kind === 'rule' && field === row.field.key)
  return matter?.kind === 'rule' ? matter.reason : null
}

function monthName(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1))
}

/** Why what was typed is no value, where it is none. */
export function misfitText({ misfit }: FieldRow, words: Words): string | null {
  if (misfit === null) return null
  const month = misfit.values['month']
  const isNamed = month !== undefined && misfit.code !== 'month'
  const named = isNamed ? { ...misfit.values, month: monthName(month, words.locale) } : misfit.values
  return words.say(`review.misfit.${misfit.code}`, named, words.say('review.misfit.other'))
}

/** Sources that say more than print does: that they agree is told by their names. */
const namedSources: ReadonlySet<string> = new Set(['barcode', 'structured', 'pdf-text'])

function isTwiceProven({ field: { state, evidence } }: FieldRow): boolean {
  const agreeing = evidence.find(({ kind }) => kind === 'sources-agree')?.values['sources']?.split(',')
  const isDigit = evidence.some(({ kind }) => kind === 'check-digit-holds')
  return state === 'proven' && isDigit && agreeing !== undefined && !agreeing.some((source) => namedSources.has(source))
}

/** The few words at the end of a field's line. */
export function whyOfRow(row: FieldRow, matters: readonly OpenMatter[], words: Words): string {
  const misfit = misfitText(row, words)
  if (misfit !== null) return misfit
  const reason = ruleAgainst(row, matters)
  if (reason !== null && row.field.state === 'conflict') return asEnding(words.reason(reason)).replace(/\.$/, '')
  if (row.field.state === 'missing') return words.say(row.spec.required ? 'review.why.required' : 'review.why.nothing')
  const { evidence } = row.field
  if (isTwiceProven(row)) return words.say('review.why.digitAndPrint')
  const [telling] = isSettled(row) ? inOrder(evidence, tellingFor) : inOrder(evidence.filter(speaksAgainst), tellingAgainst)
  return telling === undefined ? '' : words.evidence(telling, 'short')
}

/** Why a field has to be looked at, in one or two sentences. */
export function sentencesOfRow(row: FieldRow, matters: readonly OpenMatter[], words: Words): string[] {
  const misfit = misfitText(row, words)
  if (misfit !== null) return [misfit]
  const reason = ruleAgainst(row, matters)
  const first = reason === null ? [] : [words.reason(reason)]
  const against = row.field.evidence.filter(speaksAgainst)
  const told = inOrder(against, sentenceOrder).map((each) => words.evidence(each, 'sentence'))
  return [...first, ...told].filter((text) => text !== '').slice(0, 2)
}

/** What is to be done with a doubtful field, at the right of its name. */
export function taskOfRow(row: FieldRow, accepted: readonly string[], words: Words): string {
  if (row.doubts.length > 0) return words.say('review.task.characters', { count: row.doubts.length })
  if (row.field.state === 'look' && accepted.includes(row.field.key)) return words.say('review.task.accepted')
  return words.say(`review.task.${row.field.state}`)
}
