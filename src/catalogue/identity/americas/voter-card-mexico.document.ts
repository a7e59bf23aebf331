import { birthInNumber } from '#domain/checks/birth-in-number.check.ts'
import { dateOfBirthPossible } from '#domain/checks/date-of-birth-possible.check.ts'
import { datesInOrder } from '#domain/checks/dates-in-order.check.ts'
import { notExpired } from '#domain/checks/not-expired.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sexInNumber } from '#domain/checks/sex-in-number.check.ts'
import { sexKnown } from '#domain/checks/sex-known.check.ts'
import { defineDocument } from '#domain/document-type.ts'
import { mxCurp } from '#domain/numbers/mx-curp.ts'
import { mxElectorKey } from '#domain/numbers/mx-elector-key.ts'
import { portrait } from '../../travel/mrz-fields.ts'
import { identityFields, printCharacterThreshold } from '../identity-fields.ts'

const name = ['NOMBRE']
const home = ['DOMICILIO']

/**
 * Mexico's credential to vote, models A to C (IFE): three lines of names, three of address. Hombre and mujer are H and
 * M. Later models (INE) print the date of birth and the years in which they hold.
 */
export const voterCardMexico = defineDocument({
  key: 'voter-card-mexico',
  country: 'MEX',
  titles: [
    'CREDENCIAL PARA VOTAR',
    'INSTITUTO FEDERAL ELECTORAL',
    'INSTITUTO NACIONAL ELECTORAL',
    'REGISTRO FEDERAL DE ELECTORES',
    'MÉXICO',
  ],
  format: 'ID-1',
  mrz: null,
  sides: ['front', 'back'],
  sideWords: { front: ['CREDENCIAL PARA VOTAR'], back: ['ESTE DOCUMENTO ES INTRANSFERIBLE', 'NO ES VÁLIDO SI PRESENTA TACHADURAS'] },
  fields: {
    dateOfExpiry: { ...identityFields.dateOfExpiry, side: 'front', labels: ['VIGENCIA', 'VIGENCIA HASTA'], dates: { span: 'until' } },
    electorKey: { ...identityFields.nationalIdNumber, side: 'front', labels: ['CLAVE DE ELECTOR'], required: true },
    curp: { ...identityFields.nationalIdNumber, labels: ['CURP'], checksum: mxCurp },
    paternalSurname: { ...identityFields.surname, side: 'front', script: 'spa', labels: name, line: 1, required: true },
    maternalSurname: { ...identityFields.surname, side: 'front', script: 'spa', labels: name, line: 2 },
    givenNames: { ...identityFields.givenNames, side: 'front', script: 'spa', labels: name, line: 3, required: true },
    sex: { ...identityFields.sex, side: 'front', labels: ['SEXO'], words: { H: 'M', M: 'F' } },
    age: { kind: 'quantity', group: 'holder', required: false, side: 'front', labels: ['EDAD'] },
    dateOfBirth: { ...identityFields.dateOfBirth, side: 'front', labels: ['FECHA DE NACIMIENTO'] },
    street: { ...identityFields.address, side: 'front', script: 'spa', labels: home, line: 1 },
    colonyPostcode: { ...identityFields.address, side: 'front', script: 'spa', labels: home, line: 2 },
    cityState: { ...identityFields.address, side: 'front', script: 'spa', labels: home, line: 3 },
    portrait,
  },
  otherLabels: [
    'FOLIO',
    'AÑO DE REGISTRO',
    'ESTADO',
    'MUNICIPIO',
    'DISTRITO',
    'LOCALIDAD',
    'SECCIÓN',
    'EMISIÓN',
    'FIRMA',
    'ESTE DOCUMENTO ES INTRANSFERIBLE',
  ],
  scripts: ['spa'],
  codes: ['PDF417', 'Code128', 'QRCode'],
  checks: [
    numberFits(mxElectorKey, 'electorKey'),
    numberFits(mxCurp, 'curp'),
    birthInNumber(mxCurp, 'curp', 'dateOfBirth'),
    sexInNumber(mxElectorKey, 'electorKey', 'sex'),
    dateOfBirthPossible('dateOfBirth'),
    datesInOrder('dateOfBirth', 'dateOfExpiry'),
    notExpired('dateOfExpiry'),
    sexKnown('sex'),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'recog',
      typeId: '2013',
      answersAs: '2013',
      side: 'front',
      items: [
        { desc: "Father's surname", from: ['paternalSurname'] },
        { desc: "Mother's surname", from: ['maternalSurname'] },
        { desc: 'First name', from: ['givenNames'] },
        { desc: 'Street', from: ['street'] },
        { desc: 'Colony &Post code', from: ['colonyPostcode'] },
        { desc: 'City& State', from: ['cityState'] },
        { desc: 'Elector key', from: ['electorKey'] },
        { desc: 'CURP', from: ['curp'] },
        { desc: 'Gender', from: ['sex'] },
        { desc: 'Age', from: ['age'] },
        { desc: 'Date of Birth', from: ['dateOfBirth'] },
        { desc: 'Portrait', from: 'portrait' },
      ],
    },
    {
      endpoint: 'recog',
      typeId: '2014',
      answersAs: '2014',
      side: 'back',
      items: [{ desc: 'CURP', from: ['curp'] }],
    },
  ],
})
