import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** SIM, the driving licence of Indonesia: with labels until 2019, as Smart SIM with numbers before them since. */
export const drivingLicenceIndonesia = defineDocument({
  key: 'driving-licence-indonesia',
  country: 'IDN',
  titles: ['SURAT IZIN MENGEMUDI', 'DRIVING LICENSE', 'KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'INDONESIA', 'POLRI'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    licenceNumber: { ...identityFields.licenceNumber, labels: ['No. SIM', 'Nomor SIM'], required: true },
    licenceClass: { ...identityFields.licenceClass, labels: ['Golongan SIM', 'Gol. SIM'] },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Berlaku s/d', 'Berlaku sampai dengan', 'Berlaku hingga'], required: true },
    authority: { ...identityFields.authority, labels: ['Diterbitkan oleh', 'Provinsi'] },
    fullName: { ...identityFields.fullName, labels: ['Nama'], required: true },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['Tempat & Tgl. Lahir', 'Tempat, Tgl Lahir', 'Tempat & Tanggal Lahir'] },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      labels: ['Tempat & Tgl. Lahir', 'Tempat, Tgl Lahir', 'Tempat & Tanggal Lahir'],
      required: true,
    },
    sex: { ...identityFields.sex, labels: ['Jenis Kelamin', 'Gol. Darah - Jenis Kelamin'], words: { PRIA: 'M', WANITA: 'F' } },
    bloodGroup: { ...identityFields.bloodGroup, labels: ['Gol. Darah', 'Golongan Darah', 'Gol. Darah - Jenis Kelamin'] },
    height: { kind: 'quantity', group: 'holder', required: false, labels: ['Tinggi'] },
    occupation: { ...identityFields.occupation, labels: ['Pekerjaan'] },
    address: { ...identityFields.address, labels: ['Alamat'], lines: 3 },
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
