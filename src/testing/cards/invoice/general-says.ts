import type { Said, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { chineseDay, inventCompany, inventLines, inventPerson, yuan } from './invoice-fiction.ts'

/** What a general invoice says: two parties, and goods at prices that have the tax inside. */
export function generalSays(fiction: Fiction, rows: number): Says {
  const [buyer, seller] = [inventCompany(fiction), inventCompany(fiction)]
  const count = fiction.random.integer(1, rows)
  const lines = inventLines(fiction, rows).map((line, index) => (index < count ? line : null))
  const cents = (price: string) => Math.round(Number(price) * 100)
  const amountOf = (line: (typeof lines)[number]) => (line === null ? 0 : line.quantity * cents(line.unitPrice))
  const total = lines.reduce((sum, line) => sum + amountOf(line), 0)
  const cells = lines.flatMap((line, index): [string, Said][] => {
    const own = {
      name: line?.name.split('*')[2] ?? '',
      unit: line?.unit ?? '',
      quantity: String(line?.quantity),
      unitPrice: yuan(cents(line?.unitPrice ?? '0')),
      amount: yuan(amountOf(line)),
    }
    return Object.entries(own).map(([column, value]) => [`lineItems:${index + 1}:${column}`, line === null ? '' : value])
  })
  return {
    invoiceCode: `1${fiction.digits(11)}`,
    invoiceNumber: fiction.digits(8),
    issueDate: chineseDay(fiction.dateOfIssue),
    checkCode: fiction.digits(20),
    buyerName: buyer.name,
    buyerTaxId: buyer.taxId,
    sellerName: seller.name,
    sellerTaxId: seller.taxId,
    ...Object.fromEntries(cells),
    totalIncludingTax: yuan(total),
    totalInWords: chineseCapitals(total),
    receivedBy: inventPerson(fiction),
    reviewedBy: inventPerson(fiction),
    issuedBy: inventPerson(fiction),
  }
}
