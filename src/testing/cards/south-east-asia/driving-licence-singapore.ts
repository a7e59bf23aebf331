import { type Card, cardSize } from '../card.ts'
import { said } from '../said.ts'

/** The licence of the traffic police. */
export const drivingLicenceSingapore: Card = {
  documentType: 'driving-licence-singapore',
  says: (fiction) => {
    const { sex, pick, dateOfBirth, dateOfIssue } = fiction
    const english = (iso: string) =>
      new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' })
    return {
      licenceNumber: fiction.number('sgNric'),
      fullName: sex === 'F' ? pick(['TAN MEI LING', 'RANI D/O KUMAR']) : pick(['LEE WEI MING', 'ONG KOK LEONG']),
      dateOfBirth: said(dateOfBirth, english(dateOfBirth)),
      dateOfIssue: said(dateOfIssue, english(dateOfIssue)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f7ebe0', '#f0eeea', '#f3e6e6'], lines: '#d5b594' },
    portrait: { x: 590, y: 150, width: 220, height: 280 },
    inks: {
      title: { size: 30, weight: 700, colour: '#9a2d20' },
      label: { size: 17, colour: '#6d5244' },
      value: { size: 24, weight: 500 },
    },
    print: [
      ['REPUBLIC OF SINGAPORE', 44, 56, 'label'],
      ['DRIVING LICENCE', 44, 92, 'title'],
      ['Licence Number', 44, 160, 'label'],
      ['{licenceNumber}', 230, 160, 'value'],
      ['Name', 44, 220, 'label'],
      ['{fullName}', 230, 220, 'value', 340],
      ['Birth Date', 44, 320, 'label'],
      ['{dateOfBirth}', 230, 320, 'value'],
      ['Issue Date', 44, 380, 'label'],
      ['{dateOfIssue}', 230, 380, 'value'],
    ],
  },
}
