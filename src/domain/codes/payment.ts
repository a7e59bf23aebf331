import { type CodeFormat, type CodeValue, codeValue } from './code-format.ts'

const iban = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/
const figures = /^\d{1,12}(?:\.\d{1,2})?$/

/** What is paid to whom, as both guidelines have it. */
interface Payment {
  name: string | undefined
  account: string | undefined
  currency: string | undefined
  amount: string | undefined
  bic?: string | undefined
  payer?: string | undefined
}

function values({ name, account = '', currency, amount, bic, payer }: Payment): CodeValue[] | null {
  const bare = account.replaceAll(' ', '')
  if (!iban.test(bare)) return null
  const isStated = amount !== undefined && figures.test(amount)
  return [
    ...codeValue('iban', bare),
    ...codeValue('bic', bic),
    ...codeValue('sellerName', name),
    ...codeValue('buyerName', payer),
    ...(isStated ? [...codeValue('amountDue', amount), ...codeValue('currency', currency)] : []),
  ]
}

/** EPC069-12, version 2 and 3: `BCD`, version, letters, `SCT`, BIC, name, IBAN, `EUR12.30`; printed as GiroCode or Zahlen mit Code. */
function ofEurope([tag, version = '', , transfer, bic, name, account, sum = '']: readonly string[]): CodeValue[] | null {
  if (tag !== 'BCD' || !/^00[12]$/.test(version) || transfer !== 'SCT') return null
  return values({ bic, name, account, currency: sum.slice(0, 3), amount: sum.slice(3) })
}

/** The Swiss QR-bill: account, seven lines of its holder, seven that stay empty, amount, currency, seven of the payer. */
function ofSwitzerland(lines: readonly string[]): CodeValue[] | null {
  const [tag, version = ''] = lines
  if (tag !== 'SPC' || !/^02\d\d$/.test(version)) return null
  return values({ account: lines[3], name: lines[5], amount: lines[18], currency: lines[19], payer: lines[21] })
}

/** The QR codes by which bills are paid in Europe. */
export const payment: CodeFormat = {
  read: (text) => {
    const lines = text.split(/\r?\n/).map((line) => line.trim())
    const told = ofEurope(lines) ?? ofSwitzerland(lines)
    return told && { name: 'payment', values: told }
  },
}
