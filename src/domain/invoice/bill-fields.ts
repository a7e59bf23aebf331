/** Fields that say the same of a bill, by which kinds have them; the first that has a value counts. */
export const billFields = {
  /** What numbers it. */
  numbers: ['invoiceNumber', 'ticketNumber', 'eTicketNumber', 'paymentNumber', 'slipNumber'],
  sellers: ['sellerTaxId', 'sellerName', 'payeeUnit', 'hospitalName', 'payeeName'],
  amounts: ['totalIncludingTax', 'amount', 'fare', 'totalTax'],
  days: ['issueDate', 'rideDate', 'departureDate', 'date'],
} as const
