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
        { desc: 'ID Number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', aliases: ['本證有效期至'], from: ['dateOfExpiry'] },
        { desc: 'The Family Name in English', aliases: ['英文姓'], from: ['fullName'], part: 'surname' },
        { desc: 'The Given Name in English', aliases: ['英文名'], from: ['fullName'], part: 'given-names' },
        { desc: 'HK/Macau permanent ID card number', aliases: ['港澳证件号码'], from: ['hkMacauIdNumber'] },
        { desc: 'Date of Issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'The limits to validity of the document', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Issuing authority', aliases: ['签发机关'], from: ['authority'] },
        { desc: 'Renewal times', aliases: ['换证次数'], from: ['timesIssued'] },
        { desc: 'Other Name', aliases: ['其他姓名'], from: ['otherName'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '15',
      answersAs: '15',
      side: 'back',
      items: [
        { desc: 'Identification type', aliases: ['证件类型'], from: ['documentCode'] },
        { desc: 'ID Number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'Name(Pinyin)', aliases: ['英文姓名'], from: ['surname', 'givenNames'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of Expiry', aliases: ['本证有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Surname(Pinyin)', aliases: ['英文姓'], from: ['surname'] },
        { desc: 'Given name(Pinyin)', aliases: ['英文名'], from: ['givenNames'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Country code', aliases: ['签发国代码'], from: ['issuingState'] },
        { desc: 'HK/Macau permanent ID card number', aliases: ['身份证件号码'], from: ['hkMacauIdNumber'] },
        { desc: 'Renewal times', aliases: ['换证次数'], from: ['timesIssued'] },
        { desc: 'HK/Macau permanent ID card number', aliases: ['身份证件号码（VIZ）'], from: ['hkMacauIdNumber'] },
        { desc: 'Birth century', aliases: ['出生世纪'], from: ['dateOfBirth'], part: 'century' },
      ],
    },
  ],
})
