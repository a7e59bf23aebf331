import { type Card, cardSize } from '../card.ts'
import { arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

/** The biometric card of 2016; this side is in Arabic. */
export const idCardAlgeria: Card = {
  documentType: 'id-card-algeria',
  says: (fiction) => {
    const { own, family } = arabicName(fiction)
    const { sex, dateOfBirth, dateOfIssue } = fiction
    const until = fiction.expiry(10)
    const dots = (iso: string) => said(iso, iso.replaceAll('-', '.'))
    return {
      documentNumber: fiction.digits(9),
      personalNumber: fiction.form('dzNin'),
      surnameLocal: family[0],
      givenNamesLocal: own[0],
      sex: said(sex, sex === 'F' ? 'أنثى' : 'ذكر'),
      dateOfBirth: dots(dateOfBirth),
      placeOfBirth: fiction.pick(['الجزائر', 'وهران', 'قسنطينة']),
      bloodGroup: fiction.pick(['O+', 'A+', 'B-']),
      issuingAuthorityLocal: fiction.pick(['بلدية حيدرة', 'بلدية وهران']),
      dateOfIssue: dots(dateOfIssue),
      dateOfExpiry: dots(until),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e0efe6', '#f1efe6', '#e6eef0'], lines: '#9bc4ad' },
    shapes: [['chip', 60, 414]],
    portrait: { x: 44, y: 130, width: 210, height: 270 },
    inks: {
      title: { size: 25, font: 'arabic', weight: 700, anchor: 'middle', colour: '#14532d' },
      label: { size: 19, font: 'arabic', anchor: 'right', colour: '#3d6a4c' },
      value: { size: 24, font: 'arabic', weight: 500, anchor: 'right' },
      latin: { size: 22, weight: 500, anchor: 'right' },
      number: { size: 26, font: 'mono', weight: 600 },
    },
    print: [
      ['الجمهورية الجزائرية الديمقراطية الشعبية', 470, 46, 'title'],
      ['بطاقة التعريف الوطنية', 470, 86, 'title'],
      ['{documentNumber}', 44, 118, 'number'],
      ['سلطة الإصدار', 812, 130, 'label'],
      ['{issuingAuthorityLocal}', 690, 132, 'value'],
      ['تاريخ الإصدار', 812, 172, 'label'],
      ['{dateOfIssue}', 690, 174, 'latin'],
      ['تاريخ الانتهاء', 500, 172, 'label'],
      ['{dateOfExpiry}', 392, 174, 'latin'],
      ['رقم التعريف الوطني', 812, 216, 'label'],
      ['{personalNumber}', 640, 218, 'latin'],
      ['اللقب', 812, 262, 'label'],
      ['{surnameLocal}', 740, 264, 'value'],
      ['الاسم', 812, 308, 'label'],
      ['{givenNamesLocal}', 740, 310, 'value'],
      ['تاريخ الميلاد', 812, 354, 'label'],
      ['{dateOfBirth}', 690, 356, 'latin'],
      ['الجنس', 500, 354, 'label'],
      ['{sex}', 430, 356, 'value'],
      ['مكان الميلاد', 812, 398, 'label'],
      ['{placeOfBirth}', 690, 400, 'value'],
      ['فصيلة الدم', 500, 398, 'label'],
      ['{bloodGroup}', 390, 400, 'latin'],
    ],
  },
}
