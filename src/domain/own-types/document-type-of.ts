import type { Check } from '../checks/check.ts'
import { type DocumentType, defineDocument, defineTable, type FieldSpec, type TableSpec } from '../document-type.ts'
import { findNumberScheme, hasCheckDigit } from '../numbers/number-schemes.ts'
import { placeOfColumnKey } from '../table/column-key.ts'
import { checkByName } from './check-by-name.ts'
import type { OwnCheck, OwnTable, OwnType } from './own-type.ts'

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
  tables,
  otherLabels,
  sealed,
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
    ...(Object.keys(tables).length > 0 && { tables: tablesOf(tables) }),
    otherLabels,
    sealed,
    ...(codes.length > 0 && { codes }),
    ...(codeFormat && { codeFormat }),
    checks: checks.map((check, index) =>
      checkOf(check, { path: ['checks', index], isKnown: (named) => isFieldOrColumn(named, { fields, tables }) }),
    ),
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

function tablesOf(tables: OwnType['tables']): Record<string, TableSpec> {
  return Object.fromEntries(Object.entries(tables).map(([table, own]) => [table, tableOf(table, own)]))
}

function tableOf(table: string, { columns, ends, checks }: OwnTable): TableSpec {
  const specs = Object.entries(columns).map(([key, { name: _name, ...column }]) => [
    key,
    withoutGaps({ ...column, group: 'amounts', required: false }),
  ])
  const isKnown = (key: string): boolean => Object.hasOwn(columns, key)
  return defineTable<string>({
    columns: Object.fromEntries(specs),
    ends,
    rowChecks: checks.map((check, index) => checkOf(check, { path: ['tables', table, 'checks', index], isKnown })),
  })
}

function isFieldOrColumn(key: string, { fields, tables }: Pick<OwnType, 'fields' | 'tables'>): boolean {
  const place = placeOfColumnKey(key)
  if (place === null) return Object.hasOwn(fields, key)
  return Object.hasOwn(tables, place.table) && Object.hasOwn(tables[place.table]?.columns ?? {}, place.column)
}

interface CheckPlace {
  /** Where it stands in the file. */
  path: readonly (string | number)[]
  isKnown: (key: string) => boolean
}

function checkOf({ rule, scheme: name, fields: looked }: OwnCheck, { path, isKnown }: CheckPlace): Check<string> {
  const unknown = looked.findIndex((field) => !isKnown(field))
  if (unknown >= 0) throw new OwnTypeError([...path, 'fields', unknown], `the document has no field ${looked[unknown]}`)
  const scheme = name === undefined ? null : findNumberScheme(name)
  if (name !== undefined && scheme === null) throw new OwnTypeError([...path, 'scheme'], `there is no number scheme ${name}`)
  const check = checkByName(rule, looked, scheme)
  if (typeof check === 'string') throw new OwnTypeError([...path, 'rule'], check)
  return check
}
