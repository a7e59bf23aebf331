import { type Card, cardSize } from '../card.ts'
import { said } from '../said.ts'

const people = {
  F: [
    ['TAN MEI LING', '陳美玲', 'CHINESE'],
    ['LIM SIEW HOON', '林秀雲', 'CHINESE'],
    ['NUR AISYAH BINTE RAHIM', '', 'MALAY'],
  ],
  M: [
    ['LEE WEI MING', '李偉明', 'CHINESE'],
    ['ONG KOK LEONG', '王國良', 'CHINESE'],
    ['MUHAMMAD IRFAN BIN SALLEH', '', 'MALAY'],
  ],
} as const

/** The pink card of citizens. */
export const idCardSingapore: Card = {
  documentType: 'id-card-singapore',
  says: (fiction) => {
    const { sex, pick, dateOfBirth } = fiction
    const [fullName, local, race] = pick(people[sex])
    return {
      nationalIdNumber: fiction.number('sgNric'),
      fullName,
      fullNameLocal: local,
      ethnicity: race,
      dateOfBirth: said(dateOfBirth, dateOfBirth.split('-').toReversed().join('-')),
      sex,
      countryOfBirth: said('SGP', 'SINGAPORE'),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f5d9dd', '#f3e2e4', '#f1d3da'], lines: '#d99aa8' },
    portrait: { x: 44, y: 150, width: 230, height: 296 },
    inks: {
      title: { size: 25, weight: 700, colour: '#7b2233' },
      label: { size: 15.5, colour: '#7b4450' },
      value: { size: 23, weight: 500, font: 'traditional' },
      number: { size: 29, weight: 600, anchor: 'right' },
    },
    print: [
      ['REPUBLIC OF SINGAPORE', 44, 56, 'title'],
      ['IDENTITY CARD NO. {nationalIdNumber}', 812, 100, 'number'],
      ['Name', 310, 160, 'label'],
      ['{fullName}', 310, 190, 'value'],
      ['{fullNameLocal}', 310, 224, 'value'],
      ['Race', 310, 266, 'label'],
      ['{ethnicity}', 310, 296, 'value'],
      ['Date of birth', 310, 338, 'label'],
      ['{dateOfBirth}', 310, 368, 'value'],
      ['Sex', 600, 338, 'label'],
      ['{sex}', 600, 368, 'value'],
      ['Country/Place of birth', 310, 410, 'label'],
      ['{countryOfBirth}', 310, 440, 'value'],
    ],
  },
}
