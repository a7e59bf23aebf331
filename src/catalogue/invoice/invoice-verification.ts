/** What an invoice is asked for by at the tax office, under the remote API's names. */
type Parameter = 'invoiceCode' | 'invoiceNumber' | 'billingDate' | 'totalAmount' | 'checkCode' | 'salesTaxNo' | 'orderNo'

interface VerifiableKinds {
  /** Codes of invoice kinds. */
  kinds: readonly string[]
  /** What must be given of them. */
  needs: readonly Parameter[]
}

/** The remote API's question whether an invoice is on record. It is not asked by anything yet. */
export const invoiceVerification: { typeId: string; path: string; takes: readonly VerifiableKinds[] } = {
  typeId: '3007',
  path: 'v2/verInvoice',
  takes: [
    { kinds: ['1', '8', '3', '15', '91', '93', '94'], needs: ['invoiceCode', 'invoiceNumber', 'billingDate', 'totalAmount'] },
    { kinds: ['4', '10', '11', '14', '92'], needs: ['invoiceCode', 'invoiceNumber', 'billingDate', 'checkCode'] },
    { kinds: ['21'], needs: ['invoiceCode', 'invoiceNumber', 'checkCode', 'salesTaxNo'] },
    { kinds: ['9', '83', '61', '62'], needs: ['invoiceNumber', 'checkCode', 'totalAmount'] },
    { kinds: ['36'], needs: ['invoiceCode', 'invoiceNumber', 'orderNo'] },
    { kinds: ['34', '38'], needs: ['invoiceCode', 'invoiceNumber', 'billingDate', 'totalAmount', 'checkCode'] },
  ],
}
