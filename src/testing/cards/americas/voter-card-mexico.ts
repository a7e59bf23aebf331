import { type Card, cardSize } from '../card.ts'
import { mexicanName } from '../names/western-names.ts'
import { said } from '../said.ts'

const paper = { ground: ['#f1e6ee', '#eef0ee', '#f3e9e2'], lines: '#c9a3bb' } as const

/** The voter's card of the older forms A, B and C: its CURP is on the front and the back. */
export const voterCardMexico: Card = {
  documentType: 'voter-card-mexico',
  says: (fiction) => {
    const { paternal, maternal, given } = mexicanName(fiction)
    const { sex, dateOfBirth, pick, random } = fiction
    return {
      paternalSurname: paternal,
      maternalSurname: maternal,
      givenNames: given,
      street: `C ${pick(['HIDALGO', 'JUÁREZ', 'MORELOS'])} ${random.integer(2, 400)}`,
      colonyPostcode: `COL ${pick(['CENTRO', 'ROMA NORTE', 'DEL VALLE'])} ${random.integer(10000, 64999)}`,
      cityState: pick(['GUADALAJARA, JAL.', 'MONTERREY, N.L.', 'CUAUHTÉMOC, D.F.']),
      electorKey: fiction.number('mxElectorKey'),
      curp: fiction.number('mxCurp'),
      sex: said(sex, sex === 'F' ? 'M' : 'H'),
      dateOfBirth: said(dateOfBirth, dateOfBirth.split('-').toReversed().join('/')),
      age: String(random.integer(20, 60)),
    }
  },
  front: {
    ...cardSize,
    paper,
    portrait: { x: 40, y: 150, width: 210, height: 270 },
    inks: {
      title: { size: 28, weight: 700, colour: '#7a1f5c' },
      english: { size: 20, weight: 500, colour: '#444' },
      label: { size: 15, colour: '#76516a' },
      value: { size: 22, weight: 500 },
    },
    print: [
      ['INSTITUTO FEDERAL ELECTORAL', 270, 46, 'title'],
      ['REGISTRO FEDERAL DE ELECTORES', 270, 76, 'english'],
      ['CREDENCIAL PARA VOTAR', 270, 106, 'english'],
      ['NOMBRE', 270, 148, 'label'],
      ['{paternalSurname}', 270, 174, 'value'],
      ['{maternalSurname}', 270, 202, 'value'],
      ['{givenNames}', 270, 230, 'value'],
      ['EDAD {age}', 640, 174, 'value'],
      ['SEXO {sex}', 640, 230, 'value'],
      ['DOMICILIO', 270, 270, 'label'],
      ['{street}', 270, 296, 'value'],
      ['{colonyPostcode}', 270, 324, 'value'],
      ['{cityState}', 270, 352, 'value'],
      ['CLAVE DE ELECTOR', 270, 392, 'label'],
      ['{electorKey}', 450, 394, 'value'],
      ['CURP', 270, 432, 'label'],
      ['{curp}', 340, 434, 'value'],
      ['FECHA DE NACIMIENTO', 270, 472, 'label'],
      ['{dateOfBirth}', 470, 474, 'value'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    shapes: [['bars', 60, 60, 730, 80]],
    inks: { label: { size: 16, colour: '#76516a' }, value: { size: 24, weight: 500 }, small: { size: 15, colour: '#444' } },
    print: [
      ['CURP', 60, 210, 'label'],
      ['{curp}', 130, 212, 'value'],
      ['ESTE DOCUMENTO ES INTRANSFERIBLE, NO ES VÁLIDO SI PRESENTA TACHADURAS.', 60, 300, 'small'],
    ],
  },
}
