import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

/** The identity card of Lebanon, all in Arabic with Arabic digits. It has no end. */
export const idCardLebanon = defineDocument({
  key: 'id-card-lebanon',
  country: 'LBN',
  titles: ['الجمهورية اللبنانية', 'بطاقة هوية', 'وزارة الداخلية', 'République Libanaise', "CARTE D'IDENTITÉ"],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  fields: {
    nationalIdNumber: { ...identityFields.nationalIdNumber, script: 'ara', labels: ['رقم', 'رقم الهوية', 'رقم البطاقة'], required: true },
    givenNamesLocal: { ...identityFields.givenNamesLocal, script: 'ara', labels: ['الاسم', 'الإسم'], required: true },
    surnameLocal: { ...identityFields.surnameLocal, script: 'ara', labels: ['الشهرة'], required: true },
    fatherName: { ...identityFields.fatherName, script: 'ara', labels: ['اسم الأب', 'إسم الأب'] },
    motherName: { ...identityFields.motherName, script: 'ara', labels: ['اسم الأم وشهرتها', 'إسم الأم وشهرتها', 'اسم الأم'] },
    placeOfBirth: { ...identityFields.placeOfBirth, script: 'ara', labels: ['محل الولادة', 'مكان الولادة'] },
    dateOfBirth: { ...identityFields.dateOfBirth, script: 'ara', labels: ['تاريخ الولادة'], required: true },
    portrait,
  },
  otherLabels: ['الجنس', 'الوضع العائلي', 'تاريخ الإصدار', 'رقم السجل', 'المحلة أو القرية', 'القضاء', 'المحافظة'],
  scripts: ['ara'],
  codes: ['PDF417'],
  checks: [numberFits(numberForms.lbId, 'nationalIdNumber'), dateOfBirthPossible('dateOfBirth')],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2087',
      answersAs: '2087',
      side: 'front',
      // The reference does not name these items; they are called as on the cards of its neighbours.
      items: [
        { desc: 'ID Number', from: ['nationalIdNumber'] },
        { desc: 'First name(Arabic)', from: ['givenNamesLocal'] },
        { desc: 'Last name(Arabic)', from: ['surnameLocal'] },
        { desc: "Father's name", from: ['fatherName'] },
        { desc: "Mother's name", from: ['motherName'] },
        { desc: 'Place of Birth', from: ['placeOfBirth'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
  ],
})
