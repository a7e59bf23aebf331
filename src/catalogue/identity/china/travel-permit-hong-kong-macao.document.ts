import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { mrzCharacterThreshold } from '../../travel/mrz-fields.ts'
import { exitPermitFields } from './exit-permit-fields.ts'

/** The permit by which residents of the mainland travel to Hong Kong and Macao, of 2014. */
export const travelPermitHongKongMacao = defineDocument({
  key: 'travel-permit-hong-kong-macao',
  country: 'CHN',
  titles: ['往来港澳通行证', 'Exit-Entry Permit for Travelling to and from Hong Kong and Macao'],
  format: 'ID-1',
  mrz: 'CHN-EEP',
  zoneCodes: ['CS'],
  sides: ['front'],
  fields: exitPermitFields,

  checks: [
    numberFits(numberForms.cnPermitToHongKong, 'documentNumber'),
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
      typeId: '22',
      answersAs: '22',
      side: 'front',
      items: [
        { desc: 'ID number', aliases: ['证件号码'], from: ['documentNumber'] },
        { desc: 'Chinese name', aliases: ['中文姓名'], from: ['fullNameLocal'] },
        { desc: 'English name', aliases: ['英文姓名'], from: ['fullName'] },
        { desc: 'Date of birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Sex', aliases: ['性别'], from: ['sex'] },
        { desc: 'Period of validity', aliases: ['有效期限'], from: ['dateOfIssue', 'dateOfExpiry'], between: '-' },
        { desc: 'Place of Issue', aliases: ['签发地点'], from: ['placeOfIssue'] },
        { desc: 'MRZ1', from: ['mrzLine1'] },
        { desc: 'MRZ2', from: ['mrzLine2'] },
        { desc: 'MRZ3', from: ['mrzLine3'] },
        { desc: 'Date of Issue', aliases: ['簽發日期'], from: ['dateOfIssue'] },
        { desc: 'Date of Expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Issuing authority', aliases: ['签发机关'], from: ['authority'] },
        { desc: 'ID number VIZ', aliases: ['证件号码VIZ'], from: ['documentNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
