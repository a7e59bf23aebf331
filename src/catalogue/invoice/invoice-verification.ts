import type { DocumentType } from '#domain/document-type.ts'
import type { AskedBy } from '#domain/invoice/question-of-invoice.ts'

interface VerifiableKinds {
  /** Codes of invoice kinds. */
  kinds: readonly string[]
  /** What must be given of them. */
  asks: readonly AskedBy[]
}

const number: AskedBy = { parameter: 'invoiceNumber', field: 'invoiceNumber' }
const day: AskedBy = { parameter: 'billingDate', field: 'issueDate' }
const codeAndNumber: readonly AskedBy[] = [{ parameter: 'invoiceCode', field: 'invoiceCode' }, number]
const net: AskedBy = { parameter: 'totalAmount', field: 'totalExcludingTax' }
const gross: AskedBy = { parameter: 'totalAmount', field: 'totalIncludingTax' }
const endOfCheckCode: AskedBy = { parameter: 'checkCode', field: 'checkCode', lastSix: true }

/**
 * The remote API's question whether an invoice is on record at the tax office. The reference wants a check code of fully
 * digital invoices, which have none: the vendor's own client asks for them by number, day and sum with tax. It tells the
 * last six characters of every check code, and its Chinese original the whole of a blockchain invoice's. An invoice for a
 * used car knows one sum only.
 */
export const invoiceVerification: { typeId: string; path: string; takes: readonly VerifiableKinds[] } = {
  typeId: '3007',
  path: 'verapi/v2/verInvoice.do',
  takes: [
    { kinds: ['1', '8', '3', '91', '93'], asks: [...codeAndNumber, day, net] },
    { kinds: ['15', '94'], asks: [...codeAndNumber, day, gross] },
    { kinds: ['4', '10', '11', '14'], asks: [...codeAndNumber, day, endOfCheckCode] },
    { kinds: ['92'], asks: [...codeAndNumber, day, { parameter: 'checkCode', field: 'fullInvoiceNumber', lastSix: true }] },
    {
      kinds: ['21'],
      asks: [...codeAndNumber, { parameter: 'checkCode', field: 'checkCode' }, { parameter: 'salesTaxNo', field: 'sellerTaxId' }],
    },
    { kinds: ['9', '83', '61', '62'], asks: [number, day, gross] },
    { kinds: ['36'], asks: [...codeAndNumber, day, { parameter: 'orderNo', field: 'orderNumber' }] },
    { kinds: ['34', '38'], asks: [...codeAndNumber, day, gross, endOfCheckCode] },
  ],
}

/** What a document of that type is asked for by; null where the tax office keeps no such documents. */
export function askedOfTaxOffice({ rows }: DocumentType): readonly AskedBy[] | null {
  const code = rows.find(({ endpoint }) => endpoint === 'invoice')?.typeId
  return invoiceVerification.takes.find(({ kinds }) => code !== undefined && kinds.includes(code))?.asks ?? null
}
