import { type Card, cardSize } from '../card.ts'
import { germanName } from '../names/western-names.ts'
import { said } from '../said.ts'

/** The licence in the EU's form, as Germany issues it. */
export const euDrivingLicence: Card = {
  documentType: 'eu-driving-licence',
  says: (fiction) => {
    const { surname, givenNames } = germanName(fiction)
    const dots = (iso: string) => said(iso, iso.split('-').toReversed().join('.'))
    const short = (iso: string) => {
      const [year = '', month, day] = iso.split('-')
      return said(iso, `${day}.${month}.${year.slice(2)}`)
    }
    return {
      surname,
      givenNames,
      dateOfBirth: dots(fiction.dateOfBirth),
      placeOfBirth: fiction.pick(['Lüttersee', 'Nordhavn', 'Sankt Ärmel']),
      dateOfIssue: short(fiction.dateOfIssue),
      dateOfExpiry: short(fiction.expiry(15)),
      authority: fiction.pick(['Landkreis Lüttersee', 'Stadt Nordhafen']),
      licenceNumber: `${fiction.letters(1)}${fiction.digits(3)}${fiction.letters(2)}${fiction.digits(4)}${fiction.letters(1)}`,
      licenceClass: fiction.pick(['AM/B/L', 'B/BE', 'A1/A/B']),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#f2dde2', '#efe7ec', '#f3e2e0'], lines: '#d39fae' },
    shapes: [['band', 30, 34, 110, 80, '#1f4aa8']],
    portrait: { x: 40, y: 150, width: 200, height: 258 },
    inks: {
      flag: { size: 40, weight: 700, colour: '#ffd617', anchor: 'middle' },
      title: { size: 33, weight: 700, colour: '#8a2743' },
      english: { size: 18, weight: 600, colour: '#8a2743' },
      value: { size: 23, weight: 500 },
    },
    print: [
      ['D', 85, 88, 'flag'],
      ['FÜHRERSCHEIN', 170, 62, 'title'],
      ['BUNDESREPUBLIK DEUTSCHLAND', 170, 96, 'english'],
      ['1. {surname}', 270, 152, 'value'],
      ['2. {givenNames}', 270, 194, 'value'],
      ['3. {dateOfBirth} {placeOfBirth}', 270, 236, 'value'],
      ['4a. {dateOfIssue}', 270, 278, 'value'],
      ['4c. {authority}', 490, 278, 'value'],
      ['4b. {dateOfExpiry}', 270, 320, 'value'],
      ['5. {licenceNumber}', 270, 362, 'value'],
      ['7.', 270, 404, 'value'],
      ['9. {licenceClass}', 270, 490, 'value'],
    ],
  },
}
