import type { Check } from './checks/check.ts'
import type { CodeFormatName } from './codes/code-format.ts'
import type { DateHint } from './formats/date-hint.ts'
import type { NamePart } from './formats/name-part.ts'
import type { ChecksumScheme, NumberScheme } from './numbers/number-scheme.ts'
import type { Bounds } from './geometry.ts'
import { placeOfCellKey } from './table/cell-key.ts'

/** What kind of value a field holds: its parser, its printed forms, its keyboard and its comparison. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'date'
  | 'sex'
  | 'country'
  | 'document-number'
  | 'card-number'
  | 'plate'
  | 'code'
  | 'address'
  | 'quantity'
  | 'percentage'
  | 'amount'
  | 'mrz-line'
  | 'image'

export const documentSides = ['front', 'back'] as const
export type DocumentSide = (typeof documentSides)[number]

/** Size of a document, which tells its proportions: ISO/IEC 7810 cards and booklets, paper, a vehicle's plate. */
export type DocumentFormat = 'ID-1' | 'ID-2' | 'ID-3' | 'page' | 'plate'

/** Barcode symbologies, under the names that readers give them. */
export const codeKinds = ['PDF417', 'Aztec', 'QRCode', 'Code128'] as const
export type CodeKind = (typeof codeKinds)[number]

/** Letters of a script, by the name that Unicode gives it. */
export type Writing = 'Han' | 'Latin' | 'Arabic'

/** Blocks of the fields pane, in the order in which they are shown. */
export const fieldGroups = ['document', 'holder', 'seller', 'buyer', 'amounts', 'machine-readable'] as const
export type FieldGroup = (typeof fieldGroups)[number]

export interface FieldSpec {
  kind: FieldKind
  /** Where it is printed; absent: on any side. */
  side?: DocumentSide
  /** Language of its value in Tesseract's codes (`ara`, `tha`), where our own recogniser lacks its letters. */
  script?: string
  /** What it is written in, where the same stands in another writing beside it and no label tells them apart. */
  writing?: Writing
  /** Which block of the fields pane it stands in. */
  group: FieldGroup
  /** Whether a record can be verified without it. */
  required: boolean
  /**
   * Labels as printed on the document, in its languages; the embedded reader finds values by them. Fields whose values
   * stand behind one label share it: `Tempat/Tgl Lahir: JAKARTA, 18-02-1986`.
   */
  labels: readonly string[]
  /** How many lines its value may take on the page, where that is more than one. */
  lines?: number
  /** Which of the lines behind a label that it shares is its own, from 1. */
  line?: number
  /** Field whose label heads its part of the page, where parts repeat their labels: a mother's and a father's. */
  partOf?: string
  /** Which of two places its label marks that both parties' parts of the page print alike: the upper or left one, or the other. */
  ofTwo?: 'first' | 'second'
  /** Field that the same print tells too: a nationality as a state's code, and as it is printed. */
  samePrintAs?: string
  /** Printed words that mean something of their own here: `WNI` a nationality, and in Mexico `M` a woman. */
  words?: Readonly<Record<string, string>>
  /** Where its value stands when no label says so: bounds on the upright page, as fractions. */
  at?: Bounds
  /**
   * What tells its value where no label does: the first group, by its own look and by what stands beside it. Of a row of
   * print, its lines parted by one space, spaces within them left out.
   */
  signs?: readonly RegExp[]
  /** What its value looks like; print beside its label that looks otherwise is likelier another's. */
  shape?: RegExp
  /** Never shown as a row to settle, never exported as a column (machine-readable lines, portrait). */
  derived?: boolean
  /** What its dates are like where the print alone does not say. */
  dates?: DateHint
  /** Its numbers have a point before their fraction and nothing else: `6.195` is no six thousand. */
  decimals?: 'point'
  /** Its numbers carry a check digit of their own, so one source that reads them clearly proves them. */
  checksum?: ChecksumScheme
  /** Not printed, but told by a number that is: Malaysia's has the date of birth inside. */
  toldBy?: { field: string; scheme: NumberScheme }
  /** Kinds of codes that hold its value and nothing else: a serial number in bars. */
  code?: readonly CodeKind[]
}

/** Rows of like values, such as the lines of an invoice. A cell is a field under a key of its own: `lineItems:3:amount`. */
export interface TableSpec<Column extends string = string> {
  /** In the order in which they are printed and shown. */
  columns: Readonly<Record<Column, FieldSpec>>
  /** Rules over the cells of one row. */
  rowChecks?: readonly Check<Column>[]
  /** What stands below its last row, as printed: sums, signatures. */
  ends?: readonly string[]
  /** Heads of columns that it prints and nobody asks for: running numbers. */
  otherHeads?: readonly string[]
  /**
   * Places of a journey stand one below the other beside its rows, behind labels of their own: each row goes from one to
   * the next. `none` is printed where there is no place.
   */
  stops?: { from: Column; to: Column; labels: readonly string[]; none: readonly string[] }
  /** Its rows are lines of the page that say a label and a value, for these columns. */
  pairs?: { label: Column; value: Column }
}

export type MrzKind = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRA-ID' | 'CHN-EEP'

/** What stands under one `desc` of an answer of the remote API: fields joined by a space, or a picture. */
export interface FlyocrItem<Field extends string = string> {
  desc: string
  /** Other spellings that its engine is known to answer with. */
  aliases?: readonly string[]
  from: readonly Field[] | 'portrait' | 'page'
  /** Which part of a whole name it is, where the document prints no other; or the first two digits of a year. */
  part?: NamePart | 'century'
  /** What stands between its fields; a space when absent. */
  between?: string
}

/** A row of the remote API's reference that a document answers. */
export interface FlyocrRow<Field extends string = string> {
  endpoint: 'recog' | 'invoice' | 'verapi'
  typeId: string
  /** Type of the card in a success. */
  answersAs: string
  /** Status of the message in a success, where it is not that type. */
  status?: number
  /** Side of the document that it is of; null: any. */
  side: DocumentSide | null
  /** The reference has no such number: it is ours. */
  isOurs?: true
  /** In the reference's order, under its own spellings. */
  items: readonly FlyocrItem<Field>[]
  /** What its engine is known to answer besides. */
  beside?: readonly FlyocrItem<Field>[]
}

export interface DocumentType<Field extends string = string> {
  /** Stable key in standard terms, e.g. `passport`. */
  key: string
  /** ICAO three-letter code of the issuer; null: any state, or none. */
  country: string | null
  /** Its title and other words by which it is told from others, as printed, in its languages. */
  titles: readonly string[]
  format: DocumentFormat
  /** Which machine-readable zone the document carries, where it does. */
  mrz: MrzKind | null
  /** Document codes with which its zone begins, where it shares layout and state with other types. */
  zoneCodes?: readonly string[]
  sides: readonly DocumentSide[]
  /** What all of its kind print on one side only, where the labels of its fields do not tell which side a page shows. */
  sideWords?: Readonly<Partial<Record<DocumentSide, readonly string[]>>>
  fields: Readonly<Record<Field, FieldSpec>>
  /** Its tables by key, each after the fields. */
  tables?: Readonly<Record<string, TableSpec>>
  /** Labels that it carries beside those of its fields, so that none is taken for a value. */
  otherLabels?: readonly string[]
  /**
   * Fields that a machine prints onto a form that has its labels already: all of it may sit off them together, by up to
   * a line.
   */
  filledIn?: readonly string[]
  /** Its value is the print of its pages, line by line, beside any fields. */
  text?: true
  /** Whether its values are kept encrypted; where nothing is said, what it holds decides (`sealsValues`). */
  sealed?: boolean
  /** Languages of its print in Tesseract's codes, where our own recogniser lacks their letters. */
  scripts?: readonly string[]
  /** Barcodes that it carries. */
  codes?: readonly CodeKind[]
  /** What its issuer writes into them, where documents of the type are told by it. */
  codeFormat?: CodeFormatName
  /** Name of a recogniser in the owner's model folder, for scripts that ours does not read; ours where it is not there. */
  recogniser?: string
  checks: readonly Check<Field>[]
  /** Every character of a single-source value must be at least this sure for the value to be proven, and of a line of text for it to need no look. 0..1 */
  characterThreshold: number
  /** What the remote API calls it: one row for each of its type ids; none where it has no such type. */
  rows: readonly FlyocrRow<Field>[]
}

/** Keeps the field names as types, so that a check or a row naming a field the document lacks does not compile. */
export function defineDocument<const Field extends string>(
  document: Omit<DocumentType<Field>, 'checks' | 'rows'> & {
    checks: readonly Check<NoInfer<Field>>[]
    rows: readonly FlyocrRow<NoInfer<Field>>[]
  },
): DocumentType<Field> {
  return document
}

/** Keeps the column names as types, so that a rule naming a column the table lacks does not compile. */
export function defineTable<const Column extends string>(
  table: Omit<TableSpec<Column>, 'rowChecks'> & { rowChecks?: readonly Check<NoInfer<Column>>[] },
): TableSpec<Column> {
  return table
}

/** The description of a field or a cell, also for a key that comes from outside; null when the type has none under that key. */
export function fieldSpec(documentType: Pick<DocumentType, 'fields' | 'tables'>, key: string): FieldSpec | null {
  const place = placeOfCellKey(key)
  if (place !== null) return own(own(documentType.tables ?? {}, place.table)?.columns ?? {}, place.column)
  return own(documentType.fields, key)
}

function own<Value>(map: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : null
}
