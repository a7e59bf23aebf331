import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { expiryPlausible } from '#domain/checks/expiry-plausible.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sameDate } from '#domain/checks/same-date.check.ts'
import { sameNumber } from '#domain/checks/same-number.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { saId } from '#domain/numbers/sa-id.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

const hijri = { calendar: 'hijri' } as const
/** The name in both writings stands without a label between the titles and the number. */
const names = { x: 0.3, y: 0.25, width: 0.68, height: 0.21 }

/**
 * The identity card of citizens of Saudi Arabia. Numbers and dates stand in Arabic, with years after the Hijra, and on
 * newer cards in Latin letters beside. Old ones name the register book (حفيظة) that the holder had before.
 */
export const idCardSaudiArabia = defineDocument({
  key: 'id-card-saudi-arabia',
  country: 'SAU',
  titles: [
    'KINGDOM OF SAUDI ARABIA',
    'NATIONAL ID CARD',
    'المملكة العربية السعودية',
    'بطاقة الهوية الوطنية',
    'بطاقة أحوال',
    'الهوية الوطنية',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front'],
  fields: {
    dateOfIssue: { ...identityFields.dateOfIssue, labels: ['Date of Issue', 'Issue Date'] },
    dateOfIssueLocal: { ...identityFields.dateOfIssue, script: 'ara', labels: ['تاريخ الإصدار', 'تاريخ الاصدار'], dates: hijri },
    dateOfExpiry: { ...identityFields.dateOfExpiry, labels: ['Date of Expiry', 'Expiry Date', 'Exp. Date'] },
    dateOfExpiryLocal: {
      ...identityFields.dateOfExpiry,
      script: 'ara',
      labels: ['تاريخ الانتهاء', 'تاريخ الإنتهاء', 'سارية حتى', 'صالحة حتى'],
      dates: hijri,
    },
    authority: { ...identityFields.authority, script: 'ara', labels: ['مصدرها', 'جهة الإصدار'] },
    keeper: { ...identityFields.authority, script: 'ara', labels: ['الحفيظة', 'حفيظة'] },
    keeperNumber: { ...identityFields.documentNumber, script: 'ara', labels: ['رقم الحفيظة'] },
    historicalTime: { ...identityFields.dateOfIssue, script: 'ara', labels: ['تاريخها'], dates: hijri },
    workPermit: { ...identityFields.documentNumber, labels: ['رخصة العمل', 'رقم رخصة العمل'] },
    nationalIdNumber: {
      ...identityFields.nationalIdNumber,
      labels: ['ID No.', 'ID Number', 'National ID No.'],
      checksum: saId,
      required: true,
    },
    nationalIdNumberLocal: {
      ...identityFields.nationalIdNumber,
      script: 'ara',
      labels: ['الرقم', 'رقم الهوية', 'رقم السجل المدني'],
      checksum: saId,
    },
    fullName: { ...identityFields.fullName, labels: ['Name'], at: names, writing: 'Latin' },
    fullNameLocal: {
      ...identityFields.fullNameLocal,
      script: 'ara',
      labels: ['الاسم'],
      at: names,
      writing: 'Arabic',
      lines: 2,
      required: true,
    },
    nationalityLocal: { ...identityFields.nationalityLocal, script: 'ara', labels: ['الجنسية'] },
    dateOfBirth: { ...identityFields.dateOfBirth, labels: ['Date of Birth', 'Birth Date'] },
    dateOfBirthLocal: { ...identityFields.dateOfBirth, script: 'ara', labels: ['تاريخ الميلاد'], dates: hijri },
    placeOfBirth: { ...identityFields.placeOfBirth, script: 'ara', labels: ['مكان الميلاد', 'محل الميلاد'] },
    occupation: { ...identityFields.occupation, script: 'ara', labels: ['المهنة'] },
    employer: { ...identityFields.employer, script: 'ara', labels: ['صاحب العمل'] },
    portrait,
  },
  scripts: ['ara'],
  checks: [
    numberFits(saId, 'nationalIdNumber'),
    sameNumber('nationalIdNumber', 'nationalIdNumberLocal'),
    sameDate('dateOfBirth', 'dateOfBirthLocal', { apart: 2 }),
    dateOfBirthPossible('dateOfBirth'),
    dateNotInFuture('dateOfIssue'),
    datesInOrder('dateOfBirth', 'dateOfIssue', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    expiryPlausible('dateOfExpiry'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2110',
      answersAs: '2110',
      side: 'front',
      items: [
        { desc: 'Name', aliases: ['姓名'], from: ['fullName'] },
        { desc: 'Name(Arabic)', aliases: ['姓名(阿拉伯文)'], from: ['fullNameLocal'] },
        { desc: 'ID No', aliases: ['号码'], from: ['nationalIdNumber'] },
        { desc: 'ID No(Arabic)', aliases: ['号码(阿拉伯文)'], from: ['nationalIdNumberLocal'] },
        { desc: 'Date of Birth', aliases: ['出生日期'], from: ['dateOfBirth'] },
        { desc: 'Date of Birth(Arabic)', aliases: ['出生日期(阿拉伯文)'], from: ['dateOfBirthLocal'] },
        { desc: 'Date of issue', aliases: ['签发日期'], from: ['dateOfIssue'] },
        { desc: 'Date of issue(Arabic)', aliases: ['签发日期(阿拉伯文)'], from: ['dateOfIssueLocal'] },
        { desc: 'Date of expiry', aliases: ['有效期至'], from: ['dateOfExpiry'] },
        { desc: 'Date of expiry(Arabic)', aliases: ['有效期至(阿拉伯文)'], from: ['dateOfExpiryLocal'] },
        { desc: 'Nationality(Arabic)', aliases: ['国籍(阿拉伯文)'], from: ['nationalityLocal'] },
        { desc: 'occupation(Arabic)', aliases: ['职业(阿拉伯文)'], from: ['occupation'] },
        { desc: 'Employer(Arabic)', aliases: ['雇主(阿拉伯文)'], from: ['employer'] },
        { desc: 'Work Permit(Arabic)', aliases: ['工作许可证(阿拉伯文)'], from: ['workPermit'] },
        { desc: 'birthplace(Arabic)', aliases: ['出生地(阿拉伯文)'], from: ['placeOfBirth'] },
        { desc: 'Issuer(Arabic)', aliases: ['签发机关(阿拉伯文)'], from: ['authority'] },
        { desc: 'Preserver', aliases: ['保管人(阿拉伯文)'], from: ['keeper'] },
        { desc: 'Preserv NO.Number', aliases: ['保管号码(阿拉伯文)'], from: ['keeperNumber'] },
        { desc: 'Historical Time', aliases: ['历史时间(阿拉伯文)'], from: ['historicalTime'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
