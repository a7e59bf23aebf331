import { type Card, cardSize } from '../card.ts'
import { englishName } from '../names/western-names.ts'
import { onLines, said } from '../said.ts'

/** The licence with its numbered lines. */
export const drivingLicenceNewZealand: Card = {
  documentType: 'driving-licence-new-zealand',
  says: (fiction) => {
    const { surname, givenNames } = englishName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('-'))
    return {
      surname,
      givenNames,
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfIssue: days(fiction.dateOfIssue),
      dateOfExpiry: days(fiction.expiry(10)),
      licenceNumber: fiction.form('nzLicence'),
      serialNumber: fiction.digits(3),
      address: onLines(
        `${fiction.random.integer(2, 180)} ${fiction.pick(['QUEEN STREET', 'KAURI ROAD', 'HARBOUR VIEW'])}`,
        fiction.pick(['PONSONBY, AUCKLAND 1011', 'TE ARO, WELLINGTON 6011']),
      ),
      licenceClass: fiction.pick(['1', '1,6', '1,2']),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#dfeee9', '#e7eef5', '#e2f0e2'], lines: '#94bfb1' },
    portrait: { x: 40, y: 130, width: 220, height: 280 },
    inks: {
      title: { size: 30, weight: 700, colour: '#0f4d4a' },
      label: { size: 16, colour: '#2d6a66' },
      value: { size: 22, weight: 500 },
    },
    print: [
      ['NEW ZEALAND DRIVER LICENCE', 40, 56, 'title'],
      ['1. {surname}', 290, 132, 'value'],
      ['2. {givenNames}', 290, 176, 'value'],
      ['3. {dateOfBirth}', 290, 220, 'value'],
      ['4a. {dateOfIssue}', 290, 264, 'value'],
      ['4b. {dateOfExpiry}', 560, 264, 'value'],
      ['5a. {licenceNumber}', 290, 308, 'value'],
      ['5b. {serialNumber}', 560, 308, 'value'],
      ['7.', 40, 450, 'label'],
      ['8. {address}', 290, 370, 'value'],
      ['9. {licenceClass}', 290, 450, 'value'],
    ],
  },
}
