import type { Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { said } from '../said.ts'
import {
  chineseDay,
  inventCipher,
  inventCompany,
  inventInvoiceCode,
  inventLines,
  inventPerson,
  saysOfLines,
  saysOfParty,
  saysOfSums,
  sumsOf,
} from './invoice-fiction.ts'

export interface VatSaysOrder {
  /** How many lines of goods. */
  rows: number
  code: { length: 10 | 12; ending: string }
}

/** What a VAT invoice of nobody says, all its fields; what a kind does not print is not told. */
export function vatSays(fiction: Fiction, { rows, code }: VatSaysOrder): Says {
  const { digits, pick } = fiction
  const lines = inventLines(fiction, rows)
  const checkCode = digits(20)
  return {
    invoiceCode: inventInvoiceCode(fiction, code.length, code.ending),
    invoiceNumber: digits(8),
    issueDate: chineseDay(fiction.dateOfIssue),
    checkCode: said(checkCode, checkCode.replace(/(.{5})(?=.)/g, '$1 ')),
    machineCode: digits(12),
    $cipher: inventCipher(fiction),
    ...saysOfParty('buyer', inventCompany(fiction)),
    ...saysOfParty('seller', inventCompany(fiction)),
    ...saysOfLines(lines),
    ...saysOfSums(sumsOf(lines)),
    receivedBy: inventPerson(fiction),
    reviewedBy: inventPerson(fiction),
    issuedBy: inventPerson(fiction),
    remarks: pick(['订单号20250318', '合同编号HT-2025-117', '三月服务费', '送货单0098231']),
  }
}
