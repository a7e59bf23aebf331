import type { Card, Said } from '../card.ts'
import { type BillColumn, billInks, printOfTable, rulesOfTable } from './bill-table.ts'
import { yuan } from './invoice-fiction.ts'
import { clockTime, twoOf } from './journey.ts'

const rows = 4
const corners = [
  '科技园地铁站',
  '会展中心东门',
  '虹桥火车站',
  '人民医院',
  '万象城',
  '高新区创业大厦',
  '体育场南路',
  '滨江公园西门',
] as const
const columns: readonly BillColumn[] = [
  { head: '序号', left: 120, cell: '$row' },
  { head: '车型', left: 220, cell: 'carType' },
  { head: '上车时间', left: 370, cell: 'timeOn' },
  { head: '城市', left: 680, cell: 'city' },
  { head: '起点', left: 820, cell: 'from' },
  { head: '终点', left: 1130, cell: 'to' },
  { head: '里程[公里]', left: 1440, cell: 'mileage' },
  { head: '金额[元]', left: 1610, cell: 'amount' },
  { head: '备注', left: 1780, cell: '$note' },
]
const table = { table: 'trips', columns, right: 1980, top: 560, headHeight: 70, rowHeight: 92, rows, colour: '#c9ccd2' }

/** What stands beside a trip and is no field: its number, and room for notes. */
function besideTrip(index: number, isThere: boolean): [string, Said][] {
  return [
    [`$row${index + 1}`, isThere ? String(index + 1) : ''],
    [`$note${index + 1}`, ''],
  ]
}

/** What a company that sends cars lists of a month's rides, for the invoice beside it. */
export const invoiceRideHailingItinerary: Card = {
  documentType: 'invoice-ride-hailing-itinerary',
  says: (fiction) => {
    const { random, pick } = fiction
    const [year, month] = [fiction.dateOfIssue.slice(0, 4), fiction.dateOfIssue.slice(5, 7)]
    const count = random.integer(2, rows)
    const city = pick(['上海市', '杭州市', '深圳市'])
    const trips = Array.from({ length: count }, (_, index) => {
      const [from, to] = twoOf(fiction, corners)
      const day = `${month}-${String(3 + index * 6 + random.integer(0, 4)).padStart(2, '0')}`
      const cells: Record<string, Said> = {
        carType: pick(['快车', '专车', '优享']),
        timeOn: `${day} ${clockTime(fiction)}`,
        city,
        from,
        to,
        mileage: (random.integer(21, 289) / 10).toFixed(1),
      }
      return { cells, fen: random.integer(980, 8990) }
    })
    const cells = Array.from({ length: rows }, (_, index) => {
      const trip = trips[index]
      const own: Record<string, Said> = trip === undefined ? {} : { ...trip.cells, amount: yuan(trip.fen) }
      const told = table.columns.map(({ cell }): [string, Said] => [cell, own[cell] ?? ''])
      return [
        ...told.map(([cell, value]): [string, Said] => [`trips:${index + 1}:${cell}`, value]),
        ...besideTrip(index, trip !== undefined),
      ]
    }).flat()
    const total = trips.reduce((sum, { fen }) => sum + fen, 0)
    return {
      applicationDate: `${year}-${month}-28`,
      tripStart: `${year}-${month}-01`,
      tripEnd: `${year}-${month}-27`,
      phone: `1${pick(['38', '86', '59'])}${fiction.digits(8)}`,
      tripCount: String(count),
      totalIncludingTax: yuan(total),
      ...Object.fromEntries(cells),
    }
  },
  front: {
    width: 2100,
    height: 1340,
    paper: { plain: '#ffffff' },
    shapes: rulesOfTable(table),
    inks: {
      ...billInks('#2f333b', 31),
      title: { size: 56, anchor: 'middle', colour: '#2f333b' },
      cell: { size: 28 },
      middle: { size: 28, anchor: 'middle' },
    },
    print: [
      ['滴滴出行-行程单', 1050, 130, 'title'],
      ['DIDI TRAVEL - TRIP TABLE', 1050, 190, 'head'],
      ['申请日期：{applicationDate}', 120, 300, 'label'],
      ['行程起止日期：{tripStart} 至 {tripEnd}', 800, 300, 'label'],
      ['行程人手机号：{phone}', 120, 370, 'label'],
      ['共{tripCount}笔行程，合计{totalIncludingTax}元', 120, 480, 'label'],
      ...printOfTable(table),
      ['页码：1/1', 1800, 1280, 'label'],
    ],
  },
}
