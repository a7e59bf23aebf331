import type { Card } from '../card.ts'
import { arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'
import { omaniFace } from './omani-face.ts'

/** The card of citizens. */
export const idCardOman: Card = {
  documentType: 'id-card-oman',
  says: (fiction) => {
    const { local, surname, givenNames } = arabicName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    return {
      documentNumber: fiction.form('omCivilNumber'),
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      dateOfBirth: days(fiction.dateOfBirth),
      placeOfBirth: fiction.pick(['مسقط', 'صلالة', 'نزوى']),
      dateOfExpiry: days(fiction.expiry(10)),
    }
  },
  front: omaniFace(
    ['IDENTITY CARD', 'بطاقة شخصية'],
    ['#f0e7e2', '#eef0ea', '#f3e9e9'],
    [
      ['CIVIL NUMBER', 280, 140, 'label'],
      ['{documentNumber}', 280, 174, 'number'],
      ['الرقم المدني', 600, 140, 'labelAr'],
      ['EXPIRY DATE', 280, 220, 'label'],
      ['{dateOfExpiry}', 420, 222, 'value'],
      ['تاريخ الانتهاء', 812, 250, 'labelAr'],
      ['DATE OF BIRTH', 280, 270, 'label'],
      ['{dateOfBirth}', 420, 272, 'value'],
      ['تاريخ الميلاد', 812, 290, 'labelAr'],
      ['مكان الميلاد', 812, 340, 'labelAr'],
      ['{placeOfBirth}', 700, 342, 'valueAr'],
      ['الاسم', 812, 410, 'labelAr'],
      ['{fullNameLocal}', 740, 412, 'valueAr'],
      ['NAME', 44, 470, 'label'],
      ['{fullName}', 120, 472, 'value', 690],
    ],
  ),
}
