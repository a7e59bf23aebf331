import type { Card } from '../card.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { broken, said } from '../said.ts'

const size = { width: 880, height: 600 } as const
const inks = {
  title: { size: 36, anchor: 'middle', spacing: 4 },
  english: { size: 19, anchor: 'middle', colour: '#333' },
  label: { size: 21, colour: '#222' },
  small: { size: 13, colour: '#333' },
  value: { size: 27, colour: '#14161c' },
  stamp: { size: 21, colour: '#b3312b', leading: 27 },
} as const
const paper = { ground: ['#f3f1ea', '#eceff0', '#f4efe6'], lines: '#bcb7a4' } as const

/** The booklet's page in its sleeve, and the page that goes with it. */
export const drivingLicenceChina: Card = {
  documentType: 'driving-licence-china',
  says: (fiction) => {
    const { address, city } = chinesePlace(fiction)
    const { dateOfBirth, dateOfIssue, sex, expiry } = fiction
    const until = expiry(10)
    return {
      licenceNumber: fiction.number('cnId'),
      fullName: chineseName(fiction).local,
      sex: said(sex, sex === 'F' ? '女' : '男'),
      nationality: said('CHN', '中国'),
      address: broken(address, 20),
      dateOfBirth,
      dateOfFirstIssue: fiction.day(2006, 2016),
      licenceClass: fiction.form('cnLicenceClass'),
      validFrom: dateOfIssue,
      dateOfExpiry: until,
      validityPeriod: `${dateOfIssue} 至 ${until}`,
      fileNumber: fiction.form('cnLicenceFile'),
      $office: `${city.slice(0, 4)}\n公安局交通\n警察支队`,
      $record: `请于${until.replace('-', '年').replace('-', '月')}日前九十日内申请换领新驾驶证。`,
    }
  },
  front: {
    ...size,
    paper,
    shapes: [['band', 60, 470, 160, 96, '#f6e9e6']],
    portrait: { x: 660, y: 330, width: 176, height: 226 },
    inks,
    print: [
      ['中华人民共和国机动车驾驶证', 440, 62, 'title'],
      ["Driving License of the People's Republic of China", 440, 94, 'english'],
      ['证号', 250, 140, 'label'],
      ['{licenceNumber}', 330, 142, 'value'],
      ['姓名', 50, 194, 'label'],
      ['Name', 50, 212, 'small'],
      ['{fullName}', 130, 198, 'value'],
      ['性别', 440, 194, 'label'],
      ['Sex', 440, 212, 'small'],
      ['{sex}', 510, 198, 'value'],
      ['国籍', 620, 194, 'label'],
      ['Nationality', 620, 212, 'small'],
      ['{nationality}', 710, 198, 'value'],
      ['住址', 50, 252, 'label'],
      ['Address', 50, 270, 'small'],
      ['{address}', 130, 256, 'value'],
      ['出生日期', 250, 346, 'label'],
      ['Date of Birth', 250, 364, 'small'],
      ['{dateOfBirth}', 450, 350, 'value'],
      ['初次领证日期', 250, 402, 'label'],
      ['Date of First Issue', 250, 420, 'small'],
      ['{dateOfFirstIssue}', 450, 406, 'value'],
      ['准驾车型', 250, 458, 'label'],
      ['Class', 250, 476, 'small'],
      ['{licenceClass}', 450, 462, 'value'],
      ['有效期限', 250, 526, 'label'],
      ['Valid Period', 250, 544, 'small'],
      ['{validityPeriod|validFrom|dateOfExpiry}', 345, 530, 'value', 306],
      ['{$office}', 76, 496, 'stamp'],
    ],
  },
  back: {
    ...size,
    paper,
    inks,
    print: [
      ['中华人民共和国机动车驾驶证副页', 440, 62, 'title'],
      ['证号', 50, 142, 'label'],
      ['{licenceNumber}', 120, 144, 'value'],
      ['姓名', 50, 204, 'label'],
      ['Name', 50, 222, 'small'],
      ['{fullName}', 120, 208, 'value'],
      ['档案编号', 400, 204, 'label'],
      ['File No.', 400, 222, 'small'],
      ['{fileNumber}', 510, 208, 'value'],
      ['记录', 50, 276, 'label'],
      ['Record', 50, 294, 'small'],
      ['{$record}', 120, 280, 'label', 700],
    ],
  },
}
