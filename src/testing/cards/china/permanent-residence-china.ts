import { type Card, cardSize } from '../card.ts'
import { said } from '../said.ts'

const peoples = [
  ['USA', '美国', 'MILLER', 'EMILY ROSE', '米勒'],
  ['GBR', '英国', 'CLARKE', 'DANIEL', '克拉克'],
  ['KOR', '韩国', 'KIM', 'MINJUN', '金敏俊'],
  ['AUS', '澳大利亚', 'WILSON', 'HARRY', '威尔逊'],
] as const

/** The card of 2023 with five stars, for foreigners who live in China for good. */
export const permanentResidenceChina: Card = {
  documentType: 'permanent-residence-china',
  says: (fiction) => {
    const { sex, dateOfBirth, dateOfIssue, expiry } = fiction
    const [code, people, surname, givenNames, local] = fiction.pick(peoples)
    const until = expiry(10)
    return {
      fullName: `${surname}, ${givenNames}`,
      surname,
      givenNames,
      fullNameLocal: local,
      sex: said(sex, sex === 'F' ? '女/F' : '男/M'),
      dateOfBirth: said(dateOfBirth, dateOfBirth.replaceAll('-', '.')),
      nationality: said(code, `${people}/${code}`),
      nationalityCode: code,
      validityPeriod: `${dateOfIssue.replaceAll('-', '.')}-${until.replaceAll('-', '.')}`,
      documentNumber: fiction.number('cnForeignerId'),
      issuingAuthorityLocal: '中华人民共和国国家移民管理局',
      authority: 'National Immigration Administration, PRC',
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#e5edf6', '#efe9ef', '#e4efe9'], lines: '#9fb7cf' },
    shapes: [['seal', 82, 72, 46, '#c0392b']],
    portrait: { x: 590, y: 126, width: 216, height: 270 },
    inks: {
      title: { size: 32, weight: 700, colour: '#2a2a2a' },
      english: { size: 17, colour: '#2a2a2a' },
      label: { size: 16, colour: '#3d5f86' },
      value: { size: 24 },
      small: { size: 18 },
      number: { size: 30, font: 'ocr-b' },
    },
    print: [
      ['中华人民共和国外国人永久居留身份证', 146, 66, 'title'],
      ["FOREIGN PERMANENT RESIDENT ID CARD, PEOPLE'S REPUBLIC OF CHINA", 146, 96, 'english'],
      ['姓名/Name', 50, 146, 'label'],
      ['{fullName|surname|givenNames}', 50, 176, 'value'],
      ['{fullNameLocal}', 50, 208, 'value'],
      ['性别/Sex', 50, 242, 'label'],
      ['{sex}', 50, 272, 'value'],
      ['出生日期/Date of Birth', 300, 242, 'label'],
      ['{dateOfBirth}', 300, 272, 'value'],
      ['国籍/Nationality', 50, 306, 'label'],
      ['{nationality|nationalityCode}', 50, 336, 'value'],
      ['有效期限/Period of Validity', 300, 306, 'label'],
      ['{validityPeriod}', 300, 336, 'value', 280],
      ['签发机关/Issuing Authority', 50, 370, 'label'],
      ['{issuingAuthorityLocal}', 50, 398, 'small'],
      ['{authority}', 50, 422, 'small'],
      ['证件号码/ID No.', 50, 462, 'label'],
      ['{documentNumber}', 50, 500, 'number'],
    ],
  },
}
