import type { FieldSpec } from '#domain/document-type.ts'

const ofDocument = { group: 'document', required: false, labels: [] } as const
const ofHolder = { group: 'holder', required: false, labels: [] } as const

/** Some print a nought for the letter O. */
const bloodGroups: Readonly<Record<string, string>> = Object.fromEntries(
  ['O', 'A', 'B', 'AB', '0'].flatMap((group) => ['', '+', '-'].map((sign) => [`${group}${sign}`, `${group.replace('0', 'O')}${sign}`])),
)

/** What cards and licences have, without labels: each prints its own. */
export const identityFields = {
  documentNumber: { ...ofDocument, kind: 'document-number' },
  licenceNumber: { ...ofDocument, kind: 'document-number' },
  /** Of the piece of plastic, where the document has another number too. */
  serialNumber: { ...ofDocument, kind: 'document-number' },
  licenceClass: { ...ofDocument, kind: 'text' },
  conditions: { ...ofDocument, kind: 'text' },
  validFrom: { ...ofDocument, kind: 'date' },
  dateOfIssue: { ...ofDocument, kind: 'date' },
  dateOfExpiry: { ...ofDocument, kind: 'date' },
  authority: { ...ofDocument, kind: 'text' },
  placeOfIssue: { ...ofDocument, kind: 'text' },

  nationalIdNumber: { ...ofHolder, kind: 'document-number' },
  personalNumber: { ...ofHolder, kind: 'document-number' },
  passportNumber: { ...ofHolder, kind: 'document-number' },
  fullName: { ...ofHolder, kind: 'name' },
  /** In the writing of the country, beside one in Latin letters. */
  fullNameLocal: { ...ofHolder, kind: 'name' },
  surname: { ...ofHolder, kind: 'name' },
  surnameLocal: { ...ofHolder, kind: 'name' },
  givenNames: { ...ofHolder, kind: 'name' },
  givenNamesLocal: { ...ofHolder, kind: 'name' },
  middleName: { ...ofHolder, kind: 'name' },
  fatherName: { ...ofHolder, kind: 'name' },
  motherName: { ...ofHolder, kind: 'name' },
  sex: { ...ofHolder, kind: 'sex' },
  dateOfBirth: { ...ofHolder, kind: 'date' },
  placeOfBirth: { ...ofHolder, kind: 'text' },
  nationality: { ...ofHolder, kind: 'country' },
  nationalityLocal: { ...ofHolder, kind: 'text' },
  ethnicity: { ...ofHolder, kind: 'text' },
  religion: { ...ofHolder, kind: 'text' },
  bloodGroup: { ...ofHolder, kind: 'code', words: bloodGroups },
  maritalStatus: { ...ofHolder, kind: 'text' },
  occupation: { ...ofHolder, kind: 'text' },
  employer: { ...ofHolder, kind: 'text' },
  address: { ...ofHolder, kind: 'address' },
} as const satisfies Record<string, FieldSpec>

/** Each character of a print that one recogniser reads must be this sure for a number with a check digit to be proven. */
export const printCharacterThreshold = 0.9
