import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { myKad } from '#domain/numbers/my-kad.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** Visitors have a passport's number where citizens have that of their MyKad. */
const citizensNumber = { ...myKad, severity: 'worth-knowing' } as const

const validity = ['Tempoh / Validity', 'Tempoh', 'Validity']

/** The driving licence of Malaysia. */
export const drivingLicenceMalaysia = defineDocument({
  key: 'driving-licence-malaysia',
  country: 'MYS',
  titles: ['LESEN MEMANDU', 'DRIVING LICENCE', 'MALAYSIA'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceClass: { ...identityFields.licenceClass, labels: ['Kelas / Class', 'Kelas', 'Class'] },
    validFrom: { ...identityFields.validFrom, labels: validity, dates: { span: 'from' } },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: validity, dates: { span: 'until' }, required: true },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['No. Pengenalan / Identity No.', 'No. Pengenalan', 'Identity No.'],
      required: true,
    },
    fullName: {
      ...identityFields.fullName,
      labels: ['Nama / Name', 'Nama', 'Name'],
      at: { x: 0.28, y: 0.2, width: 0.7, height: 0.16 },
      lines: 2,
      required: true,
    },
    nationality: { ...identityFields.nationality, labels: ['Warganegara / Nationality', 'Warganegara', 'Nationality'] },
    address: { ...identityFields.address, labels: ['Alamat / Address', 'Alamat', 'Address'], lines: 5 },
    portrait,
  },
  checks: [numberFits(citizensNumber, 'nationalIdNumber'), datesInOrder('validFrom', 'dateOfExpiry'), notExpired('dateOfExpiry')],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2021',
      answersAs: '2021',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
