import type { FieldSpec } from '#domain/document-type.ts'
import { mrzFields, portrait } from '../../travel/mrz-fields.ts'
import { backZoneFields, backZoneLines } from '../back-zone-fields.ts'
import { identityFields } from '../identity-fields.ts'

/** What both permits print by which residents of Hong Kong, Macao and Taiwan travel to the mainland. */
export const visitorPermitFields = {
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
} as const satisfies Record<string, FieldSpec>

/** What their zone has beside; it is of the size of TD1 and of a layout of its own. */
export const visitorPermitZone = {
  optionalData: backZoneFields.optionalData,
  optionalData2: backZoneFields.optionalData2,
  ...backZoneLines,
  portrait,
} as const satisfies Record<string, FieldSpec>
