import { expect, test } from 'vitest'
import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import { voterCardMexico } from '#catalogue/identity/americas/voter-card-mexico.document.ts'
import { idCardEgypt } from '#catalogue/identity/middle-east/id-card-egypt.document.ts'
import { idCardPhilippines } from '#catalogue/identity/south-east-asia/id-card-philippines.document.ts'
import { idCardThailand } from '#catalogue/identity/south-east-asia/id-card-thailand.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { sidesOfPages } from './sides-of-pages.ts'

/** Pages of these lines each, without zone or portrait. */
function sidesOf(documentType: DocumentType, ...pages: readonly (readonly string[])[]): ReturnType<typeof sidesOfPages> {
  const marks = { hasZone: false, hasPortrait: false }
  return sidesOfPages(
    documentType,
    pages.map((lines, index) => ({ page: { index, text: madePageText(lines), aspect: 1.586 }, ...marks })),
  )
}

test('a side is told by the labels that stand on it only', () => {
  expect(sidesOf(voterCardMexico, ['NOMBRE', 'DOMICILIO', 'CLAVE DE ELECTOR'])).toEqual(['front'])
  expect(sidesOf(voterCardMexico, ['CURP', 'GOMC850412HDFRRL09'])).toEqual([null])
})

test('by the words that all of its kind print there', () => {
  expect(sidesOf(bankCard, ['AUTHORIZED SIGNATURE - NOT VALID UNLESS SIGNED', '123'])).toEqual(['back'])
  expect(sidesOf(voterCardMexico, ['CURP', 'ESTE DOCUMENTO ES INTRANSFERIBLE, NO ES VALIDO SI PRESENTA TACHADURAS'])).toEqual(['back'])
  const philId = ['Araw ng pagkakaloob/Date of issue', '12 March 2022', 'Kasarian/Sex', 'FEMALE', 'Uri ng Dugo/Blood Type', 'O']
  expect(sidesOf(idCardPhilippines, philId)).toEqual(['back'])
  expect(sidesOf(idCardEgypt, ['بطاقة تحقيق الشخصية', 'فاطمة'])).toEqual(['front'])
})

test('by a number of a form that only one of its fields has', () => {
  expect(sidesOf(idCardThailand, ['JT9-8765432-10'])).toEqual(['back'])
  expect(sidesOf(idCardThailand, ['1 2345 67890 12 1'])).toEqual([null])
})

test('the other one of two pages is the other side, as long as one is told', () => {
  expect(sidesOf(voterCardMexico, ['CURP'], ['NOMBRE', 'DOMICILIO'])).toEqual(['back', 'front'])
  expect(sidesOf(voterCardMexico, ['CURP'], ['CURP'])).toEqual([null, null])
  expect(sidesOf(voterCardMexico, ['NOMBRE', 'DOMICILIO'], ['CURP'], ['CURP'])).toEqual(['front', null, null])
})
