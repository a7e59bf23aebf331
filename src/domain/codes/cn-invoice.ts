import { parseBlockchainCode } from '../invoice/parse-blockchain-code.ts'
import { type InvoiceCode, parseInvoiceCode } from '../invoice/parse-invoice-code.ts'
import { type CodeFormat, codeValue } from './code-format.ts'

/** Which total the code has, of kinds where that was compared with the page. */
const totals: Readonly<Record<string, string>> = {
  '01': 'totalExcludingTax',
  '04': 'totalExcludingTax',
  '10': 'totalExcludingTax',
  '31': 'totalIncludingTax',
  '32': 'totalIncludingTax',
}
const notes = { holds: ['check-digit-holds'], broken: ['check-digit-fails'], none: [] } as const

function ofInvoice({ kind, checksum, ...told }: InvoiceCode): ReturnType<CodeFormat['read']> {
  const say = (field: string | undefined, text: string | null) =>
    field === undefined || text === null ? [] : codeValue(field, text).map((value) => ({ ...value, notes: notes[checksum] }))
  return {
    name: `cn-invoice-${isOfToll(kind, told.invoiceCode) ? '14' : kind}`,
    values: [
      ...say('invoiceCode', told.invoiceCode),
      ...say('invoiceNumber', told.invoiceNumber),
      ...say('fullInvoiceNumber', told.invoiceNumber.length === 20 ? told.invoiceNumber : null),
      ...say(totals[kind], told.amount),
      ...say('issueDate', told.issueDate),
      ...say('checkCode', told.checkCode),
    ],
  }
}

/** Those of toll roads say the kind of all electronic ordinary ones; the end of their form's code tells them apart. */
function isOfToll(kind: string, invoiceCode: string | null): boolean {
  return kind === '10' && invoiceCode?.length === 12 && invoiceCode.endsWith('12')
}

/** The QR codes of Chinese invoices, by the tax office's kinds; blockchain invoices carry an address instead. */
export const cnInvoice: CodeFormat = {
  read: (text) => {
    const invoice = parseInvoiceCode(text)
    if (invoice !== null) return ofInvoice(invoice)
    const blockchain = parseBlockchainCode(text)
    if (blockchain === null) return null
    const { invoiceNumber, amount } = blockchain
    return {
      name: 'cn-invoice-blockchain',
      values: [...codeValue('invoiceNumber', invoiceNumber), ...codeValue('totalIncludingTax', amount)],
    }
  },
}
