import { type Card, cardSize } from '../card.ts'
import { cantoneseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'

/** The card of 2013. */
export const idCardMacao: Card = {
  documentType: 'id-card-macao',
  says: (fiction) => {
    const { local, surname, givenNames } = cantoneseName(fiction)
    const { sex, dateOfBirth, dateOfIssue } = fiction
    const first = fiction.day(1999, 2012)
    const until = fiction.expiry(10)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('-'))
    return {
      fullNameLocal: local,
      fullName: said(`${surname} ${givenNames}`, `${surname}, ${givenNames}`),
      chineseCommercialCode: Array.from({ length: [...local].length }, () => `${fiction.random.integer(1000, 7999)}`).join(' '),
      dateOfBirth: days(dateOfBirth),
      sex: said(sex, sex === 'F' ? '女 F' : '男 M'),
      dateOfFirstIssue: days(first),
      dateOfIssue: days(dateOfIssue),
      dateOfExpiry: days(until),
      nationalIdNumber: fiction.form('moId'),
      cardTitle: '澳門特別行政區永久性居民身份證',
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e2efe9', '#f1ecdf', '#e4ecf3'], lines: '#9cc1ac' },
    shapes: [['chip', 66, 130]],
    portrait: { x: 52, y: 250, width: 200, height: 250 },
    inks: {
      title: { size: 30, weight: 700, font: 'traditional', anchor: 'middle', colour: '#1d5540' },
      english: { size: 17, anchor: 'middle', colour: '#1d5540' },
      label: { size: 15, font: 'traditional', colour: '#3b6b59' },
      value: { size: 24, font: 'traditional' },
      number: { size: 31, weight: 600, anchor: 'right' },
    },
    print: [
      ['{cardTitle}', 428, 52, 'title'],
      ['BILHETE DE IDENTIDADE DE RESIDENTE PERMANENTE', 428, 80, 'english'],
      ['姓名 Nome', 285, 122, 'label'],
      ['{fullNameLocal}', 285, 154, 'value'],
      ['{fullName}', 285, 188, 'value'],
      ['{chineseCommercialCode}', 285, 222, 'value'],
      ['出生日期 Data de nascimento', 285, 262, 'label'],
      ['{dateOfBirth}', 285, 292, 'value'],
      ['性別 Sexo', 610, 262, 'label'],
      ['{sex}', 610, 292, 'value'],
      ['首次發出日期 Data da 1ª emissão', 285, 332, 'label'],
      ['{dateOfFirstIssue}', 285, 362, 'value'],
      ['本次發出日期 Data desta emissão', 285, 402, 'label'],
      ['{dateOfIssue}', 285, 432, 'value'],
      ['有效期至 Válido até', 610, 402, 'label'],
      ['{dateOfExpiry}', 610, 432, 'value'],
      ['{nationalIdNumber}', 812, 500, 'number'],
    ],
  },
}
