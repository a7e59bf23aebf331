import type { Card } from '../card.ts'
import { said } from '../said.ts'

const peoples = [
  ['USA', 'SMITH', 'JOHN EDWARD'],
  ['FRA', 'DUPONT', 'CLAIRE'],
  ['KEN', 'OTIENO', 'GRACE'],
  ['BRA', 'OLIVEIRA', 'MARCOS'],
] as const
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const

/** 26JUN2024 */
function closeDate(iso: string): string {
  const [year = '', month, day = ''] = iso.split('-')
  return `${day}${months[Number(month) - 1] ?? ''}${year}`
}

/** The visa that is stuck into a passport, of the size of its page. */
export const visaChina: Card = {
  documentType: 'visa-china',
  says: (fiction) => {
    const { pick, sex, dateOfBirth, dateOfIssue } = fiction
    const [nationality, surname, givenNames] = pick(peoples)
    const enterBefore = fiction.expiry(1)
    const number = `${fiction.letters(1)}${fiction.digits(8)}`
    return {
      documentCode: 'V',
      issuingState: 'CHN',
      documentNumber: number,
      documentNumberMrz: number,
      visaCategory: pick(['L', 'M', 'F', 'Q2']),
      entries: pick(['01', '02']),
      enterBefore: said(enterBefore, closeDate(enterBefore)),
      dateOfExpiry: enterBefore,
      durationOfStayDays: pick(['030', '060', '090']),
      dateOfIssue: said(dateOfIssue, closeDate(dateOfIssue)),
      placeOfIssue: pick(['巴黎', '内罗毕', '纽约', '圣保罗']),
      fullName: `${surname}, ${givenNames}`,
      surname,
      givenNames,
      dateOfBirth: said(dateOfBirth, closeDate(dateOfBirth)),
      sex,
      nationality,
      passportNumber: `${fiction.letters(1)}${fiction.digits(8)}`,
    }
  },
  front: {
    width: 1200,
    height: 800,
    paper: { ground: ['#e9efe0', '#f3e9e4', '#e3edf0'], lines: '#a9bfa0' },
    shapes: [['seal', 150, 130, 70, '#b5473c']],
    portrait: { x: 70, y: 250, width: 240, height: 310 },
    inks: {
      title: { size: 44, anchor: 'middle', weight: 600, colour: '#8c2f2a' },
      label: { size: 21, colour: '#3c4a3c' },
      value: { size: 30, font: 'mono' },
      number: { size: 34, font: 'mono', anchor: 'right', colour: '#b3312b' },
    },
    print: [
      ['中华人民共和国签证 CHINESE VISA', 620, 84, 'title'],
      ['{documentNumber|documentNumberMrz}', 1150, 150, 'number'],
      ['类别 CATEGORY', 350, 190, 'label'],
      ['{visaCategory}', 350, 228, 'value'],
      ['入境次数 ENTRIES', 640, 190, 'label'],
      ['{entries}', 640, 228, 'value'],
      ['入境前有效 ENTER BEFORE', 350, 280, 'label'],
      ['{enterBefore|dateOfExpiry}', 350, 318, 'value'],
      ['每次停留 DURATION OF EACH STAY', 700, 280, 'label'],
      ['{durationOfStayDays}天/DAYS', 700, 318, 'value'],
      ['签发日期 ISSUE DATE', 350, 370, 'label'],
      ['{dateOfIssue}', 350, 408, 'value'],
      ['签发地 ISSUED AT', 700, 370, 'label'],
      ['{placeOfIssue}', 700, 408, 'value'],
      ['姓名 FULL NAME', 350, 460, 'label'],
      ['{fullName}', 350, 498, 'value'],
      ['出生日期 BIRTH DATE', 350, 550, 'label'],
      ['{dateOfBirth}', 350, 588, 'value'],
      ['护照号码 PASSPORT NO.', 700, 550, 'label'],
      ['{passportNumber}', 700, 588, 'value'],
    ],
    zone: {
      kind: 'MRV-A',
      left: 44,
      baselines: [690, 752],
      values: (each) => ({ ...each, documentNumber: each['documentNumber'] ?? '' }),
      tells: ['documentCode', 'issuingState', 'surname', 'givenNames', 'nationality', 'sex'],
    },
  },
}
