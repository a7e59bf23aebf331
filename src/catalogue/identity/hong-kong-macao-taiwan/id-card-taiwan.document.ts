import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { twId } from '#domain/numbers/tw-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The national identity card of Taiwan, its years those of the Republic of China. */
export const idCardTaiwan = defineDocument({
  key: 'id-card-taiwan',
  country: 'TWN',
  titles: ['中華民國國民身分證', '國民身分證'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    dateOfIssue: { ...identityFields.dateOfIssue, side: 'front', labels: ['發證日期'], dates: { calendar: 'republic-of-china' } },
    serialNumber: { ...identityFields.serialNumber, side: 'back' },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      side: 'front',
      labels: ['統一編號', '身分證統一編號'],
      checksum: twId,
      required: true,
    },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['姓名'], required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['性別', '性别'] },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      side: 'front',
      labels: ['出生年月日', '出生'],
      dates: { calendar: 'republic-of-china' },
      required: true,
    },
    fatherName: { ...identityFields.fatherName, side: 'back', labels: ['父'] },
    motherName: { ...identityFields.motherName, side: 'back', labels: ['母'] },
    spouseName: { ...identityFields.fatherName, side: 'back', labels: ['配偶'] },
    militaryService: { ...identityFields.maritalStatus, side: 'back', labels: ['役別', '役别'] },
    placeOfBirth: { ...identityFields.placeOfBirth, side: 'back', labels: ['出生地'] },
    address: { ...identityFields.address, side: 'back', labels: ['住址'], lines: 2 },
    portrait,
  },
  scripts: ['chi_tra'],
  checks: [
    numberFits(twId, 'nationalIdNumber'),
    numberFits(numberForms.twIdSheet, 'serialNumber'),
    sexInNumber(twId, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1031',
      answersAs: '1031',
      side: 'front',
      items: [
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生年月日'], from: ['dateOfBirth'] },
        { desc: 'Date of Issue', aliases: ['發證日期'], from: ['dateOfIssue'] },
        { desc: 'Identification Number', aliases: ['統一編號'], from: ['nationalIdNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '1032',
      answersAs: '1032',
      side: 'back',
      items: [
        { desc: 'Father', aliases: ['父'], from: ['fatherName'] },
        { desc: 'Mother', aliases: ['母'], from: ['motherName'] },
        { desc: 'Spouse', aliases: ['配偶'], from: ['spouseName'] },
        { desc: 'Military', aliases: ['役别'], from: ['militaryService'] },
        { desc: 'Place of birth', aliases: ['出生地'], from: ['placeOfBirth'] },
        { desc: 'Domicile', aliases: ['住址'], from: ['address'] },
        { desc: 'ID number', aliases: ['號碼'], from: ['serialNumber'] },
      ],
    },
  ],
})
