import { type Card, cardSize } from '../card.ts'
import { cantoneseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'

const titleCase = (text: string) => text.toLowerCase().replace(/(^|\s)\w/g, (letter) => letter.toUpperCase())

/** The card of 2018. */
export const idCardHongKong: Card = {
  documentType: 'id-card-hong-kong',
  says: (fiction) => {
    const { local, surname, givenNames } = cantoneseName(fiction)
    const { sex, dateOfBirth, dateOfIssue } = fiction
    const [year = '', month = '', day = ''] = dateOfIssue.split('-')
    const first = fiction.day(1996, 2012).slice(0, 7)
    const codes = Array.from({ length: [...local].length }, () => `${fiction.random.integer(1000, 7999)}`).join(' ')
    return {
      fullNameLocal: local,
      fullName: said(`${surname} ${givenNames}`, `${surname}, ${titleCase(givenNames)}`),
      chineseCommercialCode: codes,
      dateOfBirth: said(dateOfBirth, dateOfBirth.split('-').toReversed().join('-')),
      sex: said(sex, sex === 'F' ? '女F' : '男M'),
      symbols: fiction.pick(['***AZ', 'AZ', '***AO']),
      dateOfFirstIssue: said(first, `(${first.slice(5)}-${first.slice(2, 4)})`),
      dateOfIssue: said(dateOfIssue, `${day}-${month}-${year.slice(2)}`),
      nationalIdNumber: fiction.number('hkId'),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#dfeaf2', '#f3e7ea', '#e4f0e6'], lines: '#9ab6cc' },
    shapes: [['chip', 60, 150]],
    portrait: { x: 50, y: 268, width: 190, height: 236 },
    inks: {
      title: { size: 31, weight: 700, font: 'traditional', anchor: 'middle', colour: '#243a66' },
      english: { size: 20, weight: 600, anchor: 'middle', colour: '#243a66' },
      label: { size: 15, font: 'traditional', colour: '#30486f' },
      name: { size: 34, font: 'traditional', weight: 500 },
      value: { size: 25, font: 'traditional' },
      number: { size: 33, weight: 600, anchor: 'right' },
    },
    print: [
      ['香港永久性居民身份證', 428, 58, 'title'],
      ['HONG KONG PERMANENT IDENTITY CARD', 428, 88, 'english'],
      ['{fullNameLocal}', 270, 156, 'name'],
      ['{fullName}', 270, 196, 'value'],
      ['{chineseCommercialCode}', 270, 232, 'value'],
      ['出生日期 Date of Birth', 270, 274, 'label'],
      ['{dateOfBirth}', 270, 304, 'value'],
      ['{sex}', 500, 304, 'value'],
      ['{symbols}', 270, 344, 'value'],
      ['簽發日期 Date of Issue', 270, 388, 'label'],
      ['{dateOfFirstIssue}', 270, 420, 'value'],
      ['{dateOfIssue}', 270, 456, 'value'],
      ['{nationalIdNumber}', 812, 500, 'number'],
    ],
  },
}
