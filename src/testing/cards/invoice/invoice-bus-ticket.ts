import type { Card } from '../card.ts'
import { chineseName } from '../names/chinese-names.ts'
import { chineseDay } from './invoice-fiction.ts'
import { cities, clockTime, hiddenId, twoOf } from './journey.ts'

/** A coach ticket: the form is printed, its values are put onto it by the machine of the station. */
export const invoiceBusTicket: Card = {
  documentType: 'invoice-bus-ticket',
  says: (fiction) => {
    const { random, pick } = fiction
    const [from, to] = twoOf(fiction, cities)
    return {
      $title: pick(['江苏省公路汽车客票', '浙江省道路汽车客票', '四川省汽车客票']),
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      departureStation: `${from}${pick(['汽车站', '客运中心', '南站'])}`,
      arrivalStation: to,
      departureDate: pick([chineseDay(fiction.dateOfIssue), fiction.dateOfIssue]),
      departureTime: clockTime(fiction),
      busNumber: `${pick(['K', 'L', ''])}${random.integer(1001, 9899)}`,
      seatNumber: String(random.integer(1, 45)),
      gate: `${random.integer(1, 24)}号`,
      fare: `${random.integer(12, 280)}.${pick(['00', '50'])}`,
      passengerName: chineseName(fiction).local,
      passengerIdNumber: hiddenId(fiction),
    }
  },
  front: {
    width: 1100,
    height: 600,
    paper: { ground: ['#e9f2e6', '#e2eee6', '#f1f1e2'], lines: '#bcd3b8' },
    shapes: [['seal', 900, 440, 84, '#c8434a']],
    inks: {
      title: { size: 40, colour: '#2b5d43', anchor: 'middle', spacing: 3 },
      label: { size: 26, colour: '#2b5d43' },
      red: { size: 30, colour: '#b93038', font: 'mono' },
      value: { size: 30, colour: '#222a33', font: 'mono', loose: { x: 12, y: 40 } },
    },
    print: [
      ['{$title}', 550, 76, 'title'],
      ['发票代码', 60, 140, 'label'],
      ['{invoiceCode}', 180, 141, 'red'],
      ['发票号码', 620, 140, 'label'],
      ['{invoiceNumber}', 740, 141, 'red'],
      ['始发站', 60, 222, 'label'],
      ['{departureStation}', 180, 224, 'value'],
      ['到达站', 620, 222, 'label'],
      ['{arrivalStation}', 740, 224, 'value'],
      ['乘车日期', 60, 292, 'label'],
      ['{departureDate}', 180, 294, 'value'],
      ['发车时间', 620, 292, 'label'],
      ['{departureTime}', 740, 294, 'value'],
      ['班次', 60, 362, 'label'],
      ['{busNumber}', 180, 364, 'value'],
      ['座位号', 360, 362, 'label'],
      ['{seatNumber}', 470, 364, 'value'],
      ['检票口', 620, 362, 'label'],
      ['{gate}', 740, 364, 'value'],
      ['票价', 60, 432, 'label'],
      ['{fare}元', 180, 434, 'value'],
      ['姓名', 360, 432, 'label'],
      ['{passengerName}', 470, 434, 'value'],
      ['身份证号', 60, 502, 'label'],
      ['{passengerIdNumber}', 180, 504, 'value'],
      ['当日当次有效 涂改无效', 60, 562, 'label'],
    ],
  },
}
