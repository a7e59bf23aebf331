import type { DocumentType, FieldSpec, FlyocrItem, TableSpec } from '#domain/document-type.ts'
import { cnTaxId } from '#domain/numbers/cn-tax-id.ts'
import { vin } from '#domain/numbers/vin.ts'
import { printCharacterThreshold } from '../identity/identity-fields.ts'
import { invoiceChecks } from './invoice-checks.ts'
import type { InvoiceField } from './invoice-field.ts'
import { invoiceFields } from './invoice-fields.ts'
import type { InvoiceFieldUse, InvoiceKind } from './invoice-kind.ts'
import { type InvoiceTable, invoiceTables } from './invoice-tables.ts'
import { rulesOfLine } from './line-rules.ts'

const allFields: Readonly<Record<string, InvoiceField>> = invoiceFields
const allTables: Readonly<Record<string, InvoiceTable>> = invoiceTables

/** The tax office's number of a kind in QR codes, by its number at the remote API. */
const kindsInCodes: Readonly<Record<string, string>> = {
  '1': '01',
  '4': '04',
  '8': '08',
  '10': '10',
  '11': '11',
  '14': '14',
  '9': '31',
  '83': '32',
  '62': '51',
  '61': '61',
  '21': 'blockchain',
}

/** A kind of invoice as a document type: its fields in order, its tables, what it is told by. */
export function invoiceType(kind: InvoiceKind): DocumentType {
  const uses = Object.entries(kind.fields)
  const fields = Object.fromEntries(uses.flatMap(([key, use]) => (allFields[key] ? [[key, specOf(key, allFields[key], use)]] : [])))
  const tables = Object.fromEntries(uses.flatMap(([key]) => (allTables[key] ? [[key, tableOf(key, kind.code)]] : [])))
  const inCodes = kindsInCodes[kind.code]
  return {
    key: kind.key,
    country: 'CHN',
    titles: [kind.title, ...(kind.anchors ?? [])],
    format: 'page',
    mrz: null,
    sides: ['front'],
    fields,
    ...(Object.keys(tables).length > 0 && { tables }),
    otherLabels: [...otherLabelsOf(tables), ...(kind.otherLabels ?? [])],
    ...(kind.isFilledIn && { filledIn: Object.keys(fields).filter((key) => !ofForm.has(key)) }),
    ...(inCodes !== undefined && { codes: ['QRCode'], codeFormat: `cn-invoice-${inCodes}` }),
    checks: invoiceChecks(kind.code, Object.keys(fields)),
    characterThreshold: printCharacterThreshold,
    rows: [{ endpoint: 'invoice', typeId: kind.code, answersAs: kind.code, side: null, items: uses.flatMap(itemOf) }],
  }
}

/** Printed with the form itself. */
const ofForm = new Set(['invoiceCode', 'invoiceNumber', 'title', 'place'])

function specOf(key: string, { kind, group, labels, told }: InvoiceField, { required, told: own }: InvoiceFieldUse): FieldSpec {
  const checksum = key.endsWith('TaxId') ? cnTaxId : key === 'vin' ? vin : null
  return withPoint({ kind, group, labels, required, ...told, ...own, ...(checksum && { checksum }) })
}

/** Invoices of the mainland print a point before fractions, and unit prices with any number of digits behind it. */
function withPoint(spec: FieldSpec): FieldSpec {
  return spec.kind === 'amount' || spec.kind === 'quantity' ? { ...spec, decimals: 'point' } : spec
}

function tableOf(key: string, code: string): TableSpec {
  const columns = Object.fromEntries(Object.entries(allTables[key]?.columns ?? {}).map(([column, { spec }]) => [column, withPoint(spec)]))
  const { ends = [], otherHeads, stops, pairs, rowChecks } = allTables[key] ?? {}
  const checks = key === 'lineItems' ? rulesOfLine(code) : rowChecks
  return {
    columns,
    ends,
    ...(otherHeads && { otherHeads }),
    ...(stops && { stops }),
    ...(pairs && { pairs }),
    ...(checks && { rowChecks: checks }),
  }
}

/** Heads of columns, and words that stand between the parties' values. */
function otherLabelsOf(tables: Readonly<Record<string, TableSpec>>): string[] {
  const heads = Object.values(tables).flatMap(({ columns }) => Object.values(columns).flatMap(({ labels }) => labels))
  return [...new Set([...heads, '密码区', '合计'])]
}

/** `a | b`: one value under two names; `a + b`: one value in two parts, told under the first. */
function itemOf([key, use]: [string, InvoiceFieldUse]): FlyocrItem[] {
  const wire = use.wire === undefined ? (allFields[key]?.wire ?? null) : use.wire
  const [desc, ...aliases] = wire?.split(/ [|+] /) ?? []
  return desc === undefined ? [] : [{ desc, from: [key], ...(aliases.length > 0 && { aliases }) }]
}
