import type { FieldSpec } from '#domain/document-type.ts'
import { mrzFields, mrzLine, optionalData } from '../travel/mrz-fields.ts'

/**
 * What only the machine-readable zone on the back of a card tells (TD1, ICAO 9303 part 5), of a card whose front has the
 * holder's number and whole name. A record of the front alone can be verified, so nothing here is required.
 */
export const backZoneFields = {
  documentCode: { ...mrzFields.documentCode, labels: [], required: false, side: 'back' },
  issuingState: { ...mrzFields.issuingState, labels: [], required: false, side: 'back' },
  documentNumber: { ...mrzFields.documentNumber, labels: [], required: false, side: 'back' },
  surname: { ...mrzFields.surname, labels: [], required: false, side: 'back' },
  givenNames: { ...mrzFields.givenNames, labels: [], required: false, side: 'back' },
  optionalData: { ...optionalData, side: 'back' },
  optionalData2: { ...optionalData, side: 'back' },
} as const satisfies Record<string, FieldSpec>

/** The zone's three lines. */
export const backZoneLines = {
  mrzLine1: { ...mrzLine, side: 'back' },
  mrzLine2: { ...mrzLine, side: 'back' },
  mrzLine3: { ...mrzLine, side: 'back' },
} as const satisfies Record<string, FieldSpec>
