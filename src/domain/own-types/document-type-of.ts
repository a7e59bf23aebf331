import type { Check } from '../checks/check.ts'
import { type DocumentType, defineDocument, type FieldSpec } from '../document-type.ts'
import { findNumberScheme, hasCheckDigit } from '../numbers/number-schemes.ts'
import { checkByName } from './check-by-name.ts'
import type { OwnCheck, OwnType } from './own-type.ts'

/** What is wrong in a type of the owner's, and where: keys and indices from its root. */
export class OwnTypeError extends Error {
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], reason: string) {
    super(reason)
    this.name = 'OwnTypeError'
    this.path = path
  }
}

/** Every character of a number must be this sure to be proven, as on all printed cards. */
const characterThreshold = 0.9

/** The document type that a file of the owner's describes. Throws an `OwnTypeError`. */
export function documentTypeOf({
  key,
  country,
  titles,
  format,
  sides,
  fields,
  otherLabels,
  codes,
  codeFormat,
  checks,
}: OwnType): DocumentType {
  return defineDocument<string>({
    key,
    country,
    titles,
    format,
    mrz: null,
    sides,
    fields: Object.fromEntries(Object.entries(fields).map(([field, own]) => [field, specOf(field, own, sides)])),
    otherLabels,
    ...(codes.length > 0 && { codes }),
    ...(codeFormat && { codeFormat }),
    checks: checks.map((check, index) => checkOf(check, { index, fields })),
    characterThreshold,
    rows: [],
  })
}

function specOf(field: string, { name: _name, checksum, ...spec }: OwnType['fields'][string], sides: OwnType['sides']): FieldSpec {
  if (spec.side !== undefined && !sides.includes(spec.side)) {
    throw new OwnTypeError(['fields', field, 'side'], `the document has no side ${spec.side}`)
  }
  const told = withoutGaps(spec)
  if (checksum === undefined) return told
  const scheme = findNumberScheme(checksum)
  if (scheme === null) throw new OwnTypeError(['fields', field, 'checksum'], `there is no number scheme ${checksum}`)
  if (!hasCheckDigit(scheme)) throw new OwnTypeError(['fields', field, 'checksum'], `numbers of ${checksum} carry no check digit`)
  return { ...told, checksum: scheme }
}

type Given = Omit<OwnType['fields'][string], 'name' | 'checksum'>

/** What was left out is not there at all. */
function withoutGaps({ kind, group, required, labels, side, lines, line, words, at, dates, code }: Given): FieldSpec {
  return {
    kind,
    group,
    required,
    labels,
    ...(side && { side }),
    ...(lines && { lines }),
    ...(line && { line }),
    ...(words && { words }),
    ...(at && { at }),
    ...(code && { code }),
    ...(dates && { dates: hintOf(dates) }),
  }
}

function hintOf({ order, calendar, span, endless }: NonNullable<Given['dates']>): NonNullable<FieldSpec['dates']> {
  return { ...(order && { order }), ...(calendar && { calendar }), ...(span && { span }), ...(endless && { endless }) }
}

function checkOf(
  { rule, scheme: name, fields: looked }: OwnCheck,
  { index, fields }: { index: number; fields: OwnType['fields'] },
): Check<string> {
  const unknown = looked.findIndex((field) => !Object.hasOwn(fields, field))
  if (unknown >= 0) throw new OwnTypeError(['checks', index, 'fields', unknown], `the document has no field ${looked[unknown]}`)
  const scheme = name === undefined ? null : findNumberScheme(name)
  if (name !== undefined && scheme === null) throw new OwnTypeError(['checks', index, 'scheme'], `there is no number scheme ${name}`)
  const check = checkByName(rule, looked, scheme)
  if (typeof check === 'string') throw new OwnTypeError(['checks', index, 'rule'], check)
  return check
}
