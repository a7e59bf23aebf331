import { describe, expect, test } from 'vitest'
import { idCardAlgeria } from '#catalogue/identity/africa/id-card-algeria.document.ts'
import { residencePermitSaudiArabia } from '#catalogue/identity/gulf/residence-permit-saudi-arabia.document.ts'
import { idCardEgypt } from '#catalogue/identity/middle-east/id-card-egypt.document.ts'
import { idCardLebanon } from '#catalogue/identity/middle-east/id-card-lebanon.document.ts'
import type { DocumentSide, DocumentType } from '#domain/document-type.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { labelledPage, readFields } from './read-fields.ts'

/** Lines of a row from the left, as they stand on the page. */
function valuesOf(documentType: DocumentType, rows: Parameters<typeof madePageText>[0], side: DocumentSide = 'front') {
  const page = { index: 0, text: madePageText(rows), aspect: 1.586, side }
  const read = readFields({ documentType, page: labelledPage([page], documentType), zone: [], today: '2026-11-27' })
  return Object.fromEntries(read.map(({ reading }) => [reading.field, reading.value]))
}

describe('labels that are read from the right', () => {
  test('have their values on their left', () => {
    const rows = [
      ['مريم', 'الاسم'],
      ['البلوشي', 'الشهرة'],
      ['محمد', 'اسم الأب'],
      ['١٩٩٨/٠٥/١١', 'تاريخ الولادة'],
    ]
    expect(valuesOf(idCardLebanon, rows)).toMatchObject({
      givenNamesLocal: 'مريم',
      surnameLocal: 'البلوشي',
      fatherName: 'محمد',
      dateOfBirth: '1998-05-11',
    })
  })

  test('on one row each has the value between it and the next', () => {
    expect(valuesOf(residencePermitSaudiArabia, [['غير مسلم', 'الديانة', 'الهند', 'الجنسية']])).toMatchObject({
      religion: 'غير مسلم',
      nationalityLocal: 'الهند',
    })
  })

  test('have them on their own line too', () => {
    expect(valuesOf(residencePermitSaudiArabia, ['المهنة: مهندس', 'صاحب العمل: مؤسسة الرمال'])).toMatchObject({
      occupation: 'مهندس',
      employer: 'مؤسسة الرمال',
    })
  })

  test.each(['الجنسية', 'الجنسيه', 'الجنـســية', 'الجِنسِيَّة', 'الجنسیة'])('are known however they are spelt: %s', (label) => {
    expect(valuesOf(residencePermitSaudiArabia, [['الهند', label]])).toMatchObject({ nationalityLocal: 'الهند' })
  })
})

test('of words beside each other each is the field’s that knows it', () => {
  const rows = ['', '', '', '', '', '', ['متزوجة', 'مسلمة', 'أنثى']]
  expect(valuesOf(idCardEgypt, rows, 'back')).toMatchObject({ maritalStatus: 'متزوجة', religion: 'مسلمة', sex: 'F' })
})

test('a letter that was misread in a word that is known leaves it known; two such words do not', () => {
  expect(valuesOf(idCardAlgeria, [['أنثىن', 'الجنس']])).toMatchObject({ sex: 'F' })
  expect(valuesOf(residencePermitSaudiArabia, [['الفلبيين', 'الجنسية']])).toMatchObject({
    nationality: 'PHL',
    nationalityLocal: 'الفلبيين',
  })
  expect(valuesOf(idCardEgypt, ['', '', '', '', '', '', 'مسلمن'], 'back').religion).toBe('مسلمن')
})

test('the sign of a blood group is its second half', () => {
  expect(valuesOf(idCardAlgeria, [['B-', 'فصيلة الدم']])).toMatchObject({ bloodGroup: 'B-' })
  expect(valuesOf(idCardAlgeria, [['A+', 'فصيلة الدم']])).toMatchObject({ bloodGroup: 'A+' })
})

test('values without labels stand below each other in a place of the card', () => {
  const lines = ['', 'بطاقة تحقيق الشخصية', 'فاطمة', 'محمد حسن المنصوري', '٤٢ شارع الجمهورية', 'مدينة نصر - القاهرة']
  const rows = lines.map((line) => ['', line])
  expect(valuesOf(idCardEgypt, rows)).toMatchObject({
    givenNames: 'فاطمة',
    familyName: 'محمد حسن المنصوري',
    address: '٤٢ شارع الجمهورية',
    city: 'مدينة نصر - القاهرة',
  })
})
