import { type Card, cardSize } from '../card.ts'
import { writtenDate } from '../../numbers/written-date.ts'
import { arabicDigits, arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'
import { saudiNumber } from './saudi-number.ts'

/** The national identity card, with dates of both calendars. */
export const idCardSaudiArabia: Card = {
  documentType: 'id-card-saudi-arabia',
  says: (fiction) => {
    const { local, surname, givenNames } = arabicName(fiction)
    const until = fiction.expiry(10)
    const hijri = (iso: string) => said(iso, writtenDate(iso, 'hijri-arabic'))
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    const number = saudiNumber(fiction, '1')
    return {
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      nationalIdNumber: number,
      nationalIdNumberLocal: said(number, arabicDigits(number)),
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfBirthLocal: hijri(fiction.dateOfBirth),
      dateOfExpiry: days(until),
      dateOfExpiryLocal: hijri(until),
      placeOfBirth: fiction.pick(['الرياض', 'جدة', 'الدمام']),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e0efe4', '#eef3e6', '#dff0ea'], lines: '#95c3a4' },
    portrait: { x: 44, y: 150, width: 210, height: 270 },
    inks: {
      title: { size: 24, weight: 700, colour: '#14532d' },
      arabic: { size: 26, font: 'arabic', weight: 600, anchor: 'right', colour: '#14532d' },
      label: { size: 16, colour: '#3d6a4c' },
      labelAr: { size: 19, font: 'arabic', anchor: 'right', colour: '#3d6a4c' },
      value: { size: 22, weight: 500 },
      valueAr: { size: 24, font: 'arabic', weight: 500, anchor: 'right' },
      name: { size: 22, weight: 500, anchor: 'right' },
    },
    print: [
      ['KINGDOM OF SAUDI ARABIA', 44, 48, 'title'],
      ['MINISTRY OF INTERIOR', 44, 78, 'label'],
      ['NATIONAL ID CARD', 44, 112, 'title'],
      ['المملكة العربية السعودية', 812, 48, 'arabic'],
      ['وزارة الداخلية', 812, 82, 'labelAr'],
      ['بطاقة الهوية الوطنية', 812, 120, 'arabic'],
      ['{fullNameLocal}', 812, 182, 'valueAr'],
      ['{fullName}', 812, 222, 'name', 520],
      ['الرقم', 812, 270, 'labelAr'],
      ['{nationalIdNumberLocal}', 720, 272, 'valueAr'],
      ['مكان الميلاد', 812, 312, 'labelAr'],
      ['{placeOfBirth}', 680, 314, 'valueAr'],
      ['تاريخ الميلاد', 812, 354, 'labelAr'],
      ['{dateOfBirthLocal}', 680, 356, 'valueAr'],
      ['تاريخ الانتهاء', 812, 396, 'labelAr'],
      ['{dateOfExpiryLocal}', 680, 398, 'valueAr'],
      ['ID Number', 280, 446, 'label'],
      ['{nationalIdNumber}', 400, 448, 'value'],
      ['Date of Birth', 280, 480, 'label'],
      ['{dateOfBirth}', 400, 482, 'value'],
      ['Expiry Date', 580, 480, 'label'],
      ['{dateOfExpiry}', 690, 482, 'value'],
    ],
  },
}
