import { besideRemote, isRemote, remoteAlone } from './beside-remote.ts'
import type { DocumentType, FieldSpec } from './document-type.ts'
import type { Evidence } from './evidence.ts'
import type { FieldState } from './field-state.ts'
import { formatOfField } from './formats/format-of-field.ts'
import { isSameWorth } from './mrz/check-digit.ts'
import { sameName } from './mrz/same-name.ts'
import type { Reading, Source } from './reading.ts'
import { evidence, personEvidence, readingEvidence } from './reading-evidence.ts'
import { isConfident, isProvenAlone, type ReadingTrust, readingTrust } from './reading-trust.ts'
import type { Field } from './record.ts'

export interface JudgeFieldRequest {
  documentType: DocumentType
  key: string
  /** What the type says of that key. */
  spec: FieldSpec
  /** Every reading of the record: a zone's parts vouch for each other. Of several by a person the last is the newest. */
  readings: readonly Reading[]
}

interface Verdict {
  state: FieldState
  evidence: Evidence[]
}

function isCut(reading: Reading): boolean {
  return reading.notes.includes('truncated')
}

/** Whether two readings say the same; a name that fills its zone may go on in print. */
function agrees(spec: FieldSpec, left: Reading, right: Reading): boolean {
  if (left.value === null || right.value === null) return false
  if (left.value === right.value) return true
  if (formatOfField(spec).same(left.value, right.value)) return true
  if (spec.kind !== 'name') return false
  return (isCut(right) && sameName(left.value, right.value, true)) || (isCut(left) && sameName(right.value, left.value, true))
}

/** Of sources that say the same in two spellings, the one that had nothing to recognise. */
const fromSurest: readonly Source[] = ['person', 'structured', 'tax-office', 'barcode', 'mrz', 'pdf-text', 'ocr', 'flyocr']

const checksumRank = { holds: 2, none: 1, fails: 0 } as const

function leastSure({ characters }: Reading): number {
  return characters.reduce((least, { confidence }) => Math.min(least, confidence), 1)
}

/** Higher is better, compared from the first number on. */
function rankOf(trust: ReadingTrust, others: readonly ReadingTrust[], spec: FieldSpec): number[] {
  const { reading } = trust
  const backers = new Set(
    others
      .filter((other) => other.reading.source !== reading.source && agrees(spec, reading, other.reading))
      .map((other) => other.reading.source),
  )
  return [
    Number(trust.possible),
    backers.size,
    Number(!isCut(reading)),
    checksumRank[trust.checksum],
    Number(trust.clear === true),
    leastSure(reading),
    -fromSurest.indexOf(reading.source),
  ]
}

function bestFirst(trusts: readonly ReadingTrust[], spec: FieldSpec): ReadingTrust[] {
  const ranked = trusts.map((trust) => ({ trust, rank: rankOf(trust, trusts, spec) }))
  ranked.sort((left, right) => {
    const at = left.rank.findIndex((each, index) => each !== right.rank[index])
    return at < 0 ? 0 : (right.rank[at] ?? 0) - (left.rank[at] ?? 0)
  })
  return ranked.map(({ trust }) => trust)
}

function namesOf(list: readonly Source[]): string {
  return [...new Set(list)].join(',')
}

function asNotes(list: readonly Evidence[]): Evidence[] {
  return list.map((each) => (each.weight === 'against' ? { ...each, weight: 'note' } : each))
}

/** The characters in which two values differ, when a check digit would hold for either: `8 or S`. */
function blindDifference(best: ReadingTrust, other: ReadingTrust): Evidence[] {
  const [one, two] = [[...(best.reading.value ?? '')], [...(other.reading.value ?? '')]]
  const pairs = one.flatMap((letter, index) => (letter === two[index] ? [] : [{ letter, twin: two[index] ?? '' }]))
  if (one.length !== two.length || pairs.length === 0) return []
  const isZone = best.reading.source === 'mrz'
  const isBlind = isZone ? pairs.every(({ letter, twin }) => isSameWorth(letter, twin)) : other.checksum === 'holds'
  if (!isBlind) return []
  return [evidence('check-digit-blind', 'note', { characters: pairs.map(({ letter, twin }) => `${letter} or ${twin}`).join(', ') })]
}

/** Some sources differ: a conflict when nothing speaks against either, else a look. */
function judgeDiffering(best: ReadingTrust, differing: readonly ReadingTrust[]): Verdict {
  const isConflict = isConfident(best) && differing.some(isConfident)
  const other = namesOf(differing.map(({ reading }) => reading.source))
  const says = { says: best.reading.text, otherSays: differing.find(isConfident)?.reading.text ?? differing[0]?.reading.text ?? '' }
  const told = evidence('sources-differ', 'against', { sources: best.reading.source, other, ...says })
  const blind = best.checksum === 'holds' ? differing.flatMap((each) => blindDifference(best, each)) : []
  return { state: isConflict ? 'conflict' : 'look', evidence: [told, ...blind, ...readingEvidence(best)] }
}

/** Several sources say the same: proven when at least one of them reads clearly and no check digit fails. */
function judgeAgreeing(best: ReadingTrust, backers: readonly ReadingTrust[]): Verdict {
  const all = [best, ...backers]
  const told = evidence('sources-agree', 'for', { sources: namesOf(all.map(({ reading }) => reading.source)) })
  const fails = all.find(({ checksum }) => checksum === 'fails')
  if (fails) return { state: 'look', evidence: [...readingEvidence(fails), told] }
  const isSolid = best.possible && all.some(isConfident)
  const own = readingEvidence(best)
  return isSolid ? { state: 'proven', evidence: [told, ...asNotes(own)] } : { state: 'look', evidence: [...own, told] }
}

function judgeMachine(ranked: readonly ReadingTrust[], spec: FieldSpec): Verdict {
  const [best, ...others] = ranked
  if (best === undefined) {
    return { state: 'missing', evidence: [evidence('nothing-found', spec.required ? 'against' : 'note')] }
  }
  const told = others.filter(({ reading }) => reading.value !== null)
  const differing = told.filter(({ reading }) => !agrees(spec, best.reading, reading))
  if (best.reading.value !== null && differing.length > 0) return judgeDiffering(best, differing)
  const backers = told.filter(({ reading }) => reading.source !== best.reading.source)
  if (isRemote(best.reading)) return remoteAlone(best)
  if (backers.length > 0) return judgeAgreeing(best, backers)
  return { state: isProvenAlone(best) ? 'proven' : 'look', evidence: readingEvidence(best) }
}

/** Our own readings are judged first, and the remote API's beside them; alone only where ours say nothing that can be. */
function judgeTrusts(trusts: readonly ReadingTrust[], spec: FieldSpec): { ranked: ReadingTrust[]; verdict: Verdict } {
  const own = trusts.filter(({ reading }) => !isRemote(reading))
  if (own.length === trusts.length || !own.some(({ possible }) => possible)) {
    const ranked = bestFirst(trusts, spec)
    return { ranked, verdict: judgeMachine(ranked, spec) }
  }
  const ranked = bestFirst(own, spec)
  const remote = bestFirst(
    trusts.filter(({ reading }) => isRemote(reading)),
    spec,
  )
  const verdict = judgeMachine(ranked, spec)
  const [best] = ranked
  if (best === undefined) return { ranked, verdict }
  // Said as any of ours that say the same is as good as said as the best: a zone's MUELLER for the print's MÜLLER.
  const same = ranked.filter(({ reading }) => reading === best.reading || agrees(spec, best.reading, reading))
  const agreesWithOwn = (other: Reading): boolean => same.some(({ reading }) => agrees(spec, reading, other))
  return { ranked: [...ranked, ...remote], verdict: besideRemote(verdict, { best, remote, agreesWithOwn }) }
}

/** A person's word stands, also that there is none; only text that is no value of its kind does not. */
function judgePerson(person: Reading, machine: Reading | undefined, spec: FieldSpec): Verdict {
  if (person.value === null && person.text.trim() !== '') return { state: 'look', evidence: [evidence('value-impossible', 'against')] }
  const told = [personEvidence(person)]
  if (machine && machine.value !== null && !agrees(spec, person, machine)) {
    told.push(evidence('sources-differ', 'note', { sources: 'person', other: machine.source }))
  }
  return { state: 'verified', evidence: told }
}

function isBlank({ text, value }: Reading): boolean {
  return value === null && /^[<\s]*$/.test(text)
}

/** What one field is held to be and why, of all that was read for it; rules over several fields are not looked at here. */
export function judgeField({ documentType, key, spec, readings }: JudgeFieldRequest): Field {
  const own = readings.filter((reading) => reading.field === key)
  const person = own.findLast(({ source }) => source === 'person')
  const read = own.filter(({ source }) => source !== 'person')
  const alternatives = read.filter(({ notes }) => notes.includes('alternative'))
  const trusts = read
    .filter((reading) => !isBlank(reading) && !alternatives.includes(reading))
    .map((reading) => readingTrust({ reading, spec, documentType, all: readings }))
  const { ranked, ...judged } = judgeTrusts(trusts, spec)
  const machine = ranked.map(({ reading }) => reading)
  const blanks = read.filter((reading) => isBlank(reading) && !alternatives.includes(reading))
  const verdict = person ? judgePerson(person, machine[0], spec) : judged.verdict
  const chosen = person ?? machine[0]
  return {
    key,
    value: chosen?.value ?? null,
    ...verdict,
    // Blank ones too: the zone's notes are judged again from what a field keeps.
    readings: [...(person ? [person] : []), ...machine, ...alternatives, ...blanks],
    source: chosen?.source ?? null,
  }
}
