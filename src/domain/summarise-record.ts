import type { DocumentType } from './document-type.ts'
import type { Evidence } from './evidence.ts'
import { countryName } from './formats/country.ts'
import { glanceAt } from './glance-at.ts'
import type { OpenMatter } from './judge-record.ts'
import type { Field, RecordStatus } from './record.ts'
import type { ReadPages } from './text/judge-text.ts'
import { wholeText } from './text/text-of-pages.ts'

export interface SummariseRecordRequest {
  documentType: Pick<DocumentType, 'fields'> | null
  status: RecordStatus
  /** As judged. */
  fields: readonly Field[]
  openMatters: readonly OpenMatter[]
  /** A document without a name or number is called by its first line of text. */
  pages?: ReadPages
}

/** One line of a list. */
export interface RecordSummary {
  /** What a person would call it: `ERIKSSON, Anna Maria`; empty while nothing is known. */
  title: string
  /** The issuing state by its English name. */
  subtitle: string
  number: string
  /** How many matters must be settled before it can be verified. */
  doubts: number
  /** The gravest of them; `kind` is one of evidence's. */
  firstDoubt: { field: string | null; kind: Evidence['kind']; values: Record<string, string> } | null
}

/** `ANNA-MARIA` as `Anna-Maria`; names that are not all capitals stay as they are. */
function inLowerCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

function valueOf(fields: readonly Field[], key: string): string {
  return fields.find((field) => field.key === key)?.value ?? ''
}

const longestTitle = 80

function firstLine(pages: ReadPages, fields: readonly Field[]): string {
  const line = wholeText(pages, fields).split('\n', 1)[0] ?? ''
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
}

/** Under which a document names its holder whole, where it does not tell surname and given names apart; a bill, whoever made it out. */
const nameKeys = [
  'fullName',
  'fullNameLocal',
  'cardholderName',
  'ownerName',
  'newbornName',
  'sellerName',
  'payeeUnit',
  'hospitalName',
  'payeeName',
] as const

/** Under which it has them apart, the names of the family first. */
const surnameKeys = ['surname', 'paternalSurname', 'familyName', 'surnameLocal'] as const
const givenNamesKeys = ['givenNames', 'givenNamesLocal'] as const

/** Under which it is told from others of its kind, the document's own number first. */
const numberKeys = [
  'documentNumber',
  'licenceNumber',
  'permitNumber',
  'certificateNumber',
  'cardNumber',
  'plateNumber',
  'nationalIdNumber',
  'personalNumber',
  'invoiceNumber',
  'ticketNumber',
  'eTicketNumber',
  'paymentNumber',
  'slipNumber',
] as const

function firstOf(fields: readonly Field[], keys: readonly string[]): string {
  return keys.map((key) => valueOf(fields, key)).find((value) => value !== '') ?? ''
}

function titleOf(fields: readonly Field[]): string {
  const surname = firstOf(fields, surnameKeys).toUpperCase()
  const givenNames = inLowerCase(firstOf(fields, givenNamesKeys))
  const name = [surname, givenNames].filter((part) => part !== '').join(', ')
  return name || inLowerCase(firstOf(fields, nameKeys)) || firstOf(fields, numberKeys)
}

type Doubt = NonNullable<RecordSummary['firstDoubt']>

function doubtOf(matter: OpenMatter, fields: readonly Field[]): Doubt {
  if (matter.kind === 'rule') {
    const { field, rule, reason } = matter
    return { field, kind: 'rule-fails', values: { ...reason.values, rule, code: reason.code } }
  }
  const told = fields.find(({ key }) => key === matter.field)?.evidence ?? []
  // A rule's own matter tells of the rule.
  const against = told.find(({ kind, weight }) => weight === 'against' && kind !== 'rule-fails')
  return { field: matter.field, kind: against?.kind ?? 'nothing-found', values: { ...against?.values } }
}

/** Graver first. A value without a check digit is on every passport, so it says least. */
function gravity(matter: OpenMatter, { kind }: Doubt): number {
  if (matter.kind === 'conflict') return 4
  if (matter.kind === 'rule') return 3
  if (matter.kind === 'missing') return 2
  return kind === 'no-check-digit' ? 0 : 1
}

function gravest({ fields, openMatters }: SummariseRecordRequest): Doubt | null {
  const doubts = openMatters.map((matter) => {
    const doubt = doubtOf(matter, fields)
    return { doubt, gravity: gravity(matter, doubt) }
  })
  const most = Math.max(...doubts.map((each) => each.gravity))
  return doubts.find((each) => each.gravity === most)?.doubt ?? null
}

/** What lists show of a record. Only records that wait for a person have doubts. */
export function summariseRecord(request: SummariseRecordRequest): RecordSummary {
  const { documentType, status, openMatters, pages = [] } = request
  const fields = request.fields.map((field) =>
    field.value === null ? field : { ...field, value: glanceAt(documentType, field.key, field.value) },
  )
  const isOpen = status === 'to-review' || status === 'postponed'
  const state = valueOf(fields, 'issuingState')
  return {
    title: titleOf(fields) || firstLine(pages, fields),
    subtitle: countryName(state, 'en') ?? state,
    number: firstOf(fields, numberKeys),
    doubts: isOpen ? openMatters.length : 0,
    firstDoubt: isOpen ? gravest(request) : null,
  }
}
