import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateNotBefore } from '#domain/checks/date-not-before.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import type { FieldSpec } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { identityFields } from '../identity-fields.ts'

/** What the driving licence of China says on paper and on a screen. Its number is the holder’s own. */
export const drivingLicenceFields = {
  licenceNumber: { ...identityFields.licenceNumber, labels: ['证号'], checksum: cnId, required: true },
  licenceClass: { ...identityFields.licenceClass, side: 'front', labels: ['准驾车型', 'Class'] },
  dateOfExpiry: {
    ...identityFields.dateOfExpiry,
    side: 'front',
    labels: ['有效期限', 'Valid Period'],
    dates: { span: 'until', endless: true },
  },
  fileNumber: { ...identityFields.serialNumber, side: 'back', labels: ['档案编号', 'File No.'] },
  fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], required: true },
  sex: { ...identityFields.sex, side: 'front', labels: ['性别', 'Sex'] },
  nationality: {
    ...identityFields.nationality,
    side: 'front',
    labels: ['国籍', 'Nationality'],
    words: { 中国: 'CHN', 中华人民共和国: 'CHN' },
  },
  address: { ...identityFields.address, side: 'front', labels: ['住址', 'Address'], lines: 2 },
} as const satisfies Record<string, FieldSpec>

export const drivingLicenceChecks = [
  numberFits(cnId, 'licenceNumber'),
  birthInNumber(cnId, 'licenceNumber', 'dateOfBirth'),
  sexInNumber(cnId, 'licenceNumber', 'sex'),
  numberFits(numberForms.cnLicenceClass, 'licenceClass'),
  numberFits(numberForms.cnLicenceFile, 'fileNumber'),
  dateOfBirthPossible('dateOfBirth'),
  dateNotInFuture('dateOfFirstIssue'),
  datesInOrder('dateOfBirth', 'dateOfFirstIssue', 'dateOfExpiry'),
  dateNotBefore('dateOfFirstIssue', 'validFrom'),
  notExpired('dateOfExpiry'),
  sexKnown('sex'),
]
