import { type Card, cardSize } from '../card.ts'
import { swedishName } from '../names/western-names.ts'

/** The licence in the EU's form, as the Swedish transport agency issues it. */
export const drivingLicenceSweden: Card = {
  documentType: 'driving-licence-sweden',
  says: (fiction) => {
    const { surname, givenNames } = swedishName(fiction)
    const { dateOfBirth, dateOfIssue } = fiction
    return {
      surname,
      givenNames,
      dateOfBirth,
      dateOfIssue,
      dateOfExpiry: fiction.expiry(10),
      authority: 'Transportstyrelsen',
      personalNumber: fiction.number('sePersonalNumber'),
      licenceNumber: fiction.digits(10).replace(/^(...)(...)/, '$1 $2 '),
      licenceClass: fiction.pick(['AM/B', 'B', 'A/B/BE']),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f3dfe4', '#ece6ef', '#f2e2dc'], lines: '#d2a2b0' },
    shapes: [['band', 30, 40, 110, 80, '#1f4aa8']],
    portrait: { x: 40, y: 150, width: 210, height: 270 },
    inks: {
      flag: { size: 40, weight: 700, colour: '#fff', anchor: 'middle' },
      title: { size: 38, weight: 700, colour: '#8a2743' },
      english: { size: 20, weight: 600, colour: '#8a2743' },
      value: { size: 23, weight: 500 },
    },
    print: [
      ['S', 85, 94, 'flag'],
      ['KÖRKORT', 170, 80, 'title'],
      ['SVERIGE', 420, 80, 'english'],
      ['1. {surname}', 280, 148, 'value'],
      ['2. {givenNames}', 280, 190, 'value'],
      ['3. {dateOfBirth}', 280, 232, 'value'],
      ['4a. {dateOfIssue}', 280, 274, 'value'],
      ['4c. {authority}', 530, 274, 'value'],
      ['4b. {dateOfExpiry}', 280, 316, 'value'],
      ['4d. {personalNumber}', 530, 316, 'value'],
      ['5. {licenceNumber}', 280, 358, 'value'],
      ['9. {licenceClass}', 280, 490, 'value'],
    ],
  },
}
