import type { Card } from '../card.ts'
import { billInks, labelled } from './bill-table.ts'
import { chineseDay, inventCompany } from './invoice-fiction.ts'
import { twoOf } from './journey.ts'

const gates = ['南京收费站', '花桥收费站', '绍兴收费站', '雁西湖收费站', '龙泉收费站', '北皋收费站'] as const

/** The general electronic invoice for tolls. */
export const invoiceVehicleToll: Card = {
  documentType: 'invoice-vehicle-toll',
  says: (fiction) => {
    const { random, pick, dateOfIssue } = fiction
    const [entry, exit] = twoOf(fiction, gates)
    const [buyer, seller] = [
      inventCompany(fiction),
      `${pick(['江苏', '浙江', '四川', '广东'])}${pick(['高速公路', '交通投资', '路桥运营'])}有限公司`,
    ]
    const day = (shift: number) => `${dateOfIssue.slice(0, 8)}${String(Math.max(1, Number(dateOfIssue.slice(8)) - shift)).padStart(2, '0')}`
    return {
      invoiceCode: `1${fiction.digits(11)}`,
      invoiceNumber: fiction.digits(8),
      issueDate: chineseDay(dateOfIssue),
      checkCode: fiction.digits(20),
      plateNumber: fiction.number('cnPlate').replace('·', ''),
      vehicleClass: pick(['客车一类', '客车二类', '货车三类']),
      entry,
      exit,
      passageFrom: day(3),
      passageTo: day(1),
      sellerName: seller,
      buyerName: buyer.name,
      buyerTaxId: buyer.taxId,
      totalIncludingTax: `${random.integer(8, 460)}.00`,
      remarks: pick(['ETC客户', '通行卡用户', '账单已结清']),
    }
  },
  front: {
    width: 1900,
    height: 1060,
    paper: { plain: '#fdfdfb' },
    shapes: [
      ['seal', 950, 130, 88, '#d55157'],
      ['frame', 90, 360, 1720, 560, '#8a5a2b'],
      ...[470, 580, 690, 800].map((y) => ['line', 90, y, 1810, y, '#8a5a2b'] as const),
    ],
    inks: billInks('#8a5a2b', 33),
    print: [
      ['车辆通行费通用(电子)发票', 950, 140, 'title'],
      ...labelled([
        ['发票代码:', '{invoiceCode}', 1290, 200, 1450],
        ['发票号码:', '{invoiceNumber}', 1290, 255, 1450],
        ['开票日期:', '{issueDate}', 90, 320, 250],
        ['校验码:', '{checkCode}', 1290, 320, 1420],
        ['购方名称:', '{buyerName}', 120, 430, 290],
        ['购方税号:', '{buyerTaxId}', 1080, 430, 1250],
        ['车牌号:', '{plateNumber}', 120, 540, 250],
        ['车型:', '{vehicleClass}', 1080, 540, 1180],
        ['入口站:', '{entry}', 120, 650, 250],
        ['出口站:', '{exit}', 1080, 650, 1210],
        ['通行日期起:', '{passageFrom}', 120, 760, 320],
        ['通行日期止:', '{passageTo}', 1080, 760, 1280],
        ['金额合计(小写):', '￥{totalIncludingTax}', 120, 870, 380],
        ['备注:', '{remarks}', 1080, 870, 1180],
        ['销方名称:', '{sellerName}', 120, 985, 290],
      ]),
    ],
  },
}
