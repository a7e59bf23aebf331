import { type Card, cardSize } from '../card.ts'
import { arabicDigits, arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

/** The card of citizens, all in Arabic. */
export const idCardLebanon: Card = {
  documentType: 'id-card-lebanon',
  says: (fiction) => {
    const { own, father, family } = arabicName(fiction)
    const number = fiction.form('lbId')
    const { dateOfBirth } = fiction
    return {
      givenNamesLocal: own[0],
      surnameLocal: family[0],
      fatherName: father[0],
      motherName: `${fiction.pick(['هدى', 'سلمى', 'مريم'])} ${fiction.pick(['حداد', 'خوري'])}`,
      placeOfBirth: fiction.pick(['بيروت', 'طرابلس', 'صيدا']),
      dateOfBirth: said(dateOfBirth, arabicDigits(dateOfBirth.replaceAll('-', '/'))),
      nationalIdNumber: said(number, arabicDigits(number)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f4e7e3', '#eef1e8', '#f2e3e5'], lines: '#d6a99f' },
    portrait: { x: 44, y: 150, width: 210, height: 270 },
    inks: {
      title: { size: 29, font: 'arabic', weight: 700, anchor: 'middle', colour: '#8a2b22' },
      label: { size: 22, font: 'arabic', anchor: 'right', colour: '#7a4a3e' },
      value: { size: 26, font: 'arabic', weight: 500, anchor: 'right' },
      number: { size: 28, font: 'arabic', weight: 600, anchor: 'middle' },
    },
    print: [
      ['الجمهورية اللبنانية', 428, 50, 'title'],
      ['وزارة الداخلية - بطاقة هوية', 428, 94, 'title'],
      ['الاسم', 812, 160, 'label'],
      ['{givenNamesLocal}', 700, 162, 'value'],
      ['الشهرة', 812, 214, 'label'],
      ['{surnameLocal}', 700, 216, 'value'],
      ['اسم الأب', 812, 268, 'label'],
      ['{fatherName}', 700, 270, 'value'],
      ['اسم الأم وشهرتها', 812, 322, 'label'],
      ['{motherName}', 620, 324, 'value'],
      ['محل الولادة', 812, 376, 'label'],
      ['{placeOfBirth}', 680, 378, 'value'],
      ['تاريخ الولادة', 812, 430, 'label'],
      ['{dateOfBirth}', 680, 432, 'value'],
      ['{nationalIdNumber}', 428, 500, 'number'],
    ],
  },
}
