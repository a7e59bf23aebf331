import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** Identity cards of the Philippines: UMID (common reference number, 12 digits) and PhilID (card number, 16 digits, no sex in front). */
export const idCardPhilippines = defineDocument({
  key: 'id-card-philippines',
  country: 'PHL',
  titles: [
    'REPUBLIC OF THE PHILIPPINES',
    'Republika ng Pilipinas',
    'Unified Multi-Purpose ID',
    'PHILIPPINE IDENTIFICATION CARD',
    'Pambansang Pagkakakilanlan',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  // What PhilID says behind beside its sex, which is UMID's to say in front.
  sideWords: {
    back: [
      'Araw ng pagkakaloob',
      'Date of issue',
      'Uri ng dugo',
      'Blood type',
      'Kalagayang sibil',
      'Lugar ng kapanganakan',
      'Place of birth',
    ],
  },
  fields: {
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['CRN', 'ID No.', 'Philippine Identification Card Number', 'PhilSys Card Number', 'PCN'],
      required: true,
    },
    surname: { ...identityFields.surname, labels: ['Surname', 'Apelyido/Last Name', 'Apelyido', 'Last Name'], required: true },
    givenNames: {
      ...identityFields.givenNames,
      labels: ['Given Name', 'Mga Pangalan/Given Names', 'Mga Pangalan', 'Given Names'],
      required: true,
    },
    middleName: { ...identityFields.middleName, labels: ['Middle Name', 'Gitnang Apelyido/Middle Name', 'Gitnang Apelyido'] },
    sex: { ...identityFields.sex, labels: ['Sex', 'Kasarian/Sex', 'Kasarian'] },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      labels: ['Date of Birth', 'Petsa ng Kapanganakan/Date of Birth', 'Petsa ng Kapanganakan'],
      dates: { order: 'month-first' },
      required: true,
    },
    address: { ...identityFields.address, labels: ['Address', 'Tirahan/Address', 'Tirahan'], lines: 4 },
    portrait,
  },
  codes: ['QRCode'],
  codeFormat: 'philsys',
  checks: [numberFits(numberForms.phId, 'nationalIdNumber'), dateOfBirthPossible('dateOfBirth'), sexKnown('sex')],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2022',
      answersAs: '2022',
      side: 'front',
      items: [
        { desc: 'SURNAME', from: ['surname'] },
        { desc: 'GIVEN NAME', from: ['givenNames'] },
        { desc: 'MIDDLE NAME', from: ['middleName'] },
        { desc: 'SEX', from: ['sex'] },
        { desc: 'DATE OF BIRTH', from: ['dateOfBirth'] },
        { desc: 'ADDRESSS', from: ['address'] },
        { desc: 'ID NO.', from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
