import { type Card, cardSize } from '../card.ts'
import { writtenDate } from '../../numbers/written-date.ts'
import { arabicDigits } from '../names/arabic-names.ts'
import { foreigner } from '../names/western-names.ts'
import { said } from '../said.ts'
import { saudiNumber } from './saudi-number.ts'

const peoples: Readonly<Record<string, string>> = { IND: 'الهند', BGD: 'بنجلاديش', PHL: 'الفلبين' }

/** The card of residents (iqama). */
export const residencePermitSaudiArabia: Card = {
  documentType: 'residence-permit-saudi-arabia',
  says: (fiction) => {
    const { surname, givenNames, nationality, local } = foreigner(fiction)
    const until = fiction.expiry(5)
    const [occupation, employer] = fiction.pick([
      ['مهندس', 'شركة الأفق للمقاولات'],
      ['محاسب', 'مؤسسة الرمال'],
    ] as const)
    const number = saudiNumber(fiction, '2')
    const hijri = (iso: string) => said(iso, writtenDate(iso, 'hijri-arabic'))
    return {
      nationalIdNumber: said(number, arabicDigits(number)),
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      nationality: said(nationality, peoples[nationality] ?? ''),
      nationalityLocal: peoples[nationality] ?? '',
      dateOfBirth: said(fiction.dateOfBirth, arabicDigits(fiction.dateOfBirth.replaceAll('-', '/'))),
      occupation,
      religion: fiction.pick(['الإسلام', 'غير مسلم']),
      employer,
      placeOfIssue: fiction.pick(['الرياض', 'جدة']),
      dateOfIssueLocal: hijri(fiction.dateOfIssue),
      dateOfExpiryLocal: hijri(until),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e9e6f2', '#eef0e8', '#e4ecf3'], lines: '#b2a8cf' },
    portrait: { x: 44, y: 120, width: 200, height: 256 },
    inks: {
      title: { size: 22, weight: 700, colour: '#3b2f6b' },
      arabic: { size: 26, font: 'arabic', weight: 600, anchor: 'right', colour: '#3b2f6b' },
      label: { size: 18, font: 'arabic', anchor: 'right', colour: '#574a86' },
      value: { size: 22, font: 'arabic', weight: 500, anchor: 'right' },
      name: { size: 22, weight: 500, anchor: 'right' },
    },
    print: [
      ['KINGDOM OF SAUDI ARABIA', 44, 46, 'title'],
      ['RESIDENT IDENTITY', 44, 80, 'title'],
      ['المملكة العربية السعودية', 812, 46, 'arabic'],
      ['هوية مقيم', 812, 84, 'arabic'],
      ['{fullNameLocal}', 812, 134, 'value'],
      ['{fullName}', 812, 170, 'name'],
      ['رقم الهوية', 812, 214, 'label'],
      ['{nationalIdNumber}', 690, 216, 'value'],
      ['تاريخ الميلاد', 812, 254, 'label'],
      ['{dateOfBirth}', 690, 256, 'value'],
      ['الجنسية', 812, 294, 'label'],
      ['{nationality|nationalityLocal}', 690, 296, 'value'],
      ['الديانة', 500, 294, 'label'],
      ['{religion}', 420, 296, 'value'],
      ['المهنة', 812, 334, 'label'],
      ['{occupation}', 690, 336, 'value'],
      ['صاحب العمل', 812, 374, 'label'],
      ['{employer}', 690, 376, 'value'],
      ['مكان الإصدار', 812, 414, 'label'],
      ['{placeOfIssue}', 690, 416, 'value'],
      ['تاريخ الإصدار', 812, 454, 'label'],
      ['{dateOfIssueLocal}', 690, 456, 'value'],
      ['تاريخ الانتهاء', 812, 494, 'label'],
      ['{dateOfExpiryLocal}', 690, 496, 'value'],
    ],
  },
}
