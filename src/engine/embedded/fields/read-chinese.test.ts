import { describe, expect, test } from 'vitest'
import { drivingLicenceChina } from '#catalogue/identity/china/driving-licence-china.document.ts'
import { vehicleLicenceChina } from '#catalogue/identity/china/vehicle-licence-china.document.ts'
import { idCardHongKong } from '#catalogue/identity/hong-kong-macao-taiwan/id-card-hong-kong.document.ts'
import { idCardTaiwan } from '#catalogue/identity/hong-kong-macao-taiwan/id-card-taiwan.document.ts'
import { workPermitMacao } from '#catalogue/identity/hong-kong-macao-taiwan/work-permit-macao.document.ts'
import { drivingLicenceSingapore } from '#catalogue/identity/south-east-asia/driving-licence-singapore.document.ts'
import type { DocumentSide, DocumentType } from '#domain/document-type.ts'
import type { TextLine } from '#domain/page-text.ts'
import { madeLine, madePageText } from '#testing/made-page-text.ts'
import { labelledPage, readFields } from './read-fields.ts'

const today = '2026-11-22'

function valuesOf(documentType: DocumentType, lines: readonly TextLine[], side: DocumentSide = 'front'): Record<string, string | null> {
  const text = { rows: lines.map((line) => ({ column: 0, lines: [line] })) }
  const fields = readFields({ documentType, page: labelledPage([{ index: 0, text, aspect: 1.5, side }], documentType), zone: [], today })
  return Object.fromEntries(fields.map(({ reading }) => [reading.field, reading.value]))
}

function rowsOf(documentType: DocumentType, rows: Parameters<typeof madePageText>[0], side?: DocumentSide): Record<string, string | null> {
  return valuesOf(
    documentType,
    madePageText(rows).rows.flatMap(({ lines }) => lines),
    side,
  )
}

describe('where a value stands', () => {
  test('beside a small label below another one is the value’s first line, not its second', () => {
    const lines = [
      madeLine('住址', { x: 0.06, y: 0.4, width: 0.05, height: 0.04 }),
      madeLine('Address', { x: 0.06, y: 0.44, width: 0.06, height: 0.026 }),
      madeLine('浙江省杭州市西湖区文三路108号11栋1', { x: 0.15, y: 0.4, width: 0.6, height: 0.055 }),
      madeLine('57室', { x: 0.149, y: 0.462, width: 0.09, height: 0.055 }),
    ]
    expect(valuesOf(drivingLicenceChina, lines)).toEqual({ address: '浙江省杭州市西湖区文三路108号11栋157室' })
  })

  test('a sign alone is a label where a space parts it from a name', () => {
    const spaced = { ...madeLine('父許俊宏', { x: 0.06, y: 0.1, width: 0.17, height: 0.06 }) }
    const at = [0, 0.303, 0.606, 0.788, 1]
    const characters = spaced.characters.map((character, index) => ({ ...character, from: at[index] ?? 0, to: at[index + 1] ?? 1 }))
    expect(valuesOf(idCardTaiwan, [{ ...spaced, characters }], 'back')).toEqual({ fatherName: '許俊宏' })
    expect(valuesOf(idCardTaiwan, [spaced], 'back')).toEqual({})
  })

  test('what another field leaves of its line may be one without a label', () => {
    expect(rowsOf(idCardHongKong, ['出生日期 Date of Birth', '28-11-2001 女F', 'A123456(3)'])).toEqual({
      dateOfBirth: '2001-11-28',
      sex: 'F',
      nationalIdNumber: 'A123456(3)',
    })
  })
})

describe('what is printed', () => {
  test('a label of four signs may have one that is misread', () => {
    expect(rowsOf(idCardTaiwan, ['發設日期民國113年4月22日(中市)補發'])).toEqual({ dateOfIssue: '2024-04-22' })
    expect(rowsOf(idCardTaiwan, ['發設日斯民國113年4月22日(中市)補發'])).toEqual({})
  })

  test('a number, words and a number are no day', () => {
    const rows = ['住址 臺中市西屯區仁愛里27鄰中正路87號3樓']
    expect(rowsOf(idCardTaiwan, rows, 'back')).toEqual({ address: '臺中市西屯區仁愛里27鄰中正路87號3樓' })
  })

  test('the point of an abbreviation ends a value', () => {
    expect(rowsOf(workPermitMacao, ['僱主 Entidade patronal', '海灣有限公司', 'CONSTRUCAO BAIA AZUL, LDA.'])).toEqual({
      employer: '海灣有限公司',
      employerLatin: 'CONSTRUCAO BAIA AZUL, LDA.',
    })
  })

  test.each([
    [vehicleLicenceChina, '号牌号码: 京GDAYOC', { plateNumber: '京GDAY0C' }],
    [vehicleLicenceChina, '号牌号码: 京GDAYDC', { plateNumber: '京GDAYDC' }],
    [drivingLicenceSingapore, 'Licence Number: 587198262', { licenceNumber: 'S8719826Z' }],
    [drivingLicenceSingapore, 'Licence Number: 587198263', { licenceNumber: '587198263' }],
  ])(
    'letters and digits that look alike are read as the rules of a number have them, where only one way fits: %#',
    (...[type, row, told]) => {
      expect(rowsOf(type, [row])).toMatchObject(told)
    },
  )
})
