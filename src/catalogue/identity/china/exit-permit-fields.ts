import type { FieldSpec } from '#domain/document-type.ts'
import { mrzFields, mrzLine, portrait } from '../../travel/mrz-fields.ts'
import { identityFields } from '../identity-fields.ts'

/** What both cards print by which residents of the mainland travel to Hong Kong, Macao and Taiwan. */
export const exitPermitFields = {
  documentCode: { ...mrzFields.documentCode, labels: [], required: false },
  documentNumber: { ...identityFields.documentNumber, labels: ['证件号码', '號碼', 'Document No.'], required: true },
  authority: { ...identityFields.authority, labels: ['签发机关', 'Issuing Authority'] },
  placeOfIssue: { ...identityFields.placeOfIssue, labels: ['签发地点', 'Place of Issue'] },
  dateOfIssue: { ...identityFields.dateOfIssue, labels: ['有效期限', 'Period of Validity', '签发日期'], dates: { span: 'from' } },
  dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['有效期限', 'Period of Validity', '有效期至'], dates: { span: 'until' } },
  fullNameLocal: { ...identityFields.fullNameLocal, labels: ['姓名', 'Name'], required: true },
  fullName: { ...identityFields.fullName, labels: ['姓名', 'Name'], line: 2 },
  sex: { ...identityFields.sex, labels: ['性别', 'Sex'] },
  dateOfBirth: { ...identityFields.dateOfBirth, labels: ['出生日期', 'Date of Birth'] },
  mrzLine1: mrzLine,
  mrzLine2: mrzLine,
  mrzLine3: mrzLine,
  portrait,
} as const satisfies Record<string, FieldSpec>
