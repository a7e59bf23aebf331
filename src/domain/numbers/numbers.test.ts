import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnForm } from '#testing/numbers/drawn-form.ts'
import { anyDrawnNumber } from '#testing/numbers/any-drawn-number.ts'
import type { drawnNumbers } from '#testing/numbers/drawn-numbers.ts'
import { seededRandom } from '#testing/seeded-random.ts'
import { aeId } from './ae-id.ts'
import { bankCard } from './bank-card.ts'
import { bankCardLength } from './bank-card-length.ts'
import { bareNumber } from './bare-number.ts'
import { cnForeignerId } from './cn-foreigner-id.ts'
import { cnHmtId } from './cn-hmt-id.ts'
import { cnId } from './cn-id.ts'
import { cnPlate } from './cn-plate.ts'
import { cnTaxId } from './cn-tax-id.ts'
import { egId } from './eg-id.ts'
import { hkId } from './hk-id.ts'
import { hkMoId } from './hk-mo-id.ts'
import { iban } from './iban.ts'
import { idNik } from './id-nik.ts'
import { jpLicence } from './jp-licence.ts'
import { judgeNumber, numberChecksum } from './judge-number.ts'
import { kwCivilId } from './kw-civil-id.ts'
import { mxCurp } from './mx-curp.ts'
import { mxElectorKey } from './mx-elector-key.ts'
import { myKad } from './my-kad.ts'
import { numberForms } from './number-forms.ts'
import type { NumberScheme } from './number-scheme.ts'
import { pkCnic } from './pk-cnic.ts'
import { saId } from './sa-id.ts'
import { sePersonalNumber } from './se-personal-number.ts'
import { sgNric } from './sg-nric.ts'
import { thId } from './th-id.ts'
import { twId } from './tw-id.ts'
import { vatId } from './vat-id.ts'
import { vin } from './vin.ts'

/** `pass`, or the code of the reason. */
function said(scheme: NumberScheme, value: string): string {
  const outcome = judgeNumber(scheme, value)
  return outcome.result === 'pass' ? 'pass' : outcome.reason.code
}

const schemes = {
  cnId,
  cnHmtId,
  cnForeignerId,
  cnTaxId,
  hkId,
  hkMoId,
  twId,
  thId,
  sgNric,
  myKad,
  egId,
  saId,
  aeId,
  kwCivilId,
  mxCurp,
  mxElectorKey,
  idNik,
  jpLicence,
  pkCnic,
  sePersonalNumber,
  vin,
  bankCard,
  cnPlate,
  iban,
  vatId,
} satisfies Record<keyof typeof drawnNumbers, NumberScheme>
const names = Object.keys(schemes).filter((name): name is keyof typeof schemes => name in schemes)

describe('a number', () => {
  it.each<[NumberScheme, string, string]>([
    [cnId, '11010519491231002X', 'pass'],
    [cnId, '11010519491231002x', 'pass'],
    [cnId, '110105194912310021', 'check-digit-wrong'],
    [cnId, '110105194913310025', 'number-date-impossible'],
    [cnId, '990105194912310026', 'number-place-unknown'],
    [cnId, '1101051949123100', 'form.cnId'],
    [cnHmtId, '820000196901257410', 'pass'],
    [cnHmtId, '11010519491231002X', 'number-place-unknown'],
    [cnId, ' ', 'no-value'],
    [cnForeignerId, 'FRA11007408120', 'form.cnForeignerId'],
    [cnForeignerId, 'FRA110074081201', 'pass'],
    [cnTaxId, '91110000600037341L', 'pass'],
    [cnTaxId, '91110000600037341M', 'check-digit-wrong'],
    [cnTaxId, '11010519491231002X', 'pass'],
    [cnTaxId, '110108600037341', 'pass'],
    [cnTaxId, '9111000060003734', 'form.cnTaxId'],
    [hkId, 'A123456(3)', 'pass'],
    [hkId, 'AB987654(3)', 'pass'],
    [hkId, 'A123456(4)', 'check-digit-wrong'],
    [hkMoId, 'A123456(4)', 'check-digit-wrong'],
    [hkMoId, '1234567(8)', 'pass'],
    [hkMoId, '2234567(8)', 'form.hkMoId'],
    [twId, 'A123456789', 'pass'],
    [twId, 'A123456788', 'check-digit-wrong'],
    [twId, 'A323456789', 'form.twId'],
    [thId, '1 2345 45678 78 1', 'pass'],
    [thId, '๑ ๒๓๔๕ ๔๕๖๗๘ ๗๘ ๑', 'pass'],
    [thId, '1234545678789', 'check-digit-wrong'],
    [sgNric, 'S1234567D', 'pass'],
    [sgNric, 'F1234567N', 'pass'],
    [sgNric, 'M1234567K', 'pass'],
    [sgNric, 'S1234567A', 'check-digit-wrong'],
    [myKad, '770305-02-1234', 'pass'],
    [myKad, '770305-17-1234', 'number-place-unknown'],
    [myKad, '771305-02-1234', 'number-date-impossible'],
    [egId, '٢٩٠٠١٠١١٢٣٤٥٦٧', 'pass'],
    [egId, '29001019934567', 'number-place-unknown'],
    [saId, '1000000008', 'pass'],
    [saId, '1000000000', 'check-digit-wrong'],
    [saId, '3000000004', 'form.saId'],
    [aeId, '784-1980-1234567-8', 'pass'],
    [aeId, '784-1979-1234567-1', 'pass'],
    [aeId, '784-1981-1234567-9', 'check-digit-wrong'],
    [kwCivilId, '290010101233', 'pass'],
    [kwCivilId, '290010101234', 'check-digit-wrong'],
    [jpLicence, '309012345620', 'pass'],
    [jpLicence, '309012345610', 'check-digit-wrong'],
    [jpLicence, '159012345620', 'number-place-unknown'],
    [mxCurp, 'BOXW310820HNERXN09', 'pass'],
    [mxCurp, 'BOXW310820HNERXN08', 'check-digit-wrong'],
    [mxCurp, 'BOXW310820HXXRXN09', 'number-place-unknown'],
    [mxElectorKey, 'GMVLMR80130501M100', 'number-date-impossible'],
    [idNik, '3171011708450001', 'pass'],
    [idNik, '3171015708450001', 'pass'],
    [idNik, '3171017708450001', 'number-date-impossible'],
    [idNik, '3171011708450000', 'form.idNik'],
    [pkCnic, '34201-0891231-8', 'pass'],
    [pkCnic, '84201-0891231-8', 'form.pkCnic'],
    [sePersonalNumber, '811228-9874', 'pass'],
    [sePersonalNumber, '19811228-9874', 'pass'],
    [sePersonalNumber, '811228-9873', 'check-digit-wrong'],
    [vin, '1M8GDM9AXKP042788', 'pass'],
    [vin, '1M8GDM9A1KP042788', 'check-digit-wrong'],
    [vin, '1M8GDM9AXKP04278O', 'form.vin'],
    [bankCard, '4111 1111 1111 1111', 'pass'],
    [bankCard, '378282246310005', 'pass'],
    [bankCard, '4111 1111 1111 1112', 'check-digit-wrong'],
    [iban, 'DE89 3704 0044 0532 0130 00', 'pass'],
    [iban, 'GB82 WEST 1234 5698 7654 32', 'pass'],
    [iban, 'GB82 TEST 1234 5698 7654 32', 'check-digit-wrong'],
    [iban, 'DE88 3704 0044 0532 0130 00', 'check-digit-wrong'],
    [iban, 'DE89 3704 0044 0532 0130 0', 'form.iban'],
    [iban, 'ZZ89 3704 0044 0532 0130 00', 'form.iban'],
    [vatId, 'DE 136695976', 'pass'],
    [vatId, 'DE136695978', 'check-digit-wrong'],
    [vatId, 'DE13669597', 'form.vatId'],
    [vatId, 'ATU13585627', 'pass'],
    [vatId, 'NL004495445B01', 'pass'],
    [vatId, 'NL000099998B57', 'pass'],
    [vatId, 'FR40303265045', 'pass'],
    [vatId, 'FR41303265045', 'check-digit-wrong'],
    [vatId, 'ESB58378431', 'pass'],
    [vatId, 'ESK2338200C', 'pass'],
    [vatId, 'ESX2482300W', 'pass'],
    [vatId, 'GR094259216', 'pass'],
    [vatId, '123/456/78901', 'number-of-unknown-rule'],
    [vatId, 'SIREN 303265045', 'number-of-unknown-rule'],
    [vatId, 'GST 000123456789', 'number-of-unknown-rule'],
    [bankCardLength, '4111111111111111', 'pass'],
    [bankCardLength, '411111111111111', 'form.bankCardLength'],
    [bankCardLength, '3782 822463 10005', 'pass'],
    [bankCardLength, '9558801234567890123', 'pass'],
    [cnPlate, '京A·12345', 'pass'],
    [cnPlate, '粤B D12345', 'pass'],
    [cnPlate, '粤Z1234港', 'pass'],
    [cnPlate, '沪A1234学', 'pass'],
    [cnPlate, '京A·1234O', 'form.cnPlate'],
    [cnPlate, '東A12345', 'form.cnPlate'],
    [numberForms.cnHomeReturnPermit, 'H1234567801', 'pass'],
    [numberForms.cnPermitToHongKong, 'CA1234567', 'pass'],
    [numberForms.cnPermitToHongKong, 'C1234567', 'form.cnPermitToHongKong'],
    [numberForms.cnLicenceClass, 'A1A2E', 'pass'],
    [numberForms.cnLicenceClass, 'C7', 'form.cnLicenceClass'],
    [numberForms.cnVisaCategory, 'Q2', 'pass'],
    [numberForms.cnVisaCategory, '02', 'form.cnVisaCategory'],
    [numberForms.twIdSheet, '0170687748', 'pass'],
    [numberForms.moId, '1234567(8)', 'pass'],
    [numberForms.cnVehicleSubPage, '3370012345678', 'pass'],
    [numberForms.moWorkPermit, '20123456', 'pass'],
    [numberForms.moWorkPermit, '12345/2009', 'form.moWorkPermit'],
    [numberForms.thLaserCode, 'J10-1234567-89', 'form.thLaserCode'],
    [numberForms.thLaserCode, 'JT0-1234567-89', 'pass'],
    [numberForms.cnInvoiceCode, '011001900211', 'pass'],
    [numberForms.cnInvoiceCode, '01100190021', 'form.cnInvoiceCode'],
    [numberForms.airTicket, '781-2345678901', 'pass'],
  ])('of %o: %s is %s', (scheme, value, outcome) => {
    expect(said(scheme, value)).toBe(outcome)
  })

  it('says which digit it should have', () => {
    expect(judgeNumber(cnId, '110105194912310021')).toMatchObject({ reason: { values: { digit: 'X' } } })
  })

  it('carries no proof where it has no check digit', () => {
    expect(numberChecksum(myKad, '770305-02-1234')).toBe('none')
    expect(numberChecksum(hkMoId, '1234567(8)')).toBe('none')
    expect(numberChecksum(cnTaxId, '110108600037341')).toBe('none')
    expect(numberChecksum(cnTaxId, '91110000600037341L')).toBe('holds')
    expect(numberChecksum(cnTaxId, '91110000600037341')).toBe('none')
    expect(numberChecksum(cnId, '1101051949123100')).toBe('fails')
    expect(numberChecksum(cnId, '')).toBe('none')
  })
})

describe.each(names)('drawn numbers of %s', (name) => {
  const scheme: NumberScheme = schemes[name]

  it('keep its rules, and tell who they are of', () => {
    fc.assert(
      fc.property(anyDrawnNumber(name), ({ number, bearer: whom }) => {
        expect(said(scheme, number)).toBe('pass')
        const bare = bareNumber(number)
        const birth = scheme.birth?.(bare) ?? null
        if (birth !== null) expect([...birth].every((digit, at) => digit === '?' || digit === whom.dateOfBirth[at])).toBe(true)
        if (scheme.sex !== undefined) expect(scheme.sex(bare)).toBe(whom.sex)
      }),
    )
  })

  it('are judged whatever stands there', () => {
    const any = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0129AXZ-') }))
    fc.assert(
      fc.property(any, anyDrawnNumber(name), fc.nat(20), (text, { number }, at) => {
        for (const value of [text, number.slice(0, at) + text, number.slice(0, at) + text + number.slice(at + 1)]) {
          expect(['pass', 'fail', 'unknown']).toContain(judgeNumber(scheme, value).result)
        }
      }),
    )
  })
})

describe('a check digit', () => {
  const strong = [
    'cnId',
    'cnHmtId',
    'cnForeignerId',
    'cnTaxId',
    'hkId',
    'sgNric',
    'saId',
    'aeId',
    'kwCivilId',
    'sePersonalNumber',
    'vin',
    'bankCard',
    'iban',
  ] as const

  it.each(strong)('of %s sees any one digit that changes', (name) => {
    fc.assert(
      fc.property(anyDrawnNumber(name), fc.nat(20), fc.constantFrom(...'0123456789'), ({ number }, place, digit) => {
        const bare = bareNumber(number)
        const at = place % bare.length
        fc.pre(/\d/.test(bare.charAt(at)) && bare.charAt(at) !== digit)
        expect(judgeNumber(schemes[name], bare.slice(0, at) + digit + bare.slice(at + 1)).result).toBe('fail')
      }),
    )
  })
})

describe('numbers of which only the form is known', () => {
  const forms = Object.keys(numberForms).filter((name): name is keyof typeof numberForms => name in numberForms)

  it.each(forms)('%s: those that are drawn fit, and prove nothing', (name) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const number = drawnForm(name, seededRandom(seed))
        expect(said(numberForms[name], number)).toBe('pass')
        expect(numberChecksum(numberForms[name], number)).toBe('none')
      }),
    )
  })
})
