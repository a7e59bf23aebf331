import type { Card, Print, Said, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { said } from '../said.ts'
import { inventPerson, yuan } from './invoice-fiction.ts'
import { clockTime, twoOf } from './journey.ts'

const airports = ['北京首都T3', '上海虹桥', '广州白云', '成都双流', '深圳宝安', '昆明长水'] as const
const carriers = [
  ['国航', 'CA', '999'],
  ['东航', 'MU', '781'],
  ['南航', 'CZ', '784'],
] as const
const nothing = said('', 'VOID')

/** A flight of the journey, or nothing where it has ended. */
function flight(
  fiction: Fiction,
  row: number,
  leg: { from: string; to: string; carrier: string; prefix: string; date: string } | null,
): Says {
  const key = (column: string) => `flights:${row}:${column}`
  const columns = ['carrier', 'flight', 'class', 'date', 'time', 'fareBasis', 'baggage']
  if (leg === null) {
    const blank = Object.fromEntries(columns.map((column): [string, Said] => [key(column), column === 'flight' ? nothing : '']))
    return { ...blank, [key('departure')]: '', [key('arrival')]: nothing }
  }
  const { random, pick } = fiction
  return {
    [key('departure')]: leg.from,
    [key('arrival')]: leg.to,
    [key('carrier')]: leg.carrier,
    [key('flight')]: `${leg.prefix}${random.integer(1001, 9899)}`,
    [key('class')]: pick(['Y', 'B', 'M', 'H']),
    [key('date')]: leg.date,
    [key('time')]: clockTime(fiction),
    [key('fareBasis')]: pick(['Y', 'B80', 'M65', 'HOW']),
    [key('baggage')]: pick(['20K', '23K']),
  }
}

const columns = [
  ['承运人\nCARRIER', 'carrier', 640],
  ['航班号\nFLIGHT', 'flight', 830],
  ['座位等级\nCLASS', 'class', 1020],
  ['日期\nDATE', 'date', 1220],
  ['时间\nTIME', 'time', 1410],
  ['客票级别/客票类别\nFARE BASIS', 'fareBasis', 1620],
  ['客票生效日期\nNOT VALID BEFORE', null, 1850],
  ['有效截止日期\nNOT VALID AFTER', null, 2070],
  ['免费行李\nALLOW', 'baggage', 2260],
] as const
const fares = [
  ['票价\nFARE', '{fare}', 240],
  ['民航发展基金\nCAAC DEVELOPMENT FUND', '{airportFee}', 640],
  ['燃油附加费\nFUEL SURCHARGE', '{fuelSurcharge}', 1060],
  ['其他税费\nOTHER TAXES', '{otherTaxes}', 1460],
  ['合计\nTOTAL', '{totalIncludingTax}', 1900],
] as const
const firstRow = 410

/** The paper itinerary of a journey by air, which is also its receipt. */
export const invoiceAirItinerary: Card = {
  documentType: 'invoice-air-itinerary',
  says: (fiction) => {
    const { random, pick } = fiction
    const [from, to] = twoOf(fiction, airports)
    const [carrier, prefix, airline] = pick(carriers)
    const [fare, fund, fuel] = [random.integer(38, 260) * 1000, 5000, pick([0, 2000, 3000, 6000])]
    const back = random.next() < 0.5 ? { from: to, to: from, carrier, prefix, date: fiction.dateOfIssue } : null
    const money = (sign: string, fen: number): Said => said(yuan(fen), `${sign} ${yuan(fen)}`)
    return {
      serialNumber: `${fiction.digits(10)} ${random.integer(0, 9)}`,
      passengerName: inventPerson(fiction),
      passengerIdNumber: fiction.number('cnId'),
      endorsements: pick(['不得签转', '退改收费', '不得签转变更退票收费']),
      ...flight(fiction, 1, { from, to, carrier, prefix, date: fiction.dateOfIssue }),
      ...flight(fiction, 2, back),
      fare: money('CNY', fare),
      airportFee: money('CN', fund),
      fuelSurcharge: money('YQ', fuel),
      otherTaxes: '',
      totalIncludingTax: money('CNY', fare + fund + fuel),
      eTicketNumber: `${airline}-${fiction.digits(10)}`,
      checkCode: fiction.digits(4),
      insurance: said('', 'XXX'),
      issuingAgentCode: `${pick(['SHA', 'PEK', 'CAN'])}${fiction.digits(3)},08${fiction.digits(6)}`,
      issuedBy: `${pick(['上海', '北京', '广州'])}${pick(['携云', '航旅', '安捷'])}航空服务有限公司`,
      issueDate: fiction.dateOfIssue,
    }
  },
  front: {
    width: 2400,
    height: 1020,
    paper: { ground: ['#eef5f8', '#e7f0f5', '#f2f6f4'], lines: '#cfe0e8' },
    shapes: [
      ['seal', 1200, 110, 92, '#d55157'],
      ['frame', 60, 210, 2280, 740, '#3c6b8c'],
      ...[290, 380, 610, 720, 820].map((y) => ['line', 60, y, 2340, y, '#3c6b8c'] as const),
      ['line', 700, 210, 700, 290, '#3c6b8c'],
      ['line', 1400, 210, 1400, 290, '#3c6b8c'],
    ],
    inks: {
      title: { size: 48, anchor: 'middle', colour: '#24587c', spacing: 4 },
      english: { size: 26, anchor: 'middle', colour: '#24587c' },
      label: { size: 24, colour: '#24587c', leading: 28 },
      head: { size: 22, colour: '#24587c', anchor: 'middle', leading: 26 },
      narrow: { size: 20, colour: '#24587c', anchor: 'middle', leading: 24 },
      value: { size: 31, colour: '#1c2129' },
      middle: { size: 31, colour: '#1c2129', anchor: 'middle' },
      red: { size: 32, colour: '#b93038', font: 'mono' },
    },
    print: [
      ['航空运输电子客票行程单', 1200, 90, 'title'],
      ['ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT', 1200, 140, 'english'],
      ['印刷序号:', 1780, 160, 'label'],
      ['SERIAL NUMBER:', 1780, 188, 'label'],
      ['{serialNumber}', 1990, 176, 'red'],
      ['旅客姓名 NAME OF PASSENGER', 76, 238, 'label'],
      ['{passengerName}', 76, 278, 'value'],
      ['有效身份证件号码 ID.NO.', 716, 238, 'label'],
      ['{passengerIdNumber}', 716, 278, 'value'],
      ['签注 ENDORSEMENTS/RESTRICTIONS(CARBON)', 1416, 238, 'label'],
      ['{endorsements}', 1416, 278, 'value'],
      ...columns.map(([head, , x]): Print => [head, x, 326, head.length > 16 ? 'narrow' : 'head']),
      ['自FROM:', 76, firstRow + 18, 'label'],
      ['{flights:1:departure}', 190, firstRow + 20, 'value'],
      ['至TO:', 76, firstRow + 88, 'label'],
      ['{flights:1:arrival|flights:2:departure}', 190, firstRow + 90, 'value'],
      ['至TO:', 76, firstRow + 158, 'label'],
      ['{flights:2:arrival}', 190, firstRow + 160, 'value'],
      ...[1, 2].flatMap((row) =>
        columns.flatMap(([, column, x]): Print[] =>
          column === null ? [] : [[`{flights:${row}:${column}}`, x, firstRow + 20 + (row - 1) * 70, 'middle']],
        ),
      ),
      ...fares.flatMap(([head, value, x]): Print[] => [
        [head, x, 638, 'head'],
        [value, x, 704, 'middle'],
      ]),
      ['电子客票号码\nE-TICKET NO.', 76, 752, 'label'],
      ['{eTicketNumber}', 250, 772, 'value'],
      ['验证码\nCK.', 640, 752, 'label'],
      ['{checkCode}', 740, 772, 'value'],
      ['提示信息\nINFORMATION', 1040, 752, 'label'],
      ['保险费\nINSURANCE', 1860, 752, 'label'],
      ['{insurance}', 2010, 772, 'value'],
      ['销售单位代号\nAGENT CODE', 76, 856, 'label'],
      ['{issuingAgentCode}', 250, 876, 'value'],
      ['填开单位\nISSUED BY', 820, 856, 'label'],
      ['{issuedBy}', 960, 876, 'value'],
      ['填开日期\nDATE OF ISSUE', 1780, 856, 'label'],
      ['{issueDate}', 1970, 876, 'value'],
      ['验真网址:WWW.TRAVELSKY.COM 服务热线:400-815-8888', 1200, 990, 'english'],
    ],
  },
}
