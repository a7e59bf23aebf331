import { type Card, cardSize } from '../card.ts'
import { kenyanName } from '../names/western-names.ts'
import { said } from '../said.ts'

/** The card of the second generation. */
export const idCardKenya: Card = {
  documentType: 'id-card-kenya',
  says: (fiction) => {
    const { sex } = fiction
    const dots = (iso: string) => said(iso, iso.split('-').toReversed().join('.'))
    return {
      serialNumber: fiction.digits(9),
      nationalIdNumber: fiction.form('keId'),
      fullName: kenyanName(fiction),
      dateOfBirth: dots(fiction.dateOfBirth),
      sex: said(sex, sex === 'F' ? 'FEMALE' : 'MALE'),
      placeOfBirth: fiction.pick(['KIAMBU', 'KISUMU', 'NAKURU', 'MACHAKOS']),
      placeOfIssue: fiction.pick(['NAIROBI', 'THIKA', 'ELDORET']),
      dateOfIssue: dots(fiction.dateOfIssue),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f3ead9', '#eef1e3', '#f1e4dc'], lines: '#cbb084' },
    portrait: { x: 44, y: 160, width: 210, height: 270 },
    inks: {
      title: { size: 27, weight: 700, colour: '#3d2a14' },
      label: { size: 16, colour: '#6b5235' },
      value: { size: 23, weight: 500 },
    },
    print: [
      ['JAMHURI YA KENYA', 44, 50, 'title'],
      ['REPUBLIC OF KENYA', 480, 50, 'title'],
      ['SERIAL NUMBER', 44, 92, 'label'],
      ['{serialNumber}', 44, 122, 'value'],
      ['ID NUMBER', 480, 92, 'label'],
      ['{nationalIdNumber}', 480, 122, 'value'],
      ['FULL NAMES', 290, 168, 'label'],
      ['{fullName}', 290, 196, 'value'],
      ['DATE OF BIRTH', 290, 232, 'label'],
      ['{dateOfBirth}', 290, 260, 'value'],
      ['SEX', 290, 296, 'label'],
      ['{sex}', 290, 324, 'value'],
      ['DISTRICT OF BIRTH', 290, 360, 'label'],
      ['{placeOfBirth}', 290, 388, 'value'],
      ['PLACE OF ISSUE', 290, 424, 'label'],
      ['{placeOfIssue}', 290, 452, 'value'],
      ['DATE OF ISSUE', 290, 488, 'label'],
      ['{dateOfIssue}', 290, 516, 'value'],
      ["HOLDER'S SIGN.", 620, 488, 'label'],
    ],
  },
}
