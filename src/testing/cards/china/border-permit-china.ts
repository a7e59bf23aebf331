import type { Card } from '../card.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { broken, said } from '../said.ts'

const inks = {
  title: { size: 40, anchor: 'middle', weight: 700, spacing: 4, colour: '#23395b' },
  label: { size: 26, colour: '#4a5568' },
  value: { size: 32 },
} as const
const size = { width: 1250, height: 880 } as const
const paper = { ground: ['#e7efe6', '#eef1e4', '#e6eeee'], lines: '#a8c0a4' } as const

/** The booklet for those who live along a border, its page with the portrait and the one behind it. */
export const borderPermitChina: Card = {
  documentType: 'border-permit-china',
  says: (fiction) => {
    const { sex, dateOfBirth } = fiction
    return {
      fullName: chineseName(fiction).local,
      sex: said(sex, sex === 'F' ? '女' : '男'),
      dateOfBirth: said(dateOfBirth, `${dateOfBirth.replace('-', '年').replace('-', '月')}日`),
      nationalIdNumber: fiction.number('cnId'),
      documentNumber: `${fiction.digits(9)}`,
      address: broken(chinesePlace(fiction).address, 22),
    }
  },
  front: {
    ...size,
    paper,
    portrait: { x: 860, y: 200, width: 300, height: 390 },
    inks,
    print: [
      ['中华人民共和国出入境通行证', 625, 110, 'title'],
      ['证件号码', 90, 240, 'label'],
      ['{documentNumber}', 300, 242, 'value'],
      ['姓名', 90, 340, 'label'],
      ['{fullName}', 300, 342, 'value'],
      ['性别', 90, 440, 'label'],
      ['{sex}', 300, 442, 'value'],
      ['出生日期', 90, 540, 'label'],
      ['{dateOfBirth}', 300, 542, 'value'],
      ['公民身份号码', 90, 640, 'label'],
      ['{nationalIdNumber}', 300, 642, 'value'],
    ],
  },
  back: {
    ...size,
    paper,
    inks,
    print: [
      ['持证人情况', 625, 110, 'title'],
      ['姓名', 90, 240, 'label'],
      ['{fullName}', 300, 242, 'value'],
      ['性别', 90, 340, 'label'],
      ['{sex}', 300, 342, 'value'],
      ['出生日期', 90, 440, 'label'],
      ['{dateOfBirth}', 300, 442, 'value'],
      ['公民身份号码', 90, 540, 'label'],
      ['{nationalIdNumber}', 300, 542, 'value'],
      ['住址', 90, 640, 'label'],
      ['{address}', 300, 642, 'value'],
    ],
  },
}
