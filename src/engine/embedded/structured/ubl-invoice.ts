import { filled, type StructuredInvoice } from './structured-invoice.ts'
import { attributeOf, elementsAt, textAt, textOf, type XmlElement } from './xml-tree.ts'

/** OASIS UBL 2.1 invoices and credit notes: Peppol BIS Billing 3, XRechnung UBL. Null for another document. */
export function ublInvoice(tree: XmlElement): StructuredInvoice | null {
  const [root] = elementsAt(tree, 'Invoice|CreditNote')
  if (root === undefined || textAt(root, 'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName', 'ID') === '') return null
  const currency = textAt(root, 'DocumentCurrencyCode')
  return {
    syntax: 'ubl',
    documentType: 'commercial-invoice',
    values: filled({
      invoiceNumber: textAt(root, 'ID'),
      typeCode: textAt(root, 'InvoiceTypeCode|CreditNoteTypeCode'),
      issueDate: textAt(root, 'IssueDate'),
      dueDate: textAt(root, 'DueDate', 'PaymentMeans/PaymentDueDate'),
      deliveryDate: textAt(root, 'Delivery/ActualDeliveryDate'),
      orderNumber: textAt(root, 'OrderReference/ID'),
      buyerReference: textAt(root, 'BuyerReference'),
      paymentTerms: textAt(root, 'PaymentTerms/Note'),
      remarks: elementsAt(root, 'Note').map(textOf).join('\n'),
      ...partyOf(root, 'seller', 'AccountingSupplierParty/Party'),
      ...partyOf(root, 'buyer', 'AccountingCustomerParty/Party'),
      iban: textAt(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
      bic: textAt(root, 'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID'),
      currency,
      totalExcludingTax: textAt(root, 'LegalMonetaryTotal/TaxExclusiveAmount'),
      totalTax: textOf(taxTotalOf(root, currency)),
      totalIncludingTax: textAt(root, 'LegalMonetaryTotal/TaxInclusiveAmount'),
      prepaidAmount: textAt(root, 'LegalMonetaryTotal/PrepaidAmount'),
      amountDue: textAt(root, 'LegalMonetaryTotal/PayableAmount'),
    }),
    rows: {
      lineItems: elementsAt(root, 'InvoiceLine|CreditNoteLine').map(itemOf),
      taxBreakdown: elementsAt(root, 'TaxTotal/TaxSubtotal').map(taxOf),
    },
  }
}

/** It may be told a second time in the currency that the seller keeps its books in. */
function taxTotalOf(root: XmlElement, currency: string): XmlElement | undefined {
  const told = elementsAt(root, 'TaxTotal/TaxAmount')
  return told.find((amount) => attributeOf(amount, 'currencyID') === currency) ?? told[0]
}

function partyOf(root: XmlElement, side: 'seller' | 'buyer', path: string): Record<string, string> {
  const [party = {}] = elementsAt(root, path)
  return {
    [`${side}Name`]: textAt(party, 'PartyLegalEntity/RegistrationName', 'PartyName/Name'),
    [`${side}Address`]: addressOf(party),
    [`${side}TaxId`]: textAt(party, 'PartyTaxScheme/CompanyID'),
  }
}

function addressOf(party: XmlElement): string {
  const [address = {}] = elementsAt(party, 'PostalAddress')
  const lines = ['StreetName', 'AdditionalStreetName', 'AddressLine/Line'].map((line) => textAt(address, line))
  const place = `${textAt(address, 'PostalZone')} ${textAt(address, 'CityName')}`.trim()
  return [...lines, place, textAt(address, 'Country/IdentificationCode')].filter((line) => line !== '').join(', ')
}

function taxOf(tax: XmlElement): Record<string, string> {
  return filled({
    category: textAt(tax, 'TaxCategory/ID'),
    taxRate: textAt(tax, 'TaxCategory/Percent'),
    taxableAmount: textAt(tax, 'TaxableAmount'),
    tax: textAt(tax, 'TaxAmount'),
  })
}

function itemOf(line: XmlElement): Record<string, string> {
  const [quantity] = elementsAt(line, 'InvoicedQuantity|CreditedQuantity')
  return filled({
    name: textAt(line, 'Item/Name', 'Item/Description'),
    specification: textAt(line, 'Item/SellersItemIdentification/ID'),
    quantity: textOf(quantity),
    unit: attributeOf(quantity, 'unitCode'),
    unitPrice: textAt(line, 'Price/PriceAmount'),
    taxRate: textAt(line, 'Item/ClassifiedTaxCategory/Percent'),
    amount: textAt(line, 'LineExtensionAmount'),
  })
}
