import { type Card, cardSize } from '../card.ts'
import { djiboutianName } from '../names/western-names.ts'
import { said } from '../said.ts'

/** The card of citizens, in French. */
export const idCardDjibouti: Card = {
  documentType: 'id-card-djibouti',
  says: (fiction) => {
    const { surname, givenNames, father, mother } = djiboutianName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    return {
      documentNumber: fiction.digits(7),
      surname,
      givenNames,
      sex: fiction.sex,
      dateOfBirth: days(fiction.dateOfBirth),
      placeOfBirth: fiction.pick(['DJIBOUTI', 'ALI-SABIEH', 'TADJOURAH', 'OBOCK']),
      fatherName: father,
      motherName: mother,
      occupation: fiction.pick(['COMMERÇANT', 'ENSEIGNANT', 'DOCKER']),
      address: `${fiction.pick(['QUARTIER 2', 'BALBALA', 'CITÉ EINGUELA'])}, DJIBOUTI`,
      dateOfIssue: days(fiction.dateOfIssue),
      dateOfExpiry: days(fiction.expiry(10)),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e1edf6', '#e6f2e4', '#eef1f4'], lines: '#a1c2d8' },
    portrait: { x: 44, y: 140, width: 200, height: 256 },
    inks: {
      title: { size: 27, weight: 700, anchor: 'middle', colour: '#1d5378' },
      label: { size: 16, colour: '#4a7189' },
      value: { size: 22, weight: 500 },
    },
    print: [
      ['RÉPUBLIQUE DE DJIBOUTI', 428, 46, 'title'],
      ["CARTE NATIONALE D'IDENTITÉ", 428, 84, 'title'],
      ['N°', 280, 134, 'label'],
      ['{documentNumber}', 320, 136, 'value'],
      ['Nom :', 280, 176, 'label'],
      ['{surname}', 400, 178, 'value'],
      ['Prénom :', 280, 216, 'label'],
      ['{givenNames}', 400, 218, 'value'],
      ['Sexe :', 640, 216, 'label'],
      ['{sex}', 710, 218, 'value'],
      ['Né(e) le :', 280, 256, 'label'],
      ['{dateOfBirth}', 400, 258, 'value'],
      ['à :', 580, 256, 'label'],
      ['{placeOfBirth}', 620, 258, 'value'],
      ['Fils/Fille de :', 280, 296, 'label'],
      ['{fatherName}', 400, 298, 'value'],
      ['Et de :', 280, 336, 'label'],
      ['{motherName}', 400, 338, 'value'],
      ['Profession :', 280, 376, 'label'],
      ['{occupation}', 400, 378, 'value'],
      ['Adresse :', 280, 416, 'label'],
      ['{address}', 400, 418, 'value'],
      ['Délivrée le :', 44, 470, 'label'],
      ['{dateOfIssue}', 150, 472, 'value'],
      ['Expire le :', 400, 470, 'label'],
      ['{dateOfExpiry}', 500, 472, 'value'],
    ],
  },
}
