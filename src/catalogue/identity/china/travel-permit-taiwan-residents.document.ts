import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { twId } from '#domain/numbers/tw-id.ts'
import { mrzCharacterThreshold } from '../../travel/mrz-fields.ts'
import { identityFields } from '../identity-fields.ts'
import { visitorPermitFields, visitorPermitZone } from './visitor-permit-fields.ts'

/** The permit by which residents of Taiwan travel to the mainland, of 2015. */
export const travelPermitTaiwanResidents = defineDocument({
  key: 'travel-permit-taiwan-residents',
  country: 'CHN',
  titles: ['台湾居民来往大陆通行证', '臺灣居民來往大陸通行證', 'Mainland Travel Permit for Taiwan Residents'],
  format: 'ID-1',
  mrz: 'TD1',
  zoneCodes: ['CT'],
  sides: ['front', 'back'],
  fields: {
    ...visitorPermitFields,
    identityCardNumber: {
      ...identityFields.personalNumber,
      side: 'back',
      labels: ['身份证件号码', '身份證件號碼', '台湾身份证号'],
      checksum: twId,
    },
    ...visitorPermitZone,
  },
  checks: [
    numberFits(numberForms.cnTaiwanTravelPermit, 'documentNumber'),
    numberFits(twId, 'identityCardNumber'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: mrzCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '25',
      answersAs: '25',
      side: 'front',
      items: [
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['fullName'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Expiry', from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Place of Issue', from: ['placeOfIssue'] },
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Renewal times', from: ['timesIssued'] },
        { desc: 'Issuing authority', from: ['authority'] },
        { desc: 'Date of Issue', from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '26',
      answersAs: '26',
      side: 'back',
      items: [
        { desc: 'Document type', from: ['documentCode'] },
        { desc: 'ID Number', from: ['documentNumber'] },
        { desc: 'Chinese name', from: ['fullNameLocal'] },
        { desc: 'English name', from: ['surname', 'givenNames'] },
        { desc: 'Sex', from: ['sex'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
        { desc: 'The Family Name in English', from: ['surname'] },
        { desc: 'The Given Name in English', from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'ID card number', from: ['identityCardNumber'] },
        { desc: 'Renewal times', from: ['timesIssued'] },
        { desc: 'Birth century', from: ['dateOfBirth'], part: 'century' },
      ],
    },
  ],
})
