import { type Card, cardSize } from '../card.ts'
import { arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

/** The civil identity card. */
export const idCardKuwait: Card = {
  documentType: 'id-card-kuwait',
  says: (fiction) => {
    const { local, surname, givenNames } = arabicName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    return {
      nationalIdNumber: fiction.number('kwCivilId'),
      fullName: `${givenNames} ${surname}`,
      fullNameLocal: local,
      nationality: said('KWT', 'KWT'),
      passportNumber: `P0${fiction.digits(7)}`,
      sex: fiction.sex,
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfExpiry: days(fiction.expiry(5)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e2eef3', '#eef0e6', '#e4ecf2'], lines: '#9fbccb' },
    shapes: [['chip', 62, 120]],
    portrait: { x: 44, y: 250, width: 190, height: 240 },
    inks: {
      title: { size: 26, weight: 700, colour: '#1d4e63' },
      arabic: { size: 27, font: 'arabic', weight: 600, anchor: 'right', colour: '#1d4e63' },
      label: { size: 17, colour: '#45707f' },
      labelAr: { size: 18, font: 'arabic', anchor: 'right', colour: '#45707f' },
      value: { size: 23, weight: 500 },
      name: { size: 25, font: 'arabic', weight: 500, anchor: 'right' },
      number: { size: 29, weight: 600 },
    },
    print: [
      ['STATE OF KUWAIT', 44, 48, 'title'],
      ['CIVIL ID CARD', 44, 82, 'title'],
      ['دولة الكويت', 812, 48, 'arabic'],
      ['البطاقة المدنية', 812, 86, 'arabic'],
      ['Civil ID No', 270, 140, 'label'],
      ['{nationalIdNumber}', 400, 142, 'number'],
      ['الرقم المدني', 812, 140, 'labelAr'],
      ['الاسم', 812, 190, 'labelAr'],
      ['{fullNameLocal}', 740, 192, 'name'],
      ['Name', 270, 244, 'label'],
      ['{fullName}', 340, 246, 'value', 480],
      ['Nationality', 270, 296, 'label'],
      ['{nationality}', 400, 298, 'value'],
      ['Sex', 560, 296, 'label'],
      ['{sex}', 620, 298, 'value'],
      ['Birth Date', 270, 348, 'label'],
      ['{dateOfBirth}', 400, 350, 'value'],
      ['Expiry Date', 270, 400, 'label'],
      ['{dateOfExpiry}', 400, 402, 'value'],
      ['Passport No', 270, 452, 'label'],
      ['{passportNumber}', 400, 454, 'value'],
    ],
  },
}
