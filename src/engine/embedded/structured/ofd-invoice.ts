import { boxOfText } from './placed-text.ts'
import { filled, type StructuredInvoice, type StructuredPlace } from './structured-invoice.ts'
import { elementsAt, attributeOf, textAt, textOf, type XmlElement } from './xml-tree.ts'
import type { OfdPackage } from './ofd-package.ts'
import type { OfdPage } from './ofd-pages.ts'

/**
 * What an OFD invoice says as data: the issuer's own XML (original_invoice.xml), the tags that name its texts, and the
 * properties of the document, the fullest first. Null for an OFD that is no invoice.
 */
export function ofdInvoice(ofd: OfdPackage, pages: readonly OfdPage[]): StructuredInvoice | null {
  const attached = attachedInvoice(ofd)
  const tagged = taggedTexts(ofd, pages)
  const values = { ...propertiesOf(ofd), ...filled(valuesOf(tagged.texts)), ...(attached && filled(valuesOf(attached.values))) }
  const number = values['invoiceNumber']
  if (number === undefined) return null
  const places = Object.fromEntries(
    Object.entries(names).flatMap(([field, name]): [string, StructuredPlace][] => {
      const place = tagged.places.get(name)
      return place === undefined ? [] : [[field, place]]
    }),
  )
  const titles = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
  const tables = attached?.items ?? itemsOf(tagged.texts)
  return {
    syntax: 'ofd',
    documentType: kindOf({ code: values['invoiceCode'] ?? '', titles }),
    values,
    rows: { lineItems: tables.map(itemOf) },
    places,
  }
}

/** Texts by the names that the 2019 schema of e-invoices gives them; several where a name comes again. */
type Named = Readonly<Record<string, readonly string[]>>

const properties: Readonly<Record<string, string>> = {
  发票代码: 'invoiceCode',
  发票号码: 'invoiceNumber',
  开票日期: 'issueDate',
  校验码: 'checkCode',
  合计金额: 'totalExcludingTax',
  合计税额: 'totalTax',
  价税合计: 'totalIncludingTax',
  购买方名称: 'buyerName',
  购买方纳税人识别号: 'buyerTaxId',
  销售方名称: 'sellerName',
  销售方纳税人识别号: 'sellerTaxId',
}

function propertiesOf(ofd: OfdPackage): Record<string, string> {
  const told = elementsAt(ofd.body, 'DocInfo/CustomDatas/CustomData').flatMap((each): [string, string][] => {
    const field = properties[attributeOf(each, 'Name')]
    return field === undefined ? [] : [[field, withoutGaps(field, textOf(each))]]
  })
  return filled(Object.fromEntries(told))
}

/** Names of the schema, and of the tags, by field. */
const names: Readonly<Record<string, string>> = {
  invoiceCode: 'InvoiceCode',
  invoiceNumber: 'InvoiceNo',
  issueDate: 'IssueDate',
  checkCode: 'InvoiceCheckCode',
  machineCode: 'MachineNo',
  cipherText: 'TaxControlCode',
  buyerName: 'BuyerName',
  buyerTaxId: 'BuyerTaxID',
  buyerAddressPhone: 'BuyerAddrTel',
  buyerBankAccount: 'BuyerFinancialAccount',
  sellerName: 'SellerName',
  sellerTaxId: 'SellerTaxID',
  sellerAddressPhone: 'SellerAddrTel',
  sellerBankAccount: 'SellerFinancialAccount',
  totalExcludingTax: 'TaxExclusiveTotalAmount',
  totalTax: 'TaxTotalAmount',
  totalIncludingTax: 'TaxInclusiveTotalAmount',
  receivedBy: 'Payee',
  reviewedBy: 'Checker',
  issuedBy: 'InvoiceClerk',
  remarks: 'Note',
}

const itemNames: Readonly<Record<string, string>> = {
  name: 'Item',
  specification: 'Specification',
  unit: 'MeasurementDimension',
  quantity: 'Quantity',
  unitPrice: 'Price',
  amount: 'Amount',
  taxRate: 'TaxScheme',
  tax: 'TaxAmount',
}

function valuesOf(named: Named): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [field, withoutGaps(field, named[name]?.[0] ?? '')]))
}

/** A check code is printed in groups, an amount behind its sign. */
function withoutGaps(field: string, text: string): string {
  if (field === 'checkCode') return text.replaceAll(/\s/g, '')
  return field.startsWith('total') ? text.replace(/^[¥￥]\s*/u, '') : text
}

/** `original_invoice.xml` among the attachments. */
function attachedInvoice(ofd: OfdPackage): { values: Named; items: readonly Named[] } | null {
  const path = ofd.names.find((name) => /original_invoice\.xml$/i.test(name))
  const [root] = path === undefined ? [] : elementsAt(ofd.xml(path) ?? {}, 'eInvoice')
  if (root === undefined) return null
  const flat = (element: XmlElement, keys: readonly string[]): Named =>
    Object.fromEntries(keys.map((name) => [name, [textAt(element, name, `Buyer/${name}`, `Seller/${name}`)]]))
  return {
    values: flat(root, Object.values(names)),
    items: elementsAt(root, 'GoodsInfos/GoodsInfo').map((item) => flat(item, Object.values(itemNames))),
  }
}

interface Tagged {
  texts: Named
  /** Where the first text of a name stands. */
  places: ReadonlyMap<string, StructuredPlace>
}

/** The texts that the tags refer to, those of one tag in one: `¥` and `100.00` are two objects. */
function taggedTexts(ofd: OfdPackage, pages: readonly OfdPage[]): Tagged {
  const path = ofd.names.find((name) => /\/Tags\/(?:CustomTag|Tag_Invoice)\.xml$/i.test(name))
  const tree = path === undefined ? null : ofd.xml(path)
  const found: Found = { texts: {}, places: new Map() }
  if (tree === null) return found
  const objects = new Map<string, TextAtPlace>()
  pages.forEach((page, pageIndex) => {
    for (const text of page.texts) {
      const box = boxOfText(text, page)
      objects.set(text.id, { text: (objects.get(text.id)?.text ?? '') + text.text, place: box && { pageIndex, box } })
    }
  })
  collect(tree, { objects, found, depth: 0 })
  return found
}

interface TextAtPlace {
  text: string
  place: StructuredPlace | null
}

interface Found {
  texts: Record<string, string[]>
  places: Map<string, StructuredPlace>
}

interface Collecting {
  objects: ReadonlyMap<string, TextAtPlace>
  found: Found
  depth: number
}

/** Buyer > BuyerName > ObjectRef: no deeper than this. */
const deepestTag = 8

function collect(element: XmlElement, { objects, found, depth }: Collecting): void {
  if (depth > deepestTag) return
  for (const name of Object.keys(element).filter((key) => !/^[@#]/.test(key) && key !== 'ObjectRef')) {
    for (const child of elementsAt(element, name)) {
      const refs = elementsAt(child, 'ObjectRef').flatMap((ref) => objects.get(textOf(ref)) ?? [])
      if (refs.length > 0) (found.texts[name] ??= []).push(refs.map(({ text }) => text).join(''))
      const place = refs.at(-1)?.place
      if (place && !found.places.has(name)) found.places.set(name, place)
      collect(child, { objects, found, depth: depth + 1 })
    }
  }
}

/** Tags name the cells of all lines alike, so the n-th of each is the n-th line's, where each column has as many. */
function itemsOf(tagged: Named): Named[] {
  const amounts = tagged['Amount'] ?? []
  return amounts.map((_, index) =>
    Object.fromEntries(
      Object.values(itemNames).map((name) => [name, tagged[name]?.length === amounts.length ? [tagged[name][index] ?? ''] : []]),
    ),
  )
}

function itemOf(named: Named): Record<string, string> {
  return filled(Object.fromEntries(Object.entries(itemNames).map(([column, name]) => [column, (named[name]?.[0] ?? '').replace(/%$/, '')])))
}

/** Codes of electronic invoices end in what they are: 11 ordinary, 12 of tolls, 13 special; digital ones have none and say it in their title. */
function kindOf({ code, titles }: { code: string; titles: string }): string {
  const isSpecial = titles.includes('专用发票')
  if (code === '') return isSpecial ? 'invoice-fully-digital-special' : 'invoice-fully-digital-ordinary'
  if (code.endsWith('12')) return 'invoice-vat-toll'
  return code.endsWith('13') || isSpecial ? 'invoice-vat-electronic-special' : 'invoice-vat-electronic-ordinary'
}
