import type { Card } from '../card.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { broken, said } from '../said.ts'

const size = { width: 1080, height: 900 } as const
const inks = {
  title: { size: 44, anchor: 'middle', weight: 500 },
  english: { size: 22, anchor: 'middle', colour: '#555' },
  label: { size: 25, colour: '#5a6470' },
  value: { size: 29, colour: '#111' },
  state: { size: 25, colour: '#2b5db0' },
} as const
const paper = { ground: ['#eef4fb', '#f6f9fc', '#e9f1fa'], lines: '#c3d6ea' } as const

/** As the traffic police's app shows it. */
export const drivingLicenceChinaElectronic: Card = {
  documentType: 'driving-licence-china-electronic',
  says: (fiction) => {
    const { address, city } = chinesePlace(fiction)
    const { dateOfBirth, dateOfIssue, sex, random, expiry } = fiction
    const until = expiry(10)
    const clock = `${random.integer(10, 21)}:${random.integer(10, 59)}:${random.integer(10, 59)}`
    return {
      licenceNumber: fiction.number('cnId'),
      fullName: chineseName(fiction).local,
      sex: said(sex, sex === 'F' ? '女' : '男'),
      nationality: said('CHN', '中国'),
      address: broken(address, 22),
      dateOfBirth,
      dateOfFirstIssue: fiction.day(2006, 2016),
      licenceClass: fiction.form('cnLicenceClass'),
      validFrom: dateOfIssue,
      dateOfExpiry: until,
      authority: `${city}公安局交通警察支队`,
      status: '正常',
      penaltyPoints: String(random.integer(0, 9)),
      generatedAt: `${fiction.day(2025, 2025)} ${clock}`,
      fileNumber: fiction.form('cnLicenceFile'),
      record: `实习期至${until.replace('-', '年').replace('-', '月')}日`,
    }
  },
  front: {
    ...size,
    paper,
    portrait: { x: 820, y: 210, width: 200, height: 260 },
    inks,
    print: [
      ['中华人民共和国机动车驾驶证', 540, 80, 'title'],
      ["Driving License of the People's Republic of China", 540, 120, 'english'],
      ['证号', 60, 200, 'label'],
      ['{licenceNumber}', 220, 200, 'value'],
      ['姓名', 60, 260, 'label'],
      ['{fullName}', 220, 260, 'value'],
      ['性别', 420, 260, 'label'],
      ['{sex}', 500, 260, 'value'],
      ['国籍', 590, 260, 'label'],
      ['{nationality}', 670, 260, 'value'],
      ['住址', 60, 320, 'label'],
      ['{address}', 220, 320, 'value', 590],
      ['出生日期', 60, 420, 'label'],
      ['{dateOfBirth}', 260, 420, 'value'],
      ['初次领证日期', 60, 480, 'label'],
      ['{dateOfFirstIssue}', 260, 480, 'value'],
      ['准驾车型', 60, 540, 'label'],
      ['{licenceClass}', 260, 540, 'value'],
      ['有效期限', 60, 600, 'label'],
      ['{validFrom}', 260, 600, 'value'],
      ['至', 450, 600, 'label'],
      ['{dateOfExpiry}', 500, 600, 'value'],
      ['发证机关', 60, 660, 'label'],
      ['{authority}', 260, 660, 'value'],
      ['状态：{status}', 60, 750, 'state'],
      ['累积记分：{penaltyPoints}分', 420, 750, 'state'],
      ['生成时间：{generatedAt}', 60, 810, 'state'],
    ],
  },
  back: {
    ...size,
    paper,
    inks,
    print: [
      ['中华人民共和国机动车驾驶证副页', 540, 80, 'title'],
      ['证号', 60, 200, 'label'],
      ['{licenceNumber}', 220, 200, 'value'],
      ['姓名', 60, 270, 'label'],
      ['{fullName}', 220, 270, 'value'],
      ['档案编号', 480, 270, 'label'],
      ['{fileNumber}', 620, 270, 'value'],
      ['记录', 60, 340, 'label'],
      ['{record}', 220, 340, 'value'],
      ['状态：{status}', 60, 750, 'state'],
      ['累积记分：{penaltyPoints}分', 420, 750, 'state'],
      ['生成时间：{generatedAt}', 60, 810, 'state'],
    ],
  },
}
