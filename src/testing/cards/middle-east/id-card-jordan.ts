import { type Card, cardSize } from '../card.ts'
import { arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

/** The smart card of 2016. */
export const idCardJordan: Card = {
  documentType: 'id-card-jordan',
  says: (fiction) => {
    const { local, surname, givenNames } = arabicName(fiction)
    const { sex, dateOfBirth } = fiction
    return {
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      nationalIdNumber: fiction.form('joNationalNumber'),
      motherName: fiction.pick(['فاطمة', 'مريم', 'هدى']),
      sex: said(sex, sex === 'F' ? 'أنثى' : 'ذكر'),
      dateOfBirth: said(dateOfBirth, dateOfBirth.split('-').toReversed().join('/')),
      placeOfBirth: fiction.pick(['عمان', 'إربد', 'الزرقاء']),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#efe8e0', '#e8eee9', '#f1e6e3'], lines: '#c6ad97' },
    shapes: [['chip', 66, 140]],
    portrait: { x: 50, y: 264, width: 190, height: 240 },
    inks: {
      title: { size: 20, weight: 700, colour: '#5a2d22' },
      arabic: { size: 25, font: 'arabic', weight: 600, anchor: 'right', colour: '#5a2d22' },
      label: { size: 20, font: 'arabic', anchor: 'right', colour: '#7a5546' },
      value: { size: 24, font: 'arabic', weight: 500, anchor: 'right' },
      name: { size: 22, weight: 600, anchor: 'right' },
    },
    print: [
      ['THE HASHEMITE KINGDOM OF JORDAN', 44, 48, 'title'],
      ['IDENTITY CARD', 44, 78, 'title'],
      ['المملكة الأردنية الهاشمية', 812, 48, 'arabic'],
      ['بطاقة شخصية', 812, 84, 'arabic'],
      ['الاسم', 812, 144, 'label'],
      ['{fullNameLocal}', 740, 146, 'value'],
      ['{fullName}', 812, 196, 'name', 520],
      ['الرقم الوطني', 812, 250, 'label'],
      ['{nationalIdNumber}', 670, 252, 'name'],
      ['الجنس', 812, 306, 'label'],
      ['{sex}', 730, 308, 'value'],
      ['تاريخ الولادة', 812, 362, 'label'],
      ['{dateOfBirth}', 670, 364, 'name'],
      ['مكان الولادة', 812, 418, 'label'],
      ['{placeOfBirth}', 670, 420, 'value'],
      ['اسم الأم', 812, 474, 'label'],
      ['{motherName}', 710, 476, 'value'],
    ],
  },
}
