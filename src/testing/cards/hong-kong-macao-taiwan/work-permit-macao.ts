import { type Card, cardSize } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'

/** The card of those who work in Macao and do not live there. */
export const workPermitMacao: Card = {
  documentType: 'work-permit-macao',
  says: (fiction) => {
    const { local, surname, givenNames } = chineseName(fiction)
    const days = (iso: string) => said(iso, iso.split('-').toReversed().join('/'))
    const until = fiction.expiry(2)
    const [employer, employerLatin] = fiction.pick([
      ['金蓮酒店有限公司', 'HOTEL KAM LIN, LIMITADA'],
      ['海灣建築工程有限公司', 'CONSTRUCAO BAIA AZUL, LDA.'],
    ] as const)
    return {
      fullNameLocal: local,
      fullName: said(`${surname} ${givenNames}`, `${surname}, ${givenNames}`),
      sex: said(fiction.sex, fiction.sex === 'F' ? '女 F' : '男 M'),
      dateOfBirth: days(fiction.dateOfBirth),
      occupation: fiction.pick(['侍應', '廚師', '建築工人']),
      employer,
      employerLatin,
      dateOfIssue: days(fiction.dateOfIssue),
      dateOfExpiry: days(until),
      documentNumber: fiction.digits(8),
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e8eef6', '#f4efe4', '#e6f0ec'], lines: '#a9bdd6' },
    shapes: [['matrix', 690, 390, 120, 120]],
    portrait: { x: 44, y: 130, width: 200, height: 250 },
    inks: {
      title: { size: 28, weight: 700, font: 'traditional', anchor: 'middle', colour: '#2a3f6b' },
      english: { size: 15, anchor: 'middle', colour: '#2a3f6b' },
      label: { size: 14.5, font: 'traditional', colour: '#4a5f86' },
      value: { size: 22, font: 'traditional' },
      number: { size: 28, font: 'traditional', weight: 600 },
    },
    print: [
      ['非本地僱員身份認別證', 428, 50, 'title'],
      ['TÍTULO DE IDENTIFICAÇÃO DE TRABALHADOR NÃO-RESIDENTE', 428, 78, 'english'],
      ['姓名 Nome', 280, 118, 'label'],
      ['{fullNameLocal}', 280, 146, 'value'],
      ['{fullName}', 280, 174, 'value'],
      ['性別 Sexo', 280, 208, 'label'],
      ['{sex}', 280, 236, 'value'],
      ['出生日期 Data de nascimento', 480, 208, 'label'],
      ['{dateOfBirth}', 480, 236, 'value'],
      ['職業 Profissão', 280, 270, 'label'],
      ['{occupation}', 280, 298, 'value'],
      ['僱主 Entidade patronal', 280, 332, 'label'],
      ['{employer}', 280, 360, 'value'],
      ['{employerLatin}', 280, 388, 'value', 390],
      ['發出日期 Data de emissão', 280, 424, 'label'],
      ['{dateOfIssue}', 280, 452, 'value'],
      ['有效期至 Válido até', 480, 424, 'label'],
      ['{dateOfExpiry}', 480, 452, 'value'],
      ['編號 N.º', 44, 420, 'label'],
      ['{documentNumber}', 44, 456, 'number'],
    ],
  },
}
