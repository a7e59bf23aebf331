import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { hkMoId } from '#domain/numbers/hk-mo-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold } from '../../travel/mrz-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { visitorPermitFields, visitorPermitZone } from './visitor-permit-fields.ts'

/** The permit by which residents of Hong Kong and Macao travel to the mainland, of 2012. */
export const homeReturnPermit = defineDocument({
  key: 'home-return-permit',
  country: 'CHN',
  titles: ['港澳居民来往内地通行证', 'Mainland Travel Permit for Hong Kong and Macao Residents', '港澳居民來往內地通行證'],
  format: 'ID-1',
  mrz: 'TD1',
  zoneCodes: ['CR'],
  sides: ['front', 'back'],
  fields: {
    ...visitorPermitFields,
    hkMacauIdNumber: {
      ...identityFields.personalNumber,
      side: 'back',
      labels: ['港澳身份证件号码', '身份证件号码', '身份證件號碼'],
      checksum: hkMoId,
    },
    ...visitorPermitZone,
  },
  checks: [
    numberFits(numberForms.cnHomeReturnPermit, 'documentNumber'),
    numberFits(hkMoId, 'hkMacauIdNumber'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    countryKnown('issuingState'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '14',
      answersAs: '14',
      side: 'front',
      items: [
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'The Family Name in English', from: ['fullName'], part: 'surname' },
        { desc: 'The Given Name in English', from: ['fullName'], part: 'given-names' },
        { desc: 'HK/Macau permanent ID card number', from: ['hkMacauIdNumber'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'The limits to validity of the document', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'Renewal times', from: ['timesIssued'] },
        { desc: 'Other Name', from: ['otherName'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '15',
      answersAs: '15',
      side: 'back',
      items: [
        { desc: 'Identification type', from: ['documentCode'] },
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'Name(Pinyin)', from: ['surname', 'givenNames'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Surname(Pinyin)', from: ['surname'] },
        { desc: 'Given name(Pinyin)', from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Country code', from: ['issuingState'] },
        { desc: 'HK/Macau permanent ID card number', from: ['hkMacauIdNumber'] },
        { desc: 'Renewal times', from: ['timesIssued'] },
        { desc: 'HK/Macau permanent ID card number', from: ['hkMacauIdNumber'] },
        { desc: 'Birth century', from: ['dateOfBirth'], part: 'century' },
      ],
    },
  ],
})
