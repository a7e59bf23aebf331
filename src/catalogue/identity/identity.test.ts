import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { anyDrawnNumber } from '#testing/numbers/any-drawn-number.ts'
import { writtenDate } from '#testing/numbers/written-date.ts'
import { voterCardMexico } from './americas/voter-card-mexico.document.ts'
import { drivingLicenceChina } from './china/driving-licence-china.document.ts'
import { idCardChina } from './china/id-card-china.document.ts'
import { permanentResidenceChina } from './china/permanent-residence-china.document.ts'
import { residencePermitHmt } from './china/residence-permit-hmt.document.ts'
import { drivingLicenceJapan } from './east-asia/driving-licence-japan.document.ts'
import { drivingLicenceSweden } from './europe-oceania/driving-licence-sweden.document.ts'
import { idCardEmirates } from './gulf/id-card-emirates.document.ts'
import { idCardKuwait } from './gulf/id-card-kuwait.document.ts'
import { idCardSaudiArabia } from './gulf/id-card-saudi-arabia.document.ts'
import { residencePermitSaudiArabia } from './gulf/residence-permit-saudi-arabia.document.ts'
import { idCardHongKong } from './hong-kong-macao-taiwan/id-card-hong-kong.document.ts'
import { idCardTaiwan } from './hong-kong-macao-taiwan/id-card-taiwan.document.ts'
import { idCardEgypt } from './middle-east/id-card-egypt.document.ts'
import { idCardPakistan } from './south-asia/id-card-pakistan.document.ts'
import { drivingLicenceSingapore } from './south-east-asia/driving-licence-singapore.document.ts'
import { drivingLicenceThailand } from './south-east-asia/driving-licence-thailand.document.ts'
import { idCardIndonesia } from './south-east-asia/id-card-indonesia.document.ts'
import { idCardMalaysia } from './south-east-asia/id-card-malaysia.document.ts'
import { idCardSingapore } from './south-east-asia/id-card-singapore.document.ts'
import { idCardThailand } from './south-east-asia/id-card-thailand.document.ts'

const today = '2026-11-22'

interface Numbered {
  document: DocumentType
  field: string
  maker: Parameters<typeof anyDrawnNumber>[0]
  /** What the number says of its holder. */
  tells: readonly ('dateOfBirth' | 'sex')[]
}

const numbered: readonly Numbered[] = [
  { document: idCardChina, field: 'nationalIdNumber', maker: 'cnId', tells: ['dateOfBirth', 'sex'] },
  { document: drivingLicenceChina, field: 'licenceNumber', maker: 'cnId', tells: ['dateOfBirth', 'sex'] },
  { document: residencePermitHmt, field: 'nationalIdNumber', maker: 'cnHmtId', tells: ['dateOfBirth', 'sex'] },
  { document: permanentResidenceChina, field: 'documentNumber', maker: 'cnForeignerId', tells: ['dateOfBirth', 'sex'] },
  { document: idCardHongKong, field: 'nationalIdNumber', maker: 'hkId', tells: [] },
  { document: idCardTaiwan, field: 'nationalIdNumber', maker: 'twId', tells: ['sex'] },
  { document: idCardIndonesia, field: 'nationalIdNumber', maker: 'idNik', tells: ['dateOfBirth', 'sex'] },
  { document: idCardMalaysia, field: 'nationalIdNumber', maker: 'myKad', tells: ['sex'] },
  { document: idCardSingapore, field: 'nationalIdNumber', maker: 'sgNric', tells: [] },
  { document: drivingLicenceSingapore, field: 'licenceNumber', maker: 'sgNric', tells: [] },
  { document: idCardThailand, field: 'nationalIdNumber', maker: 'thId', tells: [] },
  { document: drivingLicenceThailand, field: 'nationalIdNumber', maker: 'thId', tells: [] },
  { document: drivingLicenceJapan, field: 'licenceNumber', maker: 'jpLicence', tells: [] },
  { document: idCardPakistan, field: 'nationalIdNumber', maker: 'pkCnic', tells: ['sex'] },
  { document: idCardEmirates, field: 'nationalIdNumber', maker: 'aeId', tells: [] },
  { document: idCardKuwait, field: 'nationalIdNumber', maker: 'kwCivilId', tells: ['dateOfBirth'] },
  { document: idCardSaudiArabia, field: 'nationalIdNumber', maker: 'saId', tells: [] },
  { document: residencePermitSaudiArabia, field: 'nationalIdNumber', maker: 'saId', tells: [] },
  { document: idCardEgypt, field: 'nationalIdNumber', maker: 'egId', tells: ['dateOfBirth', 'sex'] },
  { document: voterCardMexico, field: 'curp', maker: 'mxCurp', tells: ['dateOfBirth'] },
  { document: voterCardMexico, field: 'electorKey', maker: 'mxElectorKey', tells: ['sex'] },
  { document: drivingLicenceSweden, field: 'personalNumber', maker: 'sePersonalNumber', tells: ['dateOfBirth'] },
]

/** Names of the rules that fail. */
function failing({ checks }: DocumentType, values: Readonly<Record<string, string>>): string[] {
  return checks.filter((check) => check.run(values, { today }).result === 'fail').map(({ name }) => name)
}

describe.each(numbered)('$document.key, $field', ({ document, field, maker, tells }) => {
  const drawn = anyDrawnNumber(maker)

  it('breaks no rule with the holder that it was made for', () => {
    fc.assert(
      fc.property(drawn, ({ number, bearer }) => {
        expect(failing(document, { [field]: number, ...bearer })).toEqual([])
      }),
    )
  })

  it('breaks a rule with another birth or sex, where it tells them', () => {
    fc.assert(
      fc.property(drawn, ({ number, bearer }) => {
        const other = { dateOfBirth: '1925-06-07', sex: bearer.sex === 'F' ? 'M' : 'F' }
        for (const told of tells) expect(failing(document, { [field]: number, ...bearer, [told]: other[told] })).not.toEqual([])
      }),
    )
  })
})

describe('values that two places on a card tell', () => {
  const provenBy = (document: DocumentType, values: Readonly<Record<string, string>>): string[] =>
    document.checks.flatMap((check) => (check.run(values, { today }).result === 'pass' ? (check.proves ?? []) : []))

  it('proves number and name of an Emirates card whose print and zone agree', () => {
    const values = {
      nationalIdNumber: '784-1979-1234567-1',
      optionalData: '784197912345671',
      fullName: 'Ahmed Ali Alzaabi',
      surname: 'ALZAABI',
      givenNames: 'AHMED ALI',
    }
    expect(provenBy(idCardEmirates, values)).toEqual(['nationalIdNumber', 'optionalData', 'fullName', 'surname', 'givenNames'])
    expect(failing(idCardEmirates, { ...values, optionalData: '784197912345672' })).toEqual(['sameNumber'])
  })

  it('proves a birth that a card of Thailand or Saudi Arabia prints in two calendars', () => {
    const told = (document: DocumentType, way: Parameters<typeof writtenDate>[1]): string =>
      formatOfField(document.fields['dateOfBirthLocal'] ?? { kind: 'date' }).parse(writtenDate('1974-08-12', way)) ?? ''
    for (const way of ['thai', 'thai-digits', 'buddhist'] as const) {
      const values = { dateOfBirth: '1974-08-12', dateOfBirthLocal: told(idCardThailand, way) }
      expect(provenBy(idCardThailand, values)).toEqual(['dateOfBirth', 'dateOfBirthLocal'])
    }
    for (const way of ['hijri', 'hijri-arabic'] as const) {
      const values = { dateOfBirth: '1974-08-12', dateOfBirthLocal: told(idCardSaudiArabia, way) }
      expect(provenBy(idCardSaudiArabia, values)).toEqual(['dateOfBirth', 'dateOfBirthLocal'])
    }
  })
})

describe('dates as cards print them', () => {
  const printed: readonly [DocumentType, string, string, string | null][] = [
    [idCardChina, 'dateOfIssue', '2016.08.12-2036.08.12', '2016-08-12'],
    [idCardChina, 'dateOfExpiry', '2016.08.12-2036.08.12', '2036-08-12'],
    [idCardChina, 'dateOfExpiry', '2016.08.12-长期', 'no expiry'],
    [drivingLicenceChina, 'validFrom', '2016-08-12至2026-08-12', '2016-08-12'],
    [idCardHongKong, 'dateOfIssue', '26-11-18', '2018-11-26'],
    [idCardHongKong, 'dateOfFirstIssue', '(06-96)', '1996-06'],
    [idCardTaiwan, 'dateOfIssue', '民國94年7月1日(北市)換發', '2005-07-01'],
    [idCardIndonesia, 'dateOfExpiry', 'SEUMUR HIDUP', 'no expiry'],
    [idCardIndonesia, 'dateOfBirth', '12-08-1974', '1974-08-12'],
    [idCardPakistan, 'dateOfExpiry', 'Lifetime', 'no expiry'],
    [idCardThailand, 'dateOfExpiry', 'ตลอดชีพ', 'no expiry'],
    [idCardThailand, 'dateOfExpiry', '12 Aug. 2031', '2031-08-12'],
    [idCardThailand, 'dateOfExpiry', '12 ส.ค. 2574', '2031-08-12'],
    [drivingLicenceJapan, 'dateOfExpiry', '2024年(令和06年)06月01日まで有効', '2024-06-01'],
    [drivingLicenceJapan, 'dateOfBirth', '昭和49年8月12日生', '1974-08-12'],
    [voterCardMexico, 'dateOfExpiry', '2021-2031', '2031'],
    [voterCardMexico, 'dateOfExpiry', '2031', '2031'],
    [idCardEgypt, 'dateOfIssue', '٢٠١٥/٠٣', '2015-03'],
    [idCardEgypt, 'dateOfExpiry', '٢٠٢٢/٠٣/١٤', '2022-03-14'],
    [residencePermitSaudiArabia, 'dateOfExpiryLocal', '١٤٤٨/٠١/٠١', '2026-06-16'],
    [residencePermitSaudiArabia, 'dateOfExpiryLocal', '1448/02/31', null],
  ]

  it.each(printed.map(([document, field, text, value]) => ({ document, field, text, value })))(
    '$document.key, $field: $text is $value',
    ({ document, field, text, value }) => {
      expect(formatOfField(document.fields[field] ?? { kind: 'text' }).parse(text)).toBe(value)
    },
  )
})
