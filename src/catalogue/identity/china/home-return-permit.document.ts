import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { nameAsInZone } from '#domain/checks/name-as-in-zone.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold, mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'

/** The permit by which residents of Hong Kong and Macao travel to the mainland, of 2012. The zone on its back is of the size of TD1 and of a layout of its own. */
export const homeReturnPermit = defineDocument({
  key: 'home-return-permit',
  country: 'CHN',
  titles: ['港澳居民来往内地通行证', 'Mainland Travel Permit for Hong Kong and Macao Residents', '港澳居民來往內地通行證'],
  format: 'ID-1',
  mrz: 'TD1',
  sides: ['front', 'back'],
  fields: {
    documentCode: backZoneFields.documentCode,
    issuingState: backZoneFields.issuingState,
    documentNumber: { ...identityFields.documentNumber, labels: ['证件号码', '證件號碼'], required: true },
    timesIssued: { ...identityFields.conditions, labels: ['换证次数', '签发次数', '證件簽發次數'] },
    authority: { ...identityFields.authority, side: 'front', labels: ['签发机关', '簽發機關'] },
    placeOfIssue: { ...identityFields.placeOfIssue, side: 'front', labels: ['签发地点', '簽發地點'] },
    dateOfIssue: {
      ...identityFields.dateOfIssue,
      side: 'front',
      labels: ['有效期限', '有效期', '签发日期', '簽發日期'],
      dates: { span: 'from' },
    },
    dateOfExpiry: { ...mrzFields.dateOfExpiry, labels: ['有效期限', '有效期', '本證有效期至', '有效期至'], dates: { span: 'until' } },
    fullNameLocal: { ...identityFields.fullNameLocal, side: 'front', labels: ['姓名'], required: true },
    fullName: { ...identityFields.fullName, side: 'front', labels: ['姓名'], line: 2 },
    surname: backZoneFields.surname,
    givenNames: backZoneFields.givenNames,
    otherName: { ...identityFields.fullNameLocal, labels: ['其他姓名', '曾用名'] },
    nationality: { ...mrzFields.nationality, labels: [], required: false, side: 'back' },
    dateOfBirth: { ...mrzFields.dateOfBirth, labels: ['出生日期'] },
    sex: { ...mrzFields.sex, labels: ['性别', '性別'] },
    hkMacauIdNumber: { ...identityFields.personalNumber, side: 'back', labels: ['港澳身份证件号码', '身份证件号码', '身份證件號碼'] },
    optionalData: backZoneFields.optionalData,
    optionalData2: backZoneFields.optionalData2,
    mrzLine1: backZoneLines.mrzLine1,
    mrzLine2: backZoneLines.mrzLine2,
    mrzLine3: backZoneLines.mrzLine3,
    portrait,
  },
  checks: [
    numberFits(numberForms.cnHomeReturnPermit, 'documentNumber'),
    nameAsInZone('fullName', 'surname', 'givenNames'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
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
