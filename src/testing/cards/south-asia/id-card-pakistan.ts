import { type Card, cardSize } from '../card.ts'
import { pakistaniName } from '../names/asian-names.ts'
import { said } from '../said.ts'

/** The smart identity card, in English and Urdu. */
export const idCardPakistan: Card = {
  documentType: 'id-card-pakistan',
  says: (fiction) => {
    const { name, father } = pakistaniName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('.'))
    return {
      fullName: name,
      fatherName: father,
      sex: fiction.sex,
      countryOfStay: said('PAK', 'Pakistan'),
      nationalIdNumber: fiction.number('pkCnic'),
      dateOfBirth: days(fiction.dateOfBirth),
      dateOfIssue: days(fiction.dateOfIssue),
      dateOfExpiry: days(fiction.expiry(10)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e0eede', '#eef2e2', '#dcebe2'], lines: '#9cc29b' },
    shapes: [['chip', 60, 150]],
    portrait: { x: 600, y: 140, width: 216, height: 276 },
    inks: {
      title: { size: 30, weight: 700, colour: '#14532d' },
      english: { size: 18, weight: 500, colour: '#14532d' },
      urdu: { size: 24, font: 'arabic', anchor: 'right', colour: '#14532d' },
      label: { size: 15.5, colour: '#3f5f4a' },
      value: { size: 23, weight: 500 },
    },
    print: [
      ['PAKISTAN', 44, 52, 'title'],
      ['National Identity Card', 230, 50, 'english'],
      ['ISLAMIC REPUBLIC OF PAKISTAN', 44, 84, 'english'],
      ['قومی شناختی کارڈ', 812, 60, 'urdu'],
      ['Name', 220, 140, 'label'],
      ['{fullName}', 220, 168, 'value'],
      ['Father Name', 220, 208, 'label'],
      ['{fatherName}', 220, 236, 'value'],
      ['Gender', 220, 276, 'label'],
      ['{sex}', 220, 304, 'value'],
      ['Country of Stay', 360, 276, 'label'],
      ['{countryOfStay}', 360, 304, 'value'],
      ['Identity Number', 44, 350, 'label'],
      ['{nationalIdNumber}', 44, 380, 'value'],
      ['Date of Birth', 360, 350, 'label'],
      ['{dateOfBirth}', 360, 380, 'value'],
      ['Date of Issue', 44, 424, 'label'],
      ['{dateOfIssue}', 44, 454, 'value'],
      ['Date of Expiry', 360, 424, 'label'],
      ['{dateOfExpiry}', 360, 454, 'value'],
      ["Holder's Signature", 640, 460, 'label'],
    ],
  },
}
