import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { hkId } from '#domain/numbers/hk-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The first cards are of 1949; dates of issue are printed with two digits of their year. */
const shortYearsFrom = 1949

/**
 * The identity card of Hong Kong, of 2003 and 2018. Only its dates have labels: below the name stand the codes of its
 * characters, below the birth the symbols of the holder's status (`***AZ`), above the date of issue the month in which
 * the holder first registered, `(06-96)`.
 */
export const idCardHongKong = defineDocument({
  key: 'id-card-hong-kong',
  country: 'HKG',
  titles: ['香港永久性居民身份證', '香港居民身份證', '香港身份證', 'Hong Kong Permanent Identity Card', 'Hong Kong Identity Card'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['簽發日期', 'Date of Issue'], dates: { shortYearsFrom } },
    dateOfFirstIssue: {
      ...identityFields.dateOfIssue,
      labels: ['簽發日期', 'Date of Issue'],
      line: 1,
      dates: { order: 'month-and-year', shortYearsFrom },
    },
    symbols: { ...identityFields.conditions, at: { x: 0.02, y: 0.585, width: 0.75, height: 0.085 } },
    nationalIdNumber: { ...identityFields.nationalIdNumber, checksum: hkId, required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, at: { x: 0.02, y: 0.2, width: 0.75, height: 0.105 } },
    fullName: { ...identityFields.fullName, at: { x: 0.02, y: 0.305, width: 0.96, height: 0.075 }, required: true },
    chineseCommercialCode: { ...identityFields.personalNumber, at: { x: 0.02, y: 0.38, width: 0.75, height: 0.085 } },
    sex: identityFields.sex,
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'], required: true },
    portrait,
  },
  scripts: ['chi_tra'],
  checks: [
    numberFits(hkId, 'nationalIdNumber'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue'),
    dateNotBefore('dateOfFirstIssue', 'dateOfIssue'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '1001',
      answersAs: '1001',
      side: 'front',
      items: [
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['拼音姓名'], from: ['fullName'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'ID number', aliases: ['身份证号码'], from: ['nationalIdNumber'] },
        { desc: 'Symbol', aliases: ['符号标记'], from: ['symbols'] },
        { desc: 'Chinese commercial code', aliases: ['中文电码'], from: ['chineseCommercialCode'] },
        // What the codes say: the name in Chinese.
        { desc: 'Commercial code to Chinese', aliases: ['电码译文'], from: ['fullNameLocal'] },
        { desc: 'Date of initial issuance', aliases: ['首次签发日期'], from: ['dateOfFirstIssue'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
