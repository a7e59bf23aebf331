import type { Card, Print } from '../card.ts'
import { said } from '../said.ts'
import { chineseDay, yuan } from './invoice-fiction.ts'
import { clockTime, minutesAfter } from './journey.ts'

const places = [
  ['北京市', '京B'],
  ['天津市', '津E'],
  ['杭州市', '浙A'],
  ['成都市', '川A'],
] as const

/** Labels of the form with what the meter prints beside them, a line each. */
const lines: readonly (readonly [label: string, value: string])[] = [
  ['车号', '{plateNumber}'],
  ['证号', '{$permit}'],
  ['日期', '{rideDate}'],
  ['上车', '{timeOn}'],
  ['下车', '{timeOff}'],
  ['单价', '{unitPrice}元'],
  ['里程', '{mileage}'],
  ['等候', '{$waiting}'],
  ['燃油附加费', '{fuelSurcharge}元'],
  ['叫车费', '{bookingFee}元'],
  ['金额', '{amount}元'],
]
const [firstLine, lineStep] = [590, 74]

/** A taxi's slip: labels on the roll, values by the meter's needles, off their lines by chance. */
export const invoiceTaxi: Card = {
  documentType: 'invoice-taxi',
  says: (fiction) => {
    const { random, pick } = fiction
    const [place, plate] = pick(places)
    const started = clockTime(fiction)
    const tenths = random.integer(21, 389)
    return {
      place,
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      plateNumber: `${plate}${pick(['T', 'M', 'Q'])}${fiction.digits(4)}`,
      $permit: fiction.digits(6),
      rideDate: pick([chineseDay(fiction.dateOfIssue), fiction.dateOfIssue]),
      timeOn: started,
      timeOff: minutesAfter(started, random.integer(6, 70)),
      unitPrice: yuan(random.integer(20, 36) * 10),
      mileage: said(`${(tenths / 10).toFixed(1)}`, `${(tenths / 10).toFixed(1)}km`),
      $waiting: `00:${String(random.integer(0, 19)).padStart(2, '0')}:${String(random.integer(0, 59)).padStart(2, '0')}`,
      fuelSurcharge: pick(['0.00', '1.00']),
      bookingFee: pick(['0.00', '5.00', '6.00']),
      amount: yuan(1000 + tenths * 24 - ((tenths * 24) % 100)),
    }
  },
  front: {
    width: 620,
    height: 1460,
    paper: { ground: ['#fbfaf7', '#f7f7f4', '#fbf8f4'], lines: '#ebe7df' },
    shapes: [['seal', 310, 190, 105, '#d24a50']],
    inks: {
      title: { size: 42, colour: '#2d4f86', anchor: 'middle' },
      sub: { size: 34, colour: '#2d4f86', anchor: 'middle', spacing: 20 },
      label: { size: 38, colour: '#2d4f86' },
      red: { size: 38, colour: '#b93038', font: 'mono' },
      meter: { size: 40, colour: '#2a2f3a', font: 'mono', loose: { x: 16, y: 72 }, dots: 4.4 },
    },
    print: [
      ['{place}出租汽车专用发票', 310, 86, 'title'],
      ['发票联', 310, 200, 'sub'],
      ['发票代码', 50, 330, 'label'],
      ['{invoiceCode}', 230, 331, 'red'],
      ['发票号码', 50, 400, 'label'],
      ['{invoiceNumber}', 230, 401, 'red'],
      ['监督电话 12328', 50, 470, 'label'],
      ...lines.flatMap(([label, value], index): Print[] => [
        [label, 50, firstLine + index * lineStep, 'label'],
        [value, 276, firstLine + index * lineStep + 1, 'meter'],
      ]),
    ],
  },
}
