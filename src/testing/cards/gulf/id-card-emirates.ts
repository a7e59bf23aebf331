import { type Card, cardSize } from '../card.ts'
import { arabicName } from '../names/arabic-names.ts'
import { said } from '../said.ts'

const paper = { ground: ['#f3ece0', '#eaf0ee', '#f2e8e6'], lines: '#cdb896' } as const

/** The card of 2021; its zone is on the back. */
export const idCardEmirates: Card = {
  documentType: 'id-card-emirates',
  says: (fiction) => {
    const { local, surname, givenNames } = arabicName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    const id = fiction.number('aeId')
    return {
      nationalIdNumber: id,
      fullName: `${givenNames} ${surname}`,
      surname,
      givenNames,
      fullNameLocal: local,
      nationality: said('ARE', 'United Arab Emirates'),
      sex: fiction.sex,
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfIssue: days(fiction.dateOfIssue),
      dateOfExpiry: days(fiction.expiry(10)),
      documentCode: 'I',
      issuingState: 'ARE',
      documentNumber: fiction.digits(9),
      personalNumber: id.replaceAll('-', ''),
      occupation: fiction.pick(['Civil Engineer', 'Accountant', 'Sales Manager']),
      employer: fiction.pick(['Blue Dune Trading LLC', 'Palm Coast Contracting LLC']),
      placeOfIssue: fiction.pick(['Dubai', 'Abu Dhabi', 'Sharjah']),
    }
  },
  front: {
    ...cardSize,
    paper,
    shapes: [['chip', 680, 140]],
    portrait: { x: 40, y: 150, width: 210, height: 270 },
    inks: {
      title: { size: 24, weight: 700, colour: '#22362e' },
      arabic: { size: 26, font: 'arabic', weight: 600, anchor: 'right', colour: '#22362e' },
      label: { size: 16, colour: '#6b5d40' },
      labelAr: { size: 17, font: 'arabic', anchor: 'right', colour: '#6b5d40' },
      value: { size: 23, weight: 500 },
      name: { size: 24, font: 'arabic', weight: 500, anchor: 'right' },
      number: { size: 28, weight: 600 },
    },
    print: [
      ['UNITED ARAB EMIRATES', 40, 48, 'title'],
      ['FEDERAL AUTHORITY FOR IDENTITY & CITIZENSHIP', 40, 76, 'label'],
      ['Resident Identity Card', 40, 108, 'title'],
      ['الإمارات العربية المتحدة', 816, 50, 'arabic'],
      ['بطاقة هوية', 816, 92, 'arabic'],
      ['ID Number / رقم الهوية', 280, 150, 'label'],
      ['{nationalIdNumber}', 280, 184, 'number'],
      ['الاسم:', 816, 262, 'labelAr'],
      ['{fullNameLocal}', 760, 264, 'name'],
      ['Name: {fullName}', 280, 306, 'value', 540],
      ['Date of Birth', 280, 348, 'label'],
      ['{dateOfBirth}', 420, 348, 'value'],
      ['Nationality', 280, 388, 'label'],
      ['{nationality}', 420, 388, 'value'],
      ['Issuing Date', 280, 428, 'label'],
      ['{dateOfIssue}', 420, 428, 'value'],
      ['Expiry Date', 280, 468, 'label'],
      ['{dateOfExpiry}', 420, 468, 'value'],
      ['Sex: {sex}', 690, 468, 'value'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    inks: { label: { size: 17, colour: '#6b5d40' }, value: { size: 21, weight: 500 } },
    print: [
      ['Card Number', 40, 60, 'label'],
      ['{documentNumber}', 200, 60, 'value'],
      ['Occupation:', 40, 130, 'label'],
      ['{occupation}', 200, 130, 'value'],
      ['Employer:', 40, 180, 'label'],
      ['{employer}', 200, 180, 'value'],
      ['Issuing Place:', 40, 230, 'label'],
      ['{placeOfIssue}', 200, 230, 'value'],
    ],
    zone: {
      kind: 'TD1',
      left: 40,
      baselines: [366, 430, 494],
      values: ({ personalNumber = '', ...each }) => ({ ...each, optionalData: personalNumber }),
      tells: [
        'documentCode',
        'issuingState',
        'personalNumber',
        'nationality',
        'surname',
        'givenNames',
        'sex',
        'dateOfBirth',
        'dateOfExpiry',
      ],
    },
  },
}
