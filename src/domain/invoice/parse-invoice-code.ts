import { isoDate } from '../formats/calendar-date.ts'
import { crc16 } from '../numbers/crc16.ts'

/** What stands in the QR code of a Chinese invoice. What the issuer left out is null. */
export interface InvoiceCode {
  /** As the tax office counts kinds in codes: 01 special, 04 ordinary, 10 electronic ordinary, 31 and 32 fully digital. */
  kind: string
  /** 10 or 12 digits; fully digital invoices have none. */
  invoiceCode: string | null
  /** 8 digits, or 20. */
  invoiceNumber: string
  /** Figures with a point; without tax on older kinds, with it on fully digital ones. */
  amount: string | null
  /** ISO. */
  issueDate: string | null
  /** 20 digits. */
  checkCode: string | null
  /** Whether the text is as its issuer wrote it; `none` where it carries no checksum. Anyone can make one: it is no signature. */
  checksum: 'holds' | 'broken' | 'none'
}

const form =
  /^(?<told>01,(?<kind>\d\d),(?<code>\d{10}|\d{12}|),(?<number>\d{8}|\d{20}),(?<amount>-?\d+(?:\.\d+)?|),(?<year>\d{4})(?<sign>-?)(?<month>\d\d)\k<sign>(?<day>\d\d),(?<check>\d*),)(?<crc>[0-9A-Fa-f]{4}|),?$/

/**
 * Reads `01,kind,code,number,amount,day,check code,checksum[,]`; null where the text is of no such code. The day is
 * `yyyymmdd`, or has hyphens where the issuer writes so. The checksum is CRC-16 over what stands before it, which some
 * issuers take with the last comma and some without.
 */
export function parseInvoiceCode(text: string): InvoiceCode | null {
  const groups = form.exec(text.trim())?.groups
  if (groups === undefined) return null
  const part = (name: string): string => groups[name] ?? ''
  const [year, month, day] = [Number(part('year')), Number(part('month')), Number(part('day'))]
  return {
    kind: part('kind'),
    invoiceCode: part('code') || null,
    invoiceNumber: part('number'),
    amount: part('amount') || null,
    issueDate: isoDate({ year, month, day }),
    checkCode: part('check') || null,
    checksum: checksumOf(part('told'), part('crc')),
  }
}

function checksumOf(told: string, crc: string): InvoiceCode['checksum'] {
  if (crc === '') return 'none'
  return [told, told.slice(0, -1)].some((text) => crc16(text) === crc.toUpperCase()) ? 'holds' : 'broken'
}
