export interface BankCardNetwork {
  /** What the network calls itself. */
  title: string
  starts: RegExp
  /** How long its numbers are. */
  lengths: readonly number[]
}

/** Card networks by how their numbers begin (ISO/IEC 7812-1 issuer ranges as the networks publish them). */
const networks: readonly BankCardNetwork[] = [
  { title: 'Visa', starts: /^4/, lengths: [13, 16, 19] },
  { title: 'American Express', starts: /^3[47]/, lengths: [15] },
  { title: 'Mastercard', starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { title: 'Mir', starts: /^220[0-4]/, lengths: [16, 17, 18, 19] },
  { title: 'UnionPay', starts: /^62/, lengths: [16, 17, 18, 19] },
  { title: 'JCB', starts: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { title: 'Discover', starts: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
  { title: 'Diners Club', starts: /^3(?:0[0-5]|[689])/, lengths: [14, 15, 16, 17, 18, 19] },
]

/** The network that gives out a number, by its first digits; null where none of these does. */
export function bankCardNetwork(number: string): BankCardNetwork | null {
  return networks.find(({ starts }) => starts.test(number)) ?? null
}
