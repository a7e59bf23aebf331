import { type Card, cardSize } from '../card.ts'
import { writtenDate } from '../../numbers/written-date.ts'
import { japaneseName } from '../names/asian-names.ts'
import { said } from '../said.ts'

/** 2028年(令和10年)5月6日まで有効 */
function bothYears(iso: string): string {
  const [, era = '', days = ''] = /^(.*?年)(.*)$/.exec(writtenDate(iso, 'japanese')) ?? []
  return `${iso.slice(0, 4)}年(${era})${days}まで有効`
}

/** The licence with a chip, its dates in the years of the eras. */
export const drivingLicenceJapan: Card = {
  documentType: 'driving-licence-japan',
  says: (fiction) => {
    const { dateOfBirth, pick, random } = fiction
    const issued = fiction.dateOfIssue
    const until = fiction.expiry(5)
    const [prefecture, ward] = pick([
      ['東京都', '世田谷区桜丘'],
      ['大阪府', '大阪市北区梅田'],
      ['神奈川県', '横浜市西区高島'],
    ] as const)
    return {
      fullName: japaneseName(fiction),
      dateOfBirth: said(dateOfBirth, `${writtenDate(dateOfBirth, 'japanese')}生`),
      address: `${prefecture}${ward}${random.integer(1, 6)}丁目${random.integer(1, 30)}番${random.integer(1, 20)}号`,
      dateOfIssue: said(issued, writtenDate(issued, 'japanese')),
      $count: fiction.digits(5),
      dateOfExpiry: said(until, bothYears(until)),
      conditions: pick(['眼鏡等', '準中型で運転できる準中型車は準中型車(5t)に限る']),
      licenceNumber: fiction.number('jpLicence'),
      licenceClass: pick(['中型', '普通', '準中型']),
      authority: `${prefecture}公安委員会`,
    }
  },
  front: {
    ...cardSize,
    paper: { ground: ['#eaf0f4', '#f4eef1', '#ebf2ec'], lines: '#b4c6d3' },
    shapes: [
      ['band', 30, 196, 560, 46, '#7fa6d8'],
      ['line', 30, 90, 826, 90, '#777'],
    ],
    portrait: { x: 610, y: 150, width: 200, height: 250 },
    inks: {
      label: { size: 21, font: 'japanese', colour: '#333' },
      value: { size: 26, font: 'japanese' },
      until: { size: 25, font: 'japanese', weight: 600 },
      number: { size: 31, font: 'japanese' },
      seal: { size: 26, font: 'japanese', colour: '#b3312b' },
    },
    print: [
      ['氏名', 36, 60, 'label'],
      ['{fullName}', 110, 62, 'value'],
      ['{dateOfBirth}', 510, 62, 'value', 320],
      ['住所', 36, 130, 'label'],
      ['{address}', 100, 132, 'value', 490],
      ['交付', 36, 182, 'label'],
      ['{dateOfIssue}', 100, 184, 'value'],
      ['{$count}', 420, 184, 'value'],
      ['{dateOfExpiry}', 44, 230, 'until', 530],
      ['免許の', 36, 276, 'label'],
      ['条件等', 36, 304, 'label'],
      ['{conditions}', 120, 290, 'label', 460],
      ['番号', 36, 372, 'label'],
      ['第', 110, 372, 'label'],
      ['{licenceNumber}', 150, 374, 'number'],
      ['号', 440, 372, 'label'],
      ['種類', 36, 440, 'label'],
      ['{licenceClass}', 110, 442, 'value'],
      ['運転免許証', 610, 440, 'value'],
      ['{authority}', 560, 500, 'seal'],
    ],
  },
}
