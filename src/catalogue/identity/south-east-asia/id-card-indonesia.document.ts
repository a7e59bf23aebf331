import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { idNik } from '#domain/numbers/id-nik.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** KTP and KTP-el, the identity card of Indonesia. Most hold for life. */
export const idCardIndonesia = defineDocument({
  key: 'id-card-indonesia',
  country: 'IDN',
  titles: ['PROVINSI', 'KABUPATEN', 'KOTA', 'REPUBLIK INDONESIA', 'KARTU TANDA PENDUDUK'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Berlaku Hingga'], dates: { endless: true } },
    nationalIdNumber: { ...identityFields.nationalIdNumber, labels: ['NIK'], required: true },
    fullName: { ...identityFields.fullName, labels: ['Nama'], required: true, lines: 2 },
    placeOfBirth: { ...identityFields.placeOfBirth, labels: ['Tempat/Tgl Lahir', 'Tempat / Tanggal Lahir'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Tempat/Tgl Lahir', 'Tempat / Tanggal Lahir'], required: true },
    sex: { ...identityFields.sex, labels: ['Jenis Kelamin'] },
    bloodGroup: { ...identityFields.bloodGroup, labels: ['Gol. Darah', 'Gol Darah'] },
    address: { ...identityFields.address, labels: ['Alamat'], lines: 2 },
    addressLine1: { ...identityFields.address, kind: 'text', labels: ['RT/RW'] },
    addressLine2: { ...identityFields.address, labels: ['Kel/Desa', 'Kelurahan/Desa'] },
    addressLine3: { ...identityFields.address, labels: ['Kecamatan'] },
    religion: { ...identityFields.religion, labels: ['Agama'] },
    maritalStatus: { ...identityFields.maritalStatus, labels: ['Status Perkawinan', 'Status'] },
    occupation: { ...identityFields.occupation, labels: ['Pekerjaan'] },
    nationality: { ...identityFields.nationality, labels: ['Kewarganegaraan'], words: { WNI: 'IDN' } },
    portrait,
  },
  checks: [
    numberFits(idNik, 'nationalIdNumber'),
    birthInNumber(idNik, 'nationalIdNumber', 'dateOfBirth'),
    sexInNumber(idNik, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2010',
      answersAs: '2010',
      side: 'front',
      items: [
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Religion', from: ['religion'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Occupation', from: ['occupation'] },
        { desc: 'Blood group', from: ['bloodGroup'] },
        { desc: 'Address', from: ['address'] },
        { desc: 'Address one', from: ['addressLine1'] },
        { desc: 'Address second', from: ['addressLine2'] },
        { desc: 'Address third', from: ['addressLine3'] },
        { desc: 'Date of expiry', from: ['dateOfExpiry'] },
        { desc: 'marital status', from: ['maritalStatus'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
