/** What stands under one `desc`: fields of the catalogue, joined by a space, or a picture. */
export interface CardLine {
  desc: string
  from: readonly string[] | 'portrait' | 'page'
}

export interface CardLayout {
  /** Status of the message and type of the card in a success. */
  answersAs: string
  /** Whether documents of this type are answered so. */
  isFor: (documentType: string) => boolean
  lines: readonly CardLine[]
}

const fullName = ['surname', 'givenNames']

/** Passport and every other document with a machine-readable zone; 13 items in the reference's order. */
export const passportLayout: CardLayout = {
  answersAs: '13',
  isFor: () => true,
  lines: [
    { desc: 'Passport Type', from: ['documentCode'] },
    { desc: 'Passport Number MRZ', from: ['documentNumber'] },
    { desc: 'English Name', from: fullName },
    { desc: 'Gender', from: ['sex'] },
    { desc: 'Date of Birth', from: ['dateOfBirth'] },
    { desc: 'Expiration Date', from: ['dateOfExpiry'] },
    { desc: 'Issuing Country Code', from: ['issuingState'] },
    { desc: 'English Surname', from: ['surname'] },
    { desc: 'English Given Name', from: ['givenNames'] },
    { desc: 'MRZ1', from: ['mrzLine1'] },
    { desc: 'MRZ2', from: ['mrzLine2'] },
    { desc: 'Portrait', from: 'portrait' },
    { desc: 'Processed Image', from: 'page' },
  ],
}

/** TD-1 cards; 14 items. The first of the two given names is the whole name, as the vendor's engine has it. */
export const td1Layout: CardLayout = {
  answersAs: '2064',
  isFor: (documentType) => documentType === 'id-card-td1',
  lines: [
    { desc: 'Document type', from: ['documentCode'] },
    { desc: 'Document Number', from: ['documentNumber'] },
    { desc: 'Issuing Country Code', from: ['issuingState'] },
    { desc: 'English Given Name', from: fullName },
    { desc: 'Gender', from: ['sex'] },
    { desc: 'Date of Birth', from: ['dateOfBirth'] },
    { desc: 'Date of Expiry', from: ['dateOfExpiry'] },
    { desc: 'English Surname', from: ['surname'] },
    { desc: 'English Given Name', from: ['givenNames'] },
    { desc: 'MRZ1', from: ['mrzLine1'] },
    { desc: 'MRZ2', from: ['mrzLine2'] },
    { desc: 'MRZ3', from: ['mrzLine3'] },
    { desc: 'Country Code', from: ['nationality'] },
    { desc: 'ID Number', from: ['optionalData'] },
  ],
}
