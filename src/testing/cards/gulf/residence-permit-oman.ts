import type { Card } from '../card.ts'
import { foreigner } from '../names/western-names.ts'
import { said } from '../said.ts'
import { omaniFace } from './omani-face.ts'

/** The card of foreigners who live in Oman. */
export const residencePermitOman: Card = {
  documentType: 'residence-permit-oman',
  says: (fiction) => {
    const { surname, givenNames, nationality, people, local } = foreigner(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    return {
      documentNumber: fiction.form('omCivilNumber'),
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      nationality: said(nationality, people),
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfExpiry: days(fiction.expiry(5)),
      occupation: fiction.pick(['مهندس مدني', 'محاسب', 'سائق']),
      sponsor: fiction.pick(['شركة الواحة للتجارة', 'مؤسسة النور']),
    }
  },
  front: omaniFace(
    ['RESIDENT CARD', 'بطاقة مقيم'],
    ['#e4edf3', '#f1ede4', '#e6eef0'],
    [
      ['CIVIL NUMBER', 280, 140, 'label'],
      ['{documentNumber}', 280, 174, 'number'],
      ['الرقم المدني', 600, 140, 'labelAr'],
      ['EXPIRY DATE', 280, 220, 'label'],
      ['{dateOfExpiry}', 420, 222, 'value'],
      ['NATIONALITY', 280, 264, 'label'],
      ['{nationality}', 420, 266, 'value'],
      ['DATE OF BIRTH', 280, 308, 'label'],
      ['{dateOfBirth}', 420, 310, 'value'],
      ['المهنة', 812, 352, 'labelAr'],
      ['{occupation}', 740, 354, 'valueAr'],
      ['الكفيل', 812, 392, 'labelAr'],
      ['{sponsor}', 740, 394, 'valueAr'],
      ['الاسم', 812, 434, 'labelAr'],
      ['{fullNameLocal}', 740, 436, 'valueAr'],
      ['NAME', 44, 484, 'label'],
      ['{fullName}', 120, 486, 'value', 690],
    ],
  ),
}
