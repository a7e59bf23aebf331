import { countryKnown } from '#domain/checks/country-known.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sameDate } from '#domain/checks/same-date.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { saId } from '#domain/numbers/sa-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'
import { nationalitiesInArabic } from './nationalities-in-arabic.ts'

const hijri = { calendar: 'hijri' } as const
/** The name in both writings stands without a label between the titles and the number. */
const names = { x: 0.3, y: 0.19, width: 0.68, height: 0.17 }

/** Iqama, the card of foreigners who live in Saudi Arabia. Days after the Hijra, on newer cards the other count beside. */
export const residencePermitSaudiArabia = defineDocument({
  key: 'residence-permit-saudi-arabia',
  country: 'SAU',
  titles: ['KINGDOM OF SAUDI ARABIA', 'RESIDENT IDENTITY', 'RESIDENCE PERMIT', 'المملكة العربية السعودية', 'هوية مقيم', 'رخصة إقامة'],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    dateOfIssueLocal: { ...identityFields.dateOfIssue, script: 'ara', labels: ['تاريخ الإصدار', 'تاريخ الاصدار'], dates: hijri },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Date of Expiry', 'Expiry Date', 'Expiry'] },
    dateOfExpiryLocal: {
      ...identityFields.dateOfExpiry,
      script: 'ara',
      labels: ['تاريخ الانتهاء', 'تاريخ الإنتهاء', 'صالحة حتى'],
      dates: hijri,
    },
    placeOfIssue: { ...identityFields.placeOfIssue, script: 'ara', labels: ['Place of Issue', 'مكان الإصدار', 'مكان الاصدار'] },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['ID', 'ID Number', 'Iqama No.', 'الرقم', 'رقم الإقامة', 'رقم الهوية'],
      checksum: saId,
      required: true,
    },
    fullName: { ...identityFields.fullName, labels: ['Name'], at: names, writing: 'Latin', required: true },
    fullNameLocal: { ...identityFields.fullNameLocal, script: 'ara', labels: ['الاسم'], at: names, writing: 'Arabic', lines: 2 },
    nationality: {
      ...identityFields.nationality,
      labels: ['Nationality', 'الجنسية'],
      words: nationalitiesInArabic,
      samePrintAs: 'nationalityLocal',
    },
    nationalityLocal: { ...identityFields.nationalityLocal, script: 'ara', labels: ['الجنسية'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Date of Birth', 'DOB', 'تاريخ الميلاد'], required: true },
    occupation: { ...identityFields.occupation, script: 'ara', labels: ['Occupation', 'المهنة'] },
    religion: { ...identityFields.religion, script: 'ara', labels: ['Religion', 'الديانة'] },
    employer: { ...identityFields.employer, script: 'ara', labels: ['Employer', 'صاحب العمل'], lines: 2 },
    portrait,
  },
  scripts: ['ara'],
  checks: [
    numberFits(saId, 'nationalIdNumber'),
    sameDate('dateOfExpiry', 'dateOfExpiryLocal', { apart: 2 }),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfIssueLocal', 'dateOfExpiryLocal'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
    countryKnown('nationality'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2086',
      answersAs: '2086',
      side: 'front',
      // The reference does not name these items; they are called as on the identity card of the same state.
      items: [
        { desc: 'ID No', from: ['nationalIdNumber'] },
        { desc: 'Name', from: ['fullName'] },
        { desc: 'Name(Arabic)', from: ['fullNameLocal'] },
        { desc: 'Nationality', from: ['nationality'] },
        { desc: 'Nationality(Arabic)', from: ['nationalityLocal'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'occupation(Arabic)', from: ['occupation'] },
        { desc: 'Religion(Arabic)', from: ['religion'] },
        { desc: 'Employer(Arabic)', from: ['employer'] },
        { desc: 'Issuing Place(Arabic)', from: ['placeOfIssue'] },
        { desc: 'Date of issue(Arabic)', from: ['dateOfIssueLocal'] },
        { desc: 'Date of expiry', from: ['dateOfExpiry'] },
        { desc: 'Date of expiry(Arabic)', from: ['dateOfExpiryLocal'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
