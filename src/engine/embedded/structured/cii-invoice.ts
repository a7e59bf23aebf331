import { filled, type StructuredInvoice } from './structured-invoice.ts'
import { attributeOf, elementsAt, textAt, textOf, type XmlElement } from './xml-tree.ts'

/**
 * UN/CEFACT Cross Industry Invoice: Factur-X and ZUGFeRD 2 (D16B), XRechnung CII, and ZUGFeRD 1 (CrossIndustryDocument),
 * whose elements have older names. Null for another document.
 */
export function ciiInvoice(tree: XmlElement): StructuredInvoice | null {
  const [root] = elementsAt(tree, 'CrossIndustryInvoice|CrossIndustryDocument')
  if (root === undefined) return null
  const [document = {}] = elementsAt(root, 'ExchangedDocument|HeaderExchangedDocument')
  const [trade = {}] = elementsAt(root, 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction')
  const [agreement = {}] = elementsAt(trade, 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement')
  const [delivery = {}] = elementsAt(trade, 'ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery')
  const [settlement = {}] = elementsAt(trade, 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement')
  return {
    syntax: 'cii',
    documentType: 'commercial-invoice',
    values: filled({
      invoiceNumber: textAt(document, 'ID'),
      typeCode: textAt(document, 'TypeCode'),
      issueDate: day(textAt(document, 'IssueDateTime/DateTimeString', 'IssueDateTime/DateTime')),
      remarks: elementsAt(document, 'IncludedNote/Content').map(textOf).join('\n'),
      deliveryDate: day(textAt(delivery, 'ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString')),
      ...partiesOf(agreement),
      ...paymentOf(settlement),
      ...totalsOf(settlement),
    }),
    rows: {
      lineItems: elementsAt(trade, 'IncludedSupplyChainTradeLineItem').map(itemOf),
      taxBreakdown: elementsAt(settlement, 'ApplicableTradeTax').map(taxOf),
    },
  }
}

/** `20180305`, format 102, as the day it is. */
function day(text: string): string {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? []
  return year === undefined ? text.slice(0, 10) : `${year}-${month}-${date}`
}

function partiesOf(agreement: XmlElement): Record<string, string> {
  const [seller = {}] = elementsAt(agreement, 'SellerTradeParty')
  const [buyer = {}] = elementsAt(agreement, 'BuyerTradeParty')
  return {
    sellerName: textAt(seller, 'Name'),
    sellerAddress: addressOf(seller),
    sellerTaxId: taxIdOf(seller),
    buyerName: textAt(buyer, 'Name'),
    buyerAddress: addressOf(buyer),
    buyerTaxId: taxIdOf(buyer),
    buyerReference: textAt(agreement, 'BuyerReference'),
    orderNumber: textAt(agreement, 'BuyerOrderReferencedDocument/IssuerAssignedID', 'BuyerOrderReferencedDocument/ID'),
  }
}

function addressOf(party: XmlElement): string {
  const [address = {}] = elementsAt(party, 'PostalTradeAddress')
  const lines = ['LineOne', 'LineTwo', 'LineThree'].map((line) => textAt(address, line))
  const place = `${textAt(address, 'PostcodeCode')} ${textAt(address, 'CityName')}`.trim()
  return [...lines, place, textAt(address, 'CountryID')].filter((line) => line !== '').join(', ')
}

/** The VAT identifier (VA), or where there is none the number at the tax office (FC). */
function taxIdOf(party: XmlElement): string {
  const ids = elementsAt(party, 'SpecifiedTaxRegistration/ID')
  const [id] = ['VA', 'FC'].flatMap((scheme) => ids.filter((each) => attributeOf(each, 'schemeID') === scheme))
  return textOf(id)
}

function paymentOf(settlement: XmlElement): Record<string, string> {
  const [means = {}] = elementsAt(settlement, 'SpecifiedTradeSettlementPaymentMeans')
  return {
    currency: textAt(settlement, 'InvoiceCurrencyCode'),
    iban: textAt(means, 'PayeePartyCreditorFinancialAccount/IBANID'),
    bic: textAt(means, 'PayeeSpecifiedCreditorFinancialInstitution/BICID'),
    paymentTerms: textAt(settlement, 'SpecifiedTradePaymentTerms/Description'),
    dueDate: day(textAt(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString')),
  }
}

const totals = 'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation'

function totalsOf(settlement: XmlElement): Record<string, string> {
  const [sums = {}] = elementsAt(settlement, totals)
  return {
    totalExcludingTax: textAt(sums, 'TaxBasisTotalAmount'),
    totalTax: taxTotal(sums, textAt(settlement, 'InvoiceCurrencyCode')),
    totalIncludingTax: textAt(sums, 'GrandTotalAmount'),
    prepaidAmount: textAt(sums, 'TotalPrepaidAmount'),
    amountDue: textAt(sums, 'DuePayableAmount'),
  }
}

/** It may be told a second time in the currency that the seller keeps its books in. */
function taxTotal(sums: XmlElement, currency: string): string {
  const told = elementsAt(sums, 'TaxTotalAmount')
  return textOf(told.find((amount) => attributeOf(amount, 'currencyID') === currency) ?? told[0])
}

function taxOf(tax: XmlElement): Record<string, string> {
  return filled({
    category: textAt(tax, 'CategoryCode'),
    taxRate: textAt(tax, 'RateApplicablePercent', 'ApplicablePercent'),
    taxableAmount: textAt(tax, 'BasisAmount'),
    tax: textAt(tax, 'CalculatedAmount'),
  })
}

function itemOf(line: XmlElement): Record<string, string> {
  const [agreement = {}] = elementsAt(line, 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement')
  const [quantity] = elementsAt(line, 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery').flatMap((each) =>
    elementsAt(each, 'BilledQuantity'),
  )
  const [settlement = {}] = elementsAt(line, 'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement')
  const [sums = {}] = elementsAt(settlement, 'SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation')
  return filled({
    name: textAt(line, 'SpecifiedTradeProduct/Name', 'AssociatedDocumentLineDocument/IncludedNote/Content'),
    specification: textAt(line, 'SpecifiedTradeProduct/SellerAssignedID'),
    quantity: textOf(quantity),
    unit: attributeOf(quantity, 'unitCode'),
    unitPrice: textAt(agreement, 'NetPriceProductTradePrice/ChargeAmount'),
    taxRate: textAt(settlement, 'ApplicableTradeTax/RateApplicablePercent', 'ApplicableTradeTax/ApplicablePercent'),
    amount: textAt(sums, 'LineTotalAmount'),
  })
}
