/** What stands in the QR code of a blockchain invoice: an address at the tax office of the city. */
export interface BlockchainCode {
  /** 8 digits. */
  invoiceNumber: string
  /** With tax; figures with a point. */
  amount: string
}

/** Tax offices whose codes are known: only Shenzhen has published any. */
const address = /^https?:\/\/bcfp\.shenzhen\.chinatax\.gov\.cn\/verify\/scan\?(?<query>.+)$/i

/** Reads `…/verify/scan?hash=…&bill_num=…&total_amount=…`, whose amount is in fen; null where it is no such address. */
export function parseBlockchainCode(text: string): BlockchainCode | null {
  const query = address.exec(text.trim())?.groups?.['query'] ?? ''
  const values = new Map(query.split('&').map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? ''] as const))
  const [number = '', fen = ''] = [values.get('bill_num'), values.get('total_amount')]
  if (!/^\d{8}$/.test(number) || !/^\d{1,12}$/.test(fen)) return null
  const digits = String(Number(fen)).padStart(3, '0')
  return { invoiceNumber: number, amount: `${digits.slice(0, -2)}.${digits.slice(-2)}` }
}
