import type { Card } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { said } from '../said.ts'

/** The slip that the Immigration Department prints for a visitor. */
export const landingSlipHongKong: Card = {
  documentType: 'landing-slip-hong-kong',
  says: (fiction) => {
    const { surname, givenNames } = chineseName(fiction)
    const arrived = fiction.dateOfIssue
    const until = fiction.expiry(0).replace(/-\d\d$/, '-28')
    const english = (iso: string) =>
      new Date(`${iso}T00:00:00Z`)
        .toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' })
        .toUpperCase()
    return {
      fullName: said(`${surname} ${givenNames}`, `${surname}, ${givenNames}`),
      documentNumber: `${fiction.pick(['E', 'G', 'K'])}${fiction.digits(8)}`,
      arrivalDate: said(arrived, english(arrived)),
      permittedUntil: said(until, english(until)),
    }
  },
  front: {
    width: 850,
    height: 540,
    paper: { ground: ['#f7f7f3', '#f6f6f6', '#f5f5f0'], lines: '#e4e4de' },
    inks: {
      title: { size: 24, anchor: 'middle', weight: 600, font: 'traditional' },
      label: { size: 20, font: 'traditional', colour: '#222' },
      value: { size: 26, font: 'mono' },
      small: { size: 17, font: 'traditional', colour: '#333' },
    },
    print: [
      ['香港特別行政區政府 入境事務處', 425, 54, 'title'],
      ['IMMIGRATION DEPARTMENT, HKSAR', 425, 86, 'title'],
      ['姓名 Name', 40, 150, 'label'],
      ['{fullName}', 300, 150, 'value'],
      ['旅行證件號碼 Travel Document No.', 40, 210, 'label'],
      ['{documentNumber}', 420, 210, 'value'],
      ['抵港日期 Arrival Date', 40, 270, 'label'],
      ['{arrivalDate}', 300, 270, 'value'],
      ['准許逗留至 Permitted to remain until', 40, 340, 'label'],
      ['{permittedUntil}', 440, 340, 'value'],
      ['請保留此標籤直至離開香港。', 40, 430, 'small'],
      ['Please keep this slip until departure from Hong Kong.', 40, 462, 'small'],
    ],
  },
}
