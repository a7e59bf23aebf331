import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCode } from './read-code.ts'

function licence(...elements: readonly string[]): string {
  return `@\n\x1e\rANSI 636000100001DL00410278DL${elements.join('\n')}\r`
}

function said(text: string, ...fields: readonly string[]): Record<string, string> {
  const values = readCode(text, (field) => fields.includes(field))?.values ?? []
  return Object.fromEntries(values.map(({ field, value }) => [field, value]))
}

const philId = {
  DateIssued: '16 August 2021',
  Issuer: 'PSA',
  subject: {
    Suffix: '',
    lName: 'DELA CRUZ',
    fName: 'MARIA',
    mName: 'REYES',
    sex: 'Female',
    BF: '[1,6]',
    DOB: 'July 17, 1989',
    POB: 'Cebu',
    PCN: '1234-5678-9012-3456',
  },
  alg: 'EDDSA',
  signature: 'AAAA',
}

describe('a licence of North America says', () => {
  const names = ['DCSSAMPLE', 'DACMICHAEL', 'DADJOHN', 'DCUJR']

  test('its number, names and days', () => {
    expect(said(licence('DAQT64235789', ...names, 'DBB06061986', 'DBA12102024', 'DBC1'))).toMatchObject({
      licenceNumber: 'T64235789',
      documentNumber: 'T64235789',
      surname: 'SAMPLE JR',
      givenNames: 'MICHAEL JOHN',
      fullName: 'MICHAEL JOHN SAMPLE JR',
      dateOfBirth: '1986-06-06',
      dateOfExpiry: '2024-12-10',
      sex: 'M',
    })
  })

  test('the middle name apart where the document has it apart', () => {
    expect(said(licence(...names))).toMatchObject({ givenNames: 'MICHAEL JOHN' })
    expect(said(licence(...names), 'middleName')).toMatchObject({ givenNames: 'MICHAEL', middleName: 'JOHN' })
  })

  test('names as the first versions have them', () => {
    expect(said(licence('DAASMITH,JANE,ANN'))).toMatchObject({ surname: 'SMITH', givenNames: 'JANE ANN' })
    expect(said(licence('DCSSMITH', 'DCTJANE,ANN'))).toMatchObject({ surname: 'SMITH', givenNames: 'JANE ANN' })
    expect(said(licence('DABSMITH', 'DACJANE'))).toMatchObject({ surname: 'SMITH', givenNames: 'JANE' })
  })

  test('that a name was cut', () => {
    const values = readCode(licence('DCSVERYLONG', 'DDET', 'DACMICHAEL', 'DDFN'))?.values ?? []
    expect(values.flatMap(({ field, notes }) => (notes?.includes('truncated') ? [field] : []))).toEqual(['surname', 'fullName'])
  })

  test('days with the month first or the year first, and none that is not in the calendar', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-')
        for (const text of [`${month}${dayOfMonth}${year}`, `${year}${month}${dayOfMonth}`]) {
          expect(said(licence(`DBB${text}`))).toEqual({ dateOfBirth: iso })
        }
      }),
    )
    expect(said(licence('DBA00000000'))).toEqual({})
    expect(said(licence('DBA02302024'))).toEqual({})
  })

  test('the address in one line, with a postcode of five digits where the rest is empty', () => {
    const place = ['DAG2300 WEST BROAD STREET', 'DAIRICHMOND', 'DAJVA']
    expect(said(licence(...place, 'DAK232690000  '))['address']).toBe('2300 WEST BROAD STREET, RICHMOND, VA 23269')
    expect(said(licence(...place, 'DAK232691234'))['address']).toBe('2300 WEST BROAD STREET, RICHMOND, VA 23269-1234')
    expect(said(licence('DAG1 MAIN ST', 'DAIVICTORIA', 'DAJBC', 'DAKV8V 1X4'))['postcode']).toBe('V8V 1X4')
  })
})

describe('a PhilID says', () => {
  test('who holds it', () => {
    expect(readCode(JSON.stringify(philId))?.name).toBe('philsys')
    expect(said(JSON.stringify(philId))).toEqual({
      nationalIdNumber: '1234-5678-9012-3456',
      surname: 'DELA CRUZ',
      givenNames: 'MARIA',
      middleName: 'REYES',
      sex: 'Female',
      dateOfBirth: '1989-07-17',
      dateOfIssue: '2021-08-16',
      placeOfBirth: 'Cebu',
    })
  })

  test('nothing where another signed', () => {
    expect(readCode(JSON.stringify({ ...philId, Issuer: 'ME' }))).toBeNull()
    expect(readCode('{"Issuer":"PSA"')).toBeNull()
  })
})

describe('a code to pay by says', () => {
  const european = (sum: string): string =>
    ['BCD', '002', '1', 'SCT', 'GENODEF1XXX', 'Muster GmbH', 'DE02 1203 0000 0000 2020 51', sum, '', '', 'RE-2026-17'].join('\n')
  const seven = (name: string): string[] => ['S', name, 'Weg', '1', '8000', 'Zürich', 'CH']
  const swiss = (amount: string): string => {
    const payee = ['SPC', '0200', '1', 'CH9300762011623852957', ...seven('Muster AG'), ...Array<string>(7).fill('')]
    return [...payee, amount, 'CHF', ...seven('Petra Beispiel'), 'NON', '', '', 'EPD'].join('\r\n')
  }

  test('who is paid, where and how much, as Europe writes it', () => {
    const whole = { iban: 'DE02120300000000202051', bic: 'GENODEF1XXX', sellerName: 'Muster GmbH', amountDue: '119.00', currency: 'EUR' }
    expect(said(european('EUR119.00'))).toEqual(whole)
    expect(said(european(''))).toEqual({ iban: whole.iban, bic: whole.bic, sellerName: whole.sellerName })
  })

  test('who pays too, as Switzerland writes it', () => {
    const whole = {
      iban: 'CH9300762011623852957',
      sellerName: 'Muster AG',
      buyerName: 'Petra Beispiel',
      amountDue: '1949.75',
      currency: 'CHF',
    }
    expect(said(swiss('1949.75'))).toEqual(whole)
    expect(said(swiss(''))).toEqual({ iban: whole.iban, sellerName: whole.sellerName, buyerName: whole.buyerName })
  })

  test('nothing without an account', () => {
    expect(readCode(european('EUR1').replace('DE02', '0'))).toBeNull()
    expect(readCode('BCD\n009\n1\nSCT')).toBeNull()
    expect(readCode('SPC')).toBeNull()
  })
})

test('no other text is of a known format, and none throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readCode(text)).toBeNull()
    }),
  )
})
