import { type Card, cardSize } from '../card.ts'
import { malayName } from '../names/asian-names.ts'
import { onLines, said } from '../said.ts'

/** MyKad: no labels but its title. */
export const idCardMalaysia: Card = {
  documentType: 'id-card-malaysia',
  says: (fiction) => {
    const { sex, pick, random } = fiction
    const [town, state] = pick([
      ['50480 KUALA LUMPUR', 'W. PERSEKUTUAN(KL)'],
      ['80100 JOHOR BAHRU', 'JOHOR'],
      ['10450 GEORGETOWN', 'PULAU PINANG'],
    ] as const)
    return {
      nationalIdNumber: fiction.number('myKad'),
      fullName: malayName(fiction),
      address: onLines(
        `${random.integer(2, 180)} JALAN ${pick(['MAWAR', 'BUKIT INDAH', 'MERPATI'])} ${random.integer(1, 12)}`,
        `TAMAN ${pick(['SERI', 'MELATI'])}`,
        town,
        state,
      ),
      nationality: said('MYS', 'WARGANEGARA'),
      sex: said(sex, sex === 'F' ? 'PEREMPUAN' : 'LELAKI'),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#cfe3f4', '#e8eef7', '#d6e9f1'], lines: '#8db4d8' },
    shapes: [
      ['chip', 70, 190],
      ['band', 700, 30, 120, 66, '#c9302c'],
    ],
    portrait: { x: 590, y: 150, width: 220, height: 280 },
    inks: {
      title: { size: 32, weight: 700, colour: '#1c3f7a' },
      english: { size: 21, weight: 600, colour: '#1c3f7a' },
      number: { size: 36, weight: 500 },
      value: { size: 23, weight: 500 },
      name: { size: 26, weight: 600 },
    },
    print: [
      ['KAD PENGENALAN', 40, 56, 'title'],
      ['MALAYSIA', 360, 56, 'title'],
      ['IDENTITY CARD', 40, 86, 'english'],
      ['MyKad', 560, 80, 'title'],
      ['{nationalIdNumber}', 40, 150, 'number'],
      ['{fullName}', 40, 350, 'name', 520],
      ['{address}', 40, 390, 'value'],
      ['{nationality}', 600, 468, 'value'],
      ['{sex}', 600, 500, 'value'],
    ],
  },
}
