import { identityFields } from '../identity-fields.ts'

/**
 * Fields of a driving licence that numbers what it says instead of labelling it (European directive 2006/126/EC, annex
 * I). Born when and where stand behind one number.
 */
export const numberedLicenceFields = {
  licenceNumber: { ...identityFields.licenceNumber, labels: ['5.'], required: true },
  dateOfIssue: { ...identityFields.dateOfIssue, labels: ['4a.'] },
  dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['4b.'], required: true },
  authority: { ...identityFields.authority, labels: ['4c.'] },
  licenceClass: { ...identityFields.licenceClass, labels: ['9.'] },
  surname: { ...identityFields.surname, labels: ['1.'], lines: 2, required: true },
  givenNames: { ...identityFields.givenNames, labels: ['2.'], lines: 2, required: true },
  dateOfBirth: { ...identityFields.dateOfBirth, labels: ['3.'], required: true },
  placeOfBirth: { ...identityFields.placeOfBirth, labels: ['3.'] },
  personalNumber: { ...identityFields.personalNumber, labels: ['4d.'] },
  address: { ...identityFields.address, labels: ['8.'], lines: 2 },
} as const

/** Numbers of what is no value: the portrait and the signature. */
export const otherLicenceNumbers = ['6.', '7.'] as const
