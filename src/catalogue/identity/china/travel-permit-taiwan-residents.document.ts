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
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Expiry', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Place of Issue', aliases: ['签发地点'], from: ['placeOfIssue'] },
        { desc: 'ID Number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Renewal times', aliases: ['签发次数'], from: ['timesIssued'] },
        { desc: 'Issuing authority', aliases: ['签发机关'], from: ['authority'] },
        { desc: 'Date of Issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '26',
      answersAs: '26',
      side: 'back',
      items: [
        { desc: 'Document type', aliases: ['证件类型'], from: ['documentCode'] },
        { desc: 'ID Number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['surname', 'givenNames'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', aliases: ['本证有效期至'], from: ['dateOfExpiry'] },
        { desc: 'The Family Name in English', aliases: ['英文姓'], from: ['surname'] },
        { desc: 'The Given Name in English', aliases: ['英文名'], from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'ID card number', aliases: ['身份证件号码'], from: ['identityCardNumber'] },
        { desc: 'Renewal times', aliases: ['换证次数'], from: ['timesIssued'] },
        { desc: 'Birth century', aliases: ['出生世纪'], from: ['dateOfBirth'], part: 'century' },
      ],
    },
  ],
})
