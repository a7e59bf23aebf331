import { type Card, cardSize } from '../card.ts'
import { completed, digits } from '../../numbers/number-maker.ts'
import { cantoneseName, chinesePlace, simplified } from '../names/chinese-names.ts'
import { broken, dated, said } from '../said.ts'

const inks = {
  label: { size: 21, colour: '#2d7d74' },
  value: { size: 26 },
  number: { size: 33, font: 'ocr-b' },
  state: { size: 40, weight: 700, anchor: 'middle', spacing: 4 },
  title: { size: 46, weight: 700, anchor: 'middle', spacing: 6 },
} as const
const paper = { ground: ['#dff0ec', '#e8eaf2', '#e6f1e2'], lines: '#8ec0b4' } as const
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]

/** For residents of Hong Kong and Macao who live on the mainland, of 2018; its numbers begin with 81 and 82. */
export const residencePermitHmt: Card = {
  documentType: 'residence-permit-hmt',
  says: (fiction) => {
    const { sex, dateOfBirth, dateOfIssue, random } = fiction
    const { city, district, address } = chinesePlace(fiction)
    const [year = '', month = '', day = ''] = dateOfBirth.split('-')
    const until = fiction.expiry(5)
    const body = `${fiction.pick(['810000', '820000'])}${dateOfBirth.replaceAll('-', '')}${digits(random, 2)}${random.integer(0, 4) * 2 + (sex === 'M' ? 1 : 0)}`
    const addsUp = (number: string) =>
      [...number].reduce((sum, each, at) => sum + (each === 'X' ? 10 : Number(each)) * (weights[at] ?? 0), 0) % 11 === 1
    return {
      fullName: simplified(cantoneseName(fiction)).local,
      sex: said(sex, sex === 'F' ? '女' : '男'),
      dateOfBirth: said(dateOfBirth, `${year} 年 ${Number(month)} 月 ${Number(day)} 日`),
      address: broken(address, 11),
      nationalIdNumber: completed(body, '0123456789X', addsUp),
      authority: `${city.slice(-3)}公安局${district.slice(0, -1)}分局`,
      dateOfIssue: dated(dateOfIssue, 'dots'),
      dateOfExpiry: dated(until, 'dots'),
      validityPeriod: `${dateOfIssue.replaceAll('-', '.')}-${until.replaceAll('-', '.')}`,
      permitNumber: `H${fiction.digits(8)}`,
      timesIssued: `0${random.integer(1, 4)}`,
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
    shapes: [['seal', 110, 110, 66, '#2d7d74']],
    inks,
    print: [
      ['中华人民共和国', 490, 104, 'state'],
      ['港澳居民居住证', 490, 180, 'title'],
      ['签发机关', 120, 300, 'label'],
      ['{authority}', 260, 302, 'value'],
      ['有效期限', 120, 360, 'label'],
      ['{validityPeriod|dateOfIssue|dateOfExpiry}', 260, 362, 'value'],
      ['通行证号码', 120, 420, 'label'],
      ['{permitNumber}', 260, 422, 'value'],
      ['签发次数', 120, 480, 'label'],
      ['{timesIssued}', 260, 482, 'value'],
    ],
  },
}
