import type { CodeKind } from '#domain/document-type.ts'
import { crc16 } from '#domain/numbers/crc16.ts'
import { seededRandom } from '../seeded-random.ts'

/** What codes of nobody say: the same for the same seed. */
export interface InventedLicence {
  text: string
  licenceNumber: string
  surname: string
  givenNames: string
  /** ISO. */
  dateOfBirth: string
  dateOfExpiry: string
}

/** The code of a driving licence of North America, version 10 of the standard, as issuers fill it. */
export function inventLicence(seed: string): InventedLicence {
  const random = seededRandom(`licence ${seed}`)
  const digits = (count: number): string => Array.from({ length: count }, () => random.integer(0, 9)).join('')
  const two = (from: number, to: number): string => String(random.integer(from, to)).padStart(2, '0')
  const [surname, first, middle] = [
    random.pick(['SAMPLE', 'HARTWELL', 'OKAFOR']),
    random.pick(['MICHAEL', 'DANA']),
    random.pick(['LEE', 'JORDAN']),
  ]
  const [born, month, day, until] = [random.integer(1955, 2003), two(1, 12), two(1, 28), random.integer(2027, 2031)]
  const licenceNumber = `T${digits(8)}`
  const elements = [
    `DAQ${licenceNumber}`,
    `DCS${surname}`,
    'DDEN',
    `DAC${first}`,
    'DDFN',
    `DAD${middle}`,
    'DDGN',
    'DCAD',
    'DCBK',
    'DCDPH',
    `DBD${month}${day}2023`,
    `DBB${month}${day}${born}`,
    `DBA${month}${day}${until}`,
    'DBC1',
    'DAU068 in',
    'DAYBRO',
    `DAG${random.integer(10, 9800)} WEST BROAD STREET`,
    'DAIRICHMOND',
    'DAJVA',
    `DAK23${digits(3)}0000  `,
    `DCF${digits(22)}`,
    'DCGUSA',
    'DDAF',
  ]
  return {
    text: `@\n\x1e\rANSI 636000100001DL00310278DL${elements.join('\n')}\r`,
    licenceNumber,
    surname,
    givenNames: `${first} ${middle}`,
    dateOfBirth: `${born}-${month}-${day}`,
    dateOfExpiry: `${until}-${month}-${day}`,
  }
}

/** What codes of the other kinds say on documents: a Chinese invoice's with its checksum, a ticket's, a serial number. */
export function inventCodes(seed: string): Readonly<Record<CodeKind, string>> {
  const random = seededRandom(`codes ${seed}`)
  const digits = (count: number): string => Array.from({ length: count }, () => random.integer(0, 9)).join('')
  const day = `2026${String(random.integer(1, 12)).padStart(2, '0')}${String(random.integer(1, 28)).padStart(2, '0')}`
  const invoice = `01,10,0${digits(11)},${digits(8)},${random.integer(10, 99_999)}.${digits(2)},${day},${digits(20)},`
  return {
    PDF417: inventLicence(seed).text,
    QRCode: `${invoice}${crc16(invoice)},`,
    Aztec: `TICKET-${digits(18)}`,
    Code128: digits(13),
  }
}
