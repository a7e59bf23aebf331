/** What a Chinese invoice is booked and checked by. */
export const keyFields = [
  'invoiceCode',
  'invoiceNumber',
  'issueDate',
  'checkCode',
  'buyerName',
  'buyerTaxId',
  'sellerName',
  'sellerTaxId',
  'totalExcludingTax',
  'totalTax',
  'totalIncludingTax',
  'totalInWords',
  'fare',
] as const
