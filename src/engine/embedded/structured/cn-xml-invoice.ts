import { filled, type StructuredInvoice } from './structured-invoice.ts'
import { elementsAt, textAt, type XmlElement } from './xml-tree.ts'

/**
 * The XML of a fully digitalised Chinese invoice (数电票), as the tax platform hands it out since 2022. Element names as
 * in files that issuers publish; the state has published no schema. Null for another document.
 */
export function cnXmlInvoice(tree: XmlElement): StructuredInvoice | null {
  const [root] = elementsAt(tree, 'EInvoice')
  const [data] = root === undefined ? [] : elementsAt(root, 'EInvoiceData')
  if (root === undefined || data === undefined) return null
  const [sums = {}] = elementsAt(data, 'BasicInformation')
  const [supervision = {}] = elementsAt(root, 'TaxSupervisionInfo')
  return {
    syntax: 'cn-xml',
    documentType: isSpecial(root) ? 'invoice-fully-digital-special' : 'invoice-fully-digital-ordinary',
    values: filled({
      invoiceNumber: textAt(supervision, 'InvoiceNumber') || textAt(root, 'Header/EIid'),
      issueDate: (textAt(supervision, 'IssueTime') || textAt(sums, 'RequestTime')).slice(0, 10),
      buyerName: textAt(data, 'BuyerInformation/BuyerName'),
      buyerTaxId: textAt(data, 'BuyerInformation/BuyerIdNum'),
      sellerName: textAt(data, 'SellerInformation/SellerName'),
      sellerTaxId: textAt(data, 'SellerInformation/SellerIdNum'),
      totalExcludingTax: textAt(sums, 'TotalAmWithoutTax'),
      totalTax: textAt(sums, 'TotalTaxAm'),
      totalIncludingTax: textAt(sums, 'TotalTax-includedAmount'),
      totalInWords: textAt(sums, 'TotalTax-includedAmountInChinese'),
      issuedBy: textAt(sums, 'Drawer'),
      remarks: textAt(data, 'AdditionalInformation/Remark', 'BasicInformation/Remark'),
    }),
    rows: { lineItems: elementsAt(data, 'IssuItemInformation').map(itemOf) },
  }
}

/** 01 is the special invoice, whose tax the buyer may deduct. */
function isSpecial(root: XmlElement): boolean {
  const [label = {}] = elementsAt(root, 'Header/InherentLabel/GeneralOrSpecialVAT')
  return textAt(label, 'LabelCode') === '01' || textAt(label, 'LabelName').includes('专用')
}

function itemOf(line: XmlElement): Record<string, string> {
  return filled({
    name: textAt(line, 'ItemName'),
    specification: textAt(line, 'SpecMod'),
    unit: textAt(line, 'MeaUnits'),
    quantity: textAt(line, 'Quantity'),
    unitPrice: textAt(line, 'UnPrice'),
    amount: textAt(line, 'Amount'),
    taxRate: percent(textAt(line, 'TaxRate')),
    tax: textAt(line, 'ComTaxAm'),
  })
}

/** `0.13` there is 13 per cent. */
function percent(text: string): string {
  const rate = Number(text)
  return text === '' || !Number.isFinite(rate) || rate >= 1 ? text : String(Number((rate * 100).toFixed(4)))
}
