import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

const born = ['Tempat & Tgl. Lahir', 'Tempat, Tgl Lahir', 'Tempat & Tanggal Lahir', '2.']

/** SIM, the driving licence of Indonesia: with labels until 2019, as Smart SIM with numbers in their stead since. */
export const drivingLicenceIndonesia = defineDocument({
  key: 'driving-licence-indonesia',
  country: 'IDN',
  titles: ['SURAT IZIN MENGEMUDI', 'DRIVING LICENSE', 'KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'INDONESIA', 'POLRI'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: {
      ...identityFields.licenceNumber,
      labels: ['No. SIM', 'Nomor SIM'],
      at: { x: 0.2, y: 0.18, width: 0.5, height: 0.12 },
      required: true,
    },
    licenceClass: {
      ...identityFields.licenceClass,
      labels: ['Golongan SIM', 'Gol. SIM'],
      at: { x: 0.74, y: 0.18, width: 0.26, height: 0.24 },
    },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Berlaku s/d', 'Berlaku sampai dengan', 'Berlaku hingga'], required: true },
    authority: { ...identityFields.authority, labels: ['Diterbitkan oleh', 'Provinsi', '6.'] },
    fullName: { ...identityFields.fullName, labels: ['Nama', '1.'], required: true },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: born },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: born, required: true },
    sex: { ...identityFields.sex, labels: ['Jenis Kelamin', 'Gol. Darah - Jenis Kelamin', '3.'] },
    bloodGroup: { ...identityFields.bloodGroup, labels: ['Gol. Darah', 'Golongan Darah', 'Gol. Darah - Jenis Kelamin', '3.'] },
    height: { kind: 'quantity', group: 'holder', required: false, labels: ['Tinggi'] },
    occupation: { ...identityFields.occupation, labels: ['Pekerjaan', '5.'] },
    address: { ...identityFields.address, labels: ['Alamat', '4.'], lines: 3 },
    portrait,
  },
  checks: [
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2041',
      answersAs: '2041',
      side: 'front',
      items: [
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Issuer', from: ['authority'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Height', from: ['height'] },
        { desc: 'Job', from: ['occupation'] },
        { desc: 'ID Number', from: ['licenceNumber'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Birthplacelace', from: ['placeOfBirth'] },
        { desc: 'Blood Group', from: ['bloodGroup'] },
        { desc: 'Class', from: ['licenceClass'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
