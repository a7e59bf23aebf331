import { taxOfLine } from './tax-of-line.ts'
import { ublAddress, vatPrefix } from './ubl-address.ts'
import { ublUnit } from './ubl-units.ts'
import { type UblLine, type UblTax, type UblValues, hundredths, money } from './ubl-values.ts'

/** Elements in the order in which UBL's schema wants them, attributes under `@name` and text under `#text`; what is undefined is left out. */
export interface UblTree {
  [element: string]: string | UblTree | readonly UblTree[] | readonly string[] | undefined
}

/** Kinds of document of UNTDID 1001 that take back instead of asking: they have a root and names of their own. */
const credits: ReadonlySet<string> = new Set(['381', '396', '81', '83', '532'])
const commercialInvoice = '380'

/** VATEX codes of what is not taxed; a reason has to stand beside these categories. */
const exemptions: Readonly<Record<string, string>> = { AE: 'VATEX-EU-AE', K: 'VATEX-EU-IC', G: 'VATEX-EU-G' }

const namespaces = {
  '@xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  '@xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}

const textOr = (text: string): string | undefined => (text === '' ? undefined : text)

/** An invoice without faults as UBL 2.1 in the core of EN 16931. */
export function ublTree(invoice: UblValues): UblTree {
  const { of } = invoice
  const typeCode = /^\d{2,3}$/u.test(of('typeCode')) ? of('typeCode') : commercialInvoice
  const isCredit = credits.has(typeCode)
  const root = isCredit ? 'CreditNote' : 'Invoice'
  const amount = (text: string): UblTree => ({ '@currencyID': of('currency'), '#text': text })
  return {
    [root]: {
      '@xmlns': `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
      ...namespaces,
      'cbc:CustomizationID': 'urn:cen.eu:en16931:2017',
      'cbc:ID': of('invoiceNumber'),
      'cbc:IssueDate': of('issueDate'),
      'cbc:DueDate': isCredit ? undefined : textOr(of('dueDate')),
      [`cbc:${root}TypeCode`]: typeCode,
      'cbc:Note': textOr(of('remarks')),
      'cbc:DocumentCurrencyCode': of('currency'),
      'cbc:BuyerReference': textOr(of('buyerReference')),
      'cac:OrderReference': of('orderNumber') === '' ? undefined : { 'cbc:ID': of('orderNumber') },
      'cac:AccountingSupplierParty': { 'cac:Party': partyTree(of, 'seller') },
      'cac:AccountingCustomerParty': { 'cac:Party': partyTree(of, 'buyer') },
      'cac:Delivery': of('deliveryDate') === '' ? undefined : { 'cbc:ActualDeliveryDate': of('deliveryDate') },
      'cac:PaymentMeans': paymentTree(of, isCredit),
      'cac:PaymentTerms': of('paymentTerms') === '' ? undefined : { 'cbc:Note': of('paymentTerms') },
      'cac:TaxTotal': { 'cbc:TaxAmount': amount(of('totalTax')), 'cac:TaxSubtotal': invoice.taxes.map((tax) => taxTree(tax, amount)) },
      'cac:LegalMonetaryTotal': {
        'cbc:LineExtensionAmount': amount(of('totalExcludingTax')),
        'cbc:TaxExclusiveAmount': amount(of('totalExcludingTax')),
        'cbc:TaxInclusiveAmount': amount(of('totalIncludingTax')),
        'cbc:PrepaidAmount': of('prepaidAmount') === '' ? undefined : amount(of('prepaidAmount')),
        'cbc:PayableAmount': amount(of('amountDue')),
      },
      [`cac:${root}Line`]: invoice.lines.map((line, at) => lineTree(line, { id: String(at + 1), invoice, amount, isCredit })),
    },
  }
}

function partyTree(of: UblValues['of'], side: 'seller' | 'buyer'): UblTree {
  const taxId = of(`${side}TaxId`)
  const { street, additional, line, zone, city, country } = ublAddress(of(`${side}Address`), taxId)
  // Only VAT numbers begin with letters of their country; a buyer has no other tax number in EN 16931, but a number of its own.
  const isVat = vatPrefix(taxId) !== ''
  const scheme = { 'cbc:CompanyID': taxId, 'cac:TaxScheme': { 'cbc:ID': isVat ? 'VAT' : 'TAX' } }
  return {
    'cac:PostalAddress': {
      'cbc:StreetName': textOr(street),
      'cbc:AdditionalStreetName': textOr(additional),
      'cbc:CityName': textOr(city),
      'cbc:PostalZone': textOr(zone),
      'cac:AddressLine': line === '' ? undefined : { 'cbc:Line': line },
      'cac:Country': { 'cbc:IdentificationCode': country },
    },
    'cac:PartyTaxScheme': taxId !== '' && (isVat || side === 'seller') ? scheme : undefined,
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': of(`${side}Name`),
      'cbc:CompanyID': taxId !== '' && !isVat ? taxId : undefined,
    },
  }
}

const creditTransfer = '30'
const notDefined = '1'

/** A credit note says when it is due here, for want of an element of its own. */
function paymentTree(of: UblValues['of'], isCredit: boolean): UblTree | undefined {
  const [iban, bic, due] = [of('iban').replaceAll(' ', ''), of('bic'), isCredit ? of('dueDate') : '']
  if (iban === '' && due === '') return undefined
  const branch = bic === '' ? undefined : { 'cbc:ID': bic }
  return {
    'cbc:PaymentMeansCode': iban === '' ? notDefined : creditTransfer,
    'cbc:PaymentDueDate': textOr(due),
    'cac:PayeeFinancialAccount': iban === '' ? undefined : { 'cbc:ID': iban, 'cac:FinancialInstitutionBranch': branch },
  }
}

type Amount = (text: string) => UblTree
const vat: UblTree = { 'cbc:ID': 'VAT' }

function taxTree({ category, rate, taxable, tax }: UblTax, amount: Amount): UblTree {
  return {
    'cbc:TaxableAmount': amount(taxable),
    'cbc:TaxAmount': amount(tax),
    'cac:TaxCategory': {
      'cbc:ID': category,
      'cbc:Percent': rate,
      'cbc:TaxExemptionReasonCode': exemptions[category],
      'cac:TaxScheme': vat,
    },
  }
}

interface LineParts {
  id: string
  invoice: UblValues
  amount: Amount
  isCredit: boolean
}

function lineTree(line: UblLine, { id, invoice, amount, isCredit }: LineParts): UblTree {
  const { unit, quantity, unitPrice, amount: net } = line
  const { code, unknown } = ublUnit(unit)
  return {
    'cbc:ID': id,
    'cbc:Note': textOr(unknown),
    [`cbc:${isCredit ? 'Credited' : 'Invoiced'}Quantity`]: { '@unitCode': code, '#text': quantity || '1' },
    'cbc:LineExtensionAmount': amount(net),
    'cac:Item': itemTree(line, taxOfLine(line, invoice.taxes)),
    'cac:Price': { 'cbc:PriceAmount': amount(unitPrice || priceOf(net, quantity)) },
  }
}

function itemTree({ name, specification }: UblLine, tax: UblTax | null): UblTree {
  return {
    'cbc:Name': name,
    'cac:SellersItemIdentification': specification === '' ? undefined : { 'cbc:ID': specification },
    'cac:ClassifiedTaxCategory': { 'cbc:ID': tax?.category, 'cbc:Percent': tax?.rate, 'cac:TaxScheme': vat },
  }
}

/** Prices may have any number of decimals; six more than a cent tie with any quantity of an invoice. */
function priceOf(net: string, quantity: string): string {
  const number = Number(quantity || '1')
  return number === 1 ? money(hundredths(net)) : String(Number((Number(net) / number).toFixed(8)))
}
