import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { egId } from '#domain/numbers/eg-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'
import { sexInArabic } from '../sex-in-arabic.ts'

const inArabic = { script: 'ara', side: 'front' } as const
const onBack = { script: 'ara', side: 'back' } as const

/** What a word of the card says is the word. */
const asPrinted = (...printed: string[]): Readonly<Record<string, string>> => Object.fromEntries(printed.map((word) => [word, word]))
const religions = asPrinted('مسلم', 'مسلمة', 'مسيحي', 'مسيحية', 'يهودي', 'يهودية')
const maritalStates = asPrinted('أعزب', 'آنسة', 'متزوج', 'متزوجة', 'مطلق', 'مطلقة', 'أرمل', 'أرملة')
/** The holder's own name, the rest of it, and two lines of the address stand below each other between title and number. */
const linesInFront = { x: 0.36, y: 0.16, width: 0.64, height: 0.5 }
/** Sex, religion and marital status stand beside each other, in this order from the right. */
const statesRow = { x: 0.02, y: 0.3, width: 0.98, height: 0.16 }

/** The identity card of Egypt. It labels only its end: each other value has its place, right of the portrait in front. */
export const idCardEgypt = defineDocument({
  key: 'id-card-egypt',
  country: 'EGY',
  titles: ['جمهورية مصر العربية', 'بطاقة تحقيق الشخصية', 'وزارة الداخلية'],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  sideWords: { front: ['جمهورية مصر العربية', 'بطاقة تحقيق الشخصية'] },
  fields: {
    serialNumber: { ...identityFields.serialNumber, side: 'front', at: { x: 0.02, y: 0.86, width: 0.36, height: 0.13 } },
    dateOfIssue: {
      ...identityFields.dateOfIssue,
      ...onBack,
      at: { x: 0.02, y: 0.02, width: 0.36, height: 0.16 },
      dates: { order: 'month-and-year' },
    },
    dateOfExpiry: { ...identityFields.dateOfExpiry, ...onBack, labels: ['البطاقة سارية حتى', 'سارية حتى'] },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      script: 'ara',
      labels: ['الرقم القومي'],
      at: { x: 0.4, y: 0.72, width: 0.6, height: 0.18 },
      required: true,
    },
    givenNames: { ...identityFields.givenNames, ...inArabic, at: linesInFront, line: 1, required: true },
    familyName: { ...identityFields.surname, ...inArabic, at: linesInFront, line: 2, required: true },
    address: { ...identityFields.address, ...inArabic, at: linesInFront, line: 3 },
    city: { ...identityFields.address, ...inArabic, at: linesInFront, line: 4 },
    dateOfBirth: {
      ...identityFields.dateOfBirth,
      ...inArabic,
      labels: ['تاريخ الميلاد'],
      at: { x: 0.02, y: 0.7, width: 0.38, height: 0.18 },
    },
    sex: { ...identityFields.sex, ...onBack, labels: ['النوع'], at: statesRow, words: sexInArabic },
    religion: { ...identityFields.religion, ...onBack, labels: ['الديانة'], at: statesRow, words: religions },
    maritalStatus: {
      ...identityFields.maritalStatus,
      ...onBack,
      labels: ['الحالة الاجتماعية'],
      at: statesRow,
      words: maritalStates,
    },
    occupation: {
      ...identityFields.occupation,
      ...onBack,
      labels: ['المهنة'],
      at: { x: 0.3, y: 0.12, width: 0.7, height: 0.24 },
      lines: 2,
    },
    portrait,
  },
  scripts: ['ara'],
  codes: ['PDF417'],
  checks: [
    numberFits(egId, 'nationalIdNumber'),
    birthInNumber(egId, 'nationalIdNumber', 'dateOfBirth'),
    sexInNumber(egId, 'nationalIdNumber', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2081',
      answersAs: '2081',
      side: 'front',
      items: [
        { desc: 'First Name', from: ['givenNames'] },
        { desc: 'Family Name', from: ['familyName'] },
        { desc: 'Home Address', from: ['address'] },
        { desc: 'City', from: ['city'] },
        { desc: 'National ID', from: ['nationalIdNumber'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Number ID', from: ['serialNumber'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '2082',
      answersAs: '2082',
      side: 'back',
      items: [
        { desc: 'Issuing Data', from: ['dateOfIssue'] },
        { desc: 'National ID', from: ['nationalIdNumber'] },
        { desc: 'Profession', from: ['occupation'] },
        { desc: 'Religion', from: ['religion'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Expity Data', from: ['dateOfExpiry'] },
        { desc: 'Marital status', from: ['maritalStatus'] },
      ],
    },
  ],
})
