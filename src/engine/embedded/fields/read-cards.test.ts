import { describe, expect, test } from 'vitest'
import { voterCardMexico } from '#catalogue/identity/americas/voter-card-mexico.document.ts'
import { drivingLicenceNewZealand } from '#catalogue/identity/europe-oceania/driving-licence-new-zealand.document.ts'
import { euDrivingLicence } from '#catalogue/identity/europe-oceania/eu-driving-licence.document.ts'
import { drivingLicenceIndonesia } from '#catalogue/identity/south-east-asia/driving-licence-indonesia.document.ts'
import { idCardPhilippines } from '#catalogue/identity/south-east-asia/id-card-philippines.document.ts'
import { idCardSingapore } from '#catalogue/identity/south-east-asia/id-card-singapore.document.ts'
import { idCardThailand } from '#catalogue/identity/south-east-asia/id-card-thailand.document.ts'
import type { DocumentSide, DocumentType } from '#domain/document-type.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { labelledPage, readFields } from './read-fields.ts'

const today = '2026-11-22'

type Rows = Parameters<typeof madePageText>[0]

function valuesOf(documentType: DocumentType, rows: Rows, side: DocumentSide = 'front'): Record<string, string | null> {
  const page = { index: 0, text: madePageText(rows), aspect: 1.586, side }
  return Object.fromEntries(
    readFields({ documentType, page: labelledPage([page], documentType), zone: [], today }).map(({ reading }) => [
      reading.field,
      reading.value,
    ]),
  )
}

describe('cards of the catalogue', () => {
  test('numbers stand for labels, but a number after a number is what the first one says', () => {
    const rows = [
      '1. PARKER',
      '2. ARIA',
      '3. 04-12-1982',
      '5a. SA814261',
      '5b. 189',
      '8. 81 KAURI ROAD',
      'TE ARO, WELLINGTON 6011',
      '9. 1,2',
    ]
    expect(valuesOf(drivingLicenceNewZealand, rows)).toMatchObject({
      surname: 'PARKER',
      givenNames: 'ARIA',
      dateOfBirth: '1982-12-04',
      licenceNumber: 'SA814261',
      serialNumber: '189',
      address: '81 KAURI ROAD TE ARO, WELLINGTON 6011',
      licenceClass: '1,2',
    })
  })

  test('a day and a place stand behind one number', () => {
    const rows = ['1. Weber', '3. 19.10.1990 Nordhavn', '4a. 06.12.2023', '4b. 06.12.2038', '5. P980BC1858D', '9. B/BE']
    expect(valuesOf(euDrivingLicence, rows)).toMatchObject({
      dateOfBirth: '1990-10-19',
      placeOfBirth: 'Nordhavn',
      dateOfIssue: '2023-12-06',
      dateOfExpiry: '2038-12-06',
      licenceClass: 'B/BE',
    })
  })

  test('a sex in words of the country stands behind a label with something else', () => {
    expect(valuesOf(drivingLicenceIndonesia, ['1. WATI SANTOSO', '2. JAKARTA, 22-05-1998', '3. AB - WANITA'])).toMatchObject({
      placeOfBirth: 'JAKARTA',
      dateOfBirth: '1998-05-22',
      bloodGroup: 'AB',
      sex: 'F',
    })
  })

  test.each([
    ['0 - PRIA', 'O'],
    ['O', 'O'],
    ['A+', 'A+'],
    ['0+', 'O+'],
    ['AB- - PRIA', 'AB-'],
  ])('a blood group printed as %s is %s', (printed, bloodGroup) => {
    expect(valuesOf(drivingLicenceIndonesia, [`3. ${printed}`])).toMatchObject({ bloodGroup })
  })

  test('three lines of a name belong to three fields, and the next column to none of them', () => {
    const rows = ['NOMBRE', ['GARCIA', 'EDAD 46'], 'TORRES', ['JOSE LUIS', 'SEXO M'], 'DOMICILIO', 'C MORELOS 229', 'COL ROMA 45014']
    expect(valuesOf(voterCardMexico, rows)).toMatchObject({
      paternalSurname: 'GARCIA',
      maternalSurname: 'TORRES',
      givenNames: 'JOSE LUIS',
      sex: 'F',
      street: 'C MORELOS 229',
      colonyPostcode: 'COL ROMA 45014',
    })
  })

  test('a value goes on as long as lines follow', () => {
    const rows = ['ADDRESS', '80 BONIFACIO ST', 'BRGY SAN ANTONIO', 'CEBU CITY 6000']
    expect(valuesOf(idCardPhilippines, rows)).toMatchObject({ address: '80 BONIFACIO ST BRGY SAN ANTONIO CEBU CITY 6000' })
  })

  test('a name in two writings is two names', () => {
    const rows = ['IDENTITY CARD NO. S4175391I', 'Name', 'LIM SIEW HOON', '林秀雲', 'Race', 'CHINESE']
    expect(valuesOf(idCardSingapore, rows)).toMatchObject({
      nationalIdNumber: 'S4175391I',
      fullName: 'LIM SIEW HOON',
      fullNameLocal: '林秀雲',
      ethnicity: 'CHINESE',
    })
    expect(valuesOf(idCardSingapore, ['Name', 'LIM SIEW HOON', 'Race', 'CHINESE'])).not.toHaveProperty('fullNameLocal')
  })

  test('a title before a name is no part of it', () => {
    expect(
      valuesOf(idCardThailand, [
        ['Name', 'Mrs. Somying'],
        ['Last name', 'Wongsawat'],
      ]),
    ).toMatchObject({
      givenNames: 'Somying',
      surname: 'Wongsawat',
    })
  })

  test('a Thai label read with another tone mark or one wrong letter is one still, and no vowel of it belongs to the value', () => {
    expect(
      valuesOf(idCardThailand, [
        ['เกิดวันที่', '3 พ.ค. 2544'],
        ['Date of Birth', '3 May. 2001'],
        'ศาสนา อิสลาม',
        'กี่อยู่182/34 หมู่ที่ 6 แขวงสีลม',
        'เขตบางรัก',
      ]),
    ).toEqual({
      dateOfBirthLocal: '2001-05-03',
      dateOfBirth: '2001-05-03',
      religion: 'อิสลาม',
      address: '182/34 หมู่ที่ 6 แขวงสีลม เขตบางรัก',
    })
  })

  test('a number that nothing labels is told by its form, where no other field can mean it', () => {
    expect(valuesOf(idCardThailand, ['XQ0-7811570-03'], 'back')).toEqual({ laserCode: 'XQ0-7811570-03' })
    expect(valuesOf(idCardThailand, ['XQ0-7811570-03', 'XQ0-7811570-04'], 'back')).toEqual({})
  })
})
