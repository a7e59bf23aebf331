import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import type { FieldSpec } from '#domain/document-type.ts'
import { cnId } from '#domain/numbers/cn-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields } from '../identity-fields.ts'

/** What both cards print by which people live on the mainland: the identity card, and the permit that is laid out as it. */
export const residentCardFields = {
  dateOfIssue: { ...identityFields.dateOfIssue, side: 'back', labels: ['有效期限'], dates: { span: 'from' } },
  dateOfExpiry: { ...identityFields.dateOfExpiry, side: 'back', labels: ['有效期限'], dates: { span: 'until' } },
  nationalIdNumber: { ...identityFields.nationalIdNumber, side: 'front', labels: ['公民身份号码'], checksum: cnId, required: true },
  fullName: { ...identityFields.fullName, side: 'front', labels: ['姓名'], required: true },
  sex: { ...identityFields.sex, side: 'front', labels: ['性别'] },
  dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['出生'] },
  address: { ...identityFields.address, side: 'front', labels: ['住址'], lines: 3 },
  portrait,
} as const satisfies Record<string, FieldSpec>

export const residentCardChecks = [
  numberFits(cnId, 'nationalIdNumber'),
  birthInNumber(cnId, 'nationalIdNumber', 'dateOfBirth'),
  sexInNumber(cnId, 'nationalIdNumber', 'sex'),
  dateOfBirthPossible('dateOfBirth'),
  dateNotInFuture('dateOfIssue'),
  datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
  notExpired('dateOfExpiry'),
  sexKnown('sex'),
]
