import { type Card, cardSize } from '../card.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { broken, dated, said } from '../said.ts'

const inks = {
  label: { size: 21, colour: '#2b6fae' },
  value: { size: 27 },
  number: { size: 33, font: 'ocr-b' },
  state: { size: 44, weight: 700, anchor: 'middle', spacing: 6, colour: '#1c1c1c' },
  title: { size: 62, weight: 700, anchor: 'middle', spacing: 16, colour: '#1c1c1c' },
} as const
const paper = { ground: ['#dcebf3', '#e9e4ee', '#dfeee6'], lines: '#8fb6c9' } as const

/** The second generation of 2004. */
export const idCardChina: Card = {
  documentType: 'id-card-china',
  says: (fiction) => {
    const { city, district, address } = chinesePlace(fiction)
    const { dateOfBirth, dateOfIssue, sex, pick, expiry } = fiction
    const [year = '', month = '', day = ''] = dateOfBirth.split('-')
    const until = expiry(20)
    return {
      fullName: chineseName(fiction).local,
      sex: said(sex, sex === 'F' ? '女' : '男'),
      ethnicity: pick(['汉', '汉', '满', '回', '壮', '土家', '维吾尔']),
      dateOfBirth: said(dateOfBirth, `${year} 年 ${Number(month)} 月 ${Number(day)} 日`),
      address: broken(address, 11),
      nationalIdNumber: fiction.number('cnId'),
      authority: `${city.slice(-3)}公安局${district.slice(0, -1)}分局`,
      dateOfIssue: dated(dateOfIssue, 'dots'),
      dateOfExpiry: dated(until, 'dots'),
      validityPeriod: `${dateOfIssue.replaceAll('-', '.')}-${until.replaceAll('-', '.')}`,
    }
  },
  front: {
    ...cardSize,
    paper,
    portrait: { x: 556, y: 70, width: 240, height: 300 },
    inks,
    print: [
      ['姓名', 62, 92, 'label'],
      ['{fullName}', 138, 94, 'value'],
      ['性别', 62, 156, 'label'],
      ['{sex}', 138, 158, 'value'],
      ['民族', 250, 156, 'label'],
      ['{ethnicity}', 326, 158, 'value'],
      ['出生', 62, 220, 'label'],
      ['{dateOfBirth}', 138, 222, 'value'],
      ['住址', 62, 284, 'label'],
      ['{address}', 138, 286, 'value'],
      ['公民身份号码', 62, 462, 'label'],
      ['{nationalIdNumber}', 276, 464, 'number'],
    ],
  },
  back: {
    ...cardSize,
    paper,
    shapes: [['seal', 120, 130, 78, '#c0392b']],
    inks,
    print: [
      ['中华人民共和国', 510, 124, 'state'],
      ['居民身份证', 510, 226, 'title'],
      ['签发机关', 232, 402, 'label'],
      ['{authority}', 352, 404, 'value'],
      ['有效期限', 232, 466, 'label'],
      ['{validityPeriod|dateOfIssue|dateOfExpiry}', 352, 468, 'value'],
    ],
  },
}
