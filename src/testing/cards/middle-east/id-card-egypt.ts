import { type Card, cardSize } from '../card.ts'
import { arabicDigits, arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

const paper = { ground: ['#e7ecd9', '#f1ead7', '#e2e8dc'], lines: '#b5b489' } as const
const inks = {
  title: { size: 25, font: 'arabic', weight: 700, anchor: 'right', colour: '#3b3a1c' },
  value: { size: 28, font: 'arabic', weight: 500, anchor: 'right' },
  number: { size: 34, font: 'arabic', weight: 600, anchor: 'right', spacing: 2 },
  small: { size: 22, font: 'mono', anchor: 'left' },
} as const

/** The card of citizens: values without labels, the number in Arabic digits. */
export const idCardEgypt: Card = {
  documentType: 'id-card-egypt',
  says: (fiction) => {
    const { own, father, family } = arabicName(fiction)
    const { sex, dateOfIssue, pick, random } = fiction
    const number = fiction.number('egId')
    const until = fiction.expiry(7)
    return {
      givenNames: own[0],
      familyName: `${father[0]} ${pick(['أحمد', 'محمود', 'حسن'])} ${family[0]}`,
      address: `${arabicDigits(String(random.integer(2, 90)))} شارع ${pick(['النصر', 'الجمهورية', 'الهرم'])}`,
      city: pick(['مدينة نصر - القاهرة', 'الدقي - الجيزة', 'سيدي جابر - الإسكندرية']),
      nationalIdNumber: said(number, arabicDigits(number)),
      dateOfBirth: said(fiction.dateOfBirth, arabicDigits(fiction.dateOfBirth.replaceAll('-', '/'))),
      serialNumber: fiction.letters(2) + fiction.digits(7),
      dateOfIssue: said(dateOfIssue.slice(0, 7), arabicDigits(dateOfIssue.slice(0, 7).replace('-', '/'))),
      occupation: pick(['محاسب', 'مهندس', 'طبيب']),
      religion: pick(sex === 'F' ? (['مسلمة', 'مسيحية'] as const) : (['مسلم', 'مسيحي'] as const)),
      sex: said(sex, sex === 'F' ? 'أنثى' : 'ذكر'),
      maritalStatus: pick(sex === 'F' ? (['آنسة', 'متزوجة'] as const) : (['أعزب', 'متزوج'] as const)),
      dateOfExpiry: said(until, arabicDigits(until.replaceAll('-', '/'))),
    }
  },
  front: {
    ...cardSize,
    paper,
    portrait: { x: 40, y: 60, width: 220, height: 280 },
    inks,
    print: [
      ['بطاقة تحقيق الشخصية', 816, 60, 'title'],
      ['{givenNames}', 816, 146, 'value'],
      ['{familyName}', 816, 196, 'value'],
      ['{address}', 816, 256, 'value'],
      ['{city}', 816, 306, 'value'],
      ['{nationalIdNumber}', 816, 440, 'number'],
      ['{dateOfBirth}', 260, 440, 'value'],
      ['{serialNumber}', 40, 512, 'small'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    shapes: [['matrix', 40, 380, 700, 130]],
    inks,
    print: [
      ['{nationalIdNumber}', 816, 70, 'number'],
      ['{dateOfIssue}', 260, 70, 'value'],
      ['{occupation}', 816, 136, 'value'],
      ['{sex}', 816, 206, 'value'],
      ['{religion}', 620, 206, 'value'],
      ['{maritalStatus}', 420, 206, 'value'],
      ['البطاقة سارية حتى {dateOfExpiry}', 816, 296, 'value'],
    ],
  },
}
