import type { Card, Face, Print, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { type RuledRow, ruledRows } from './ruled-rows.ts'
import { newCarSays, usedCarSays } from './vehicle-fiction.ts'

const colour = '#7d3b33'
const [left, top] = [130, 330] as const

/** A row of cells, each `[label, its width, what is said, its width]`. */
function row(height: number, ...cells: readonly (readonly [string, number, string, number])[]): RuledRow {
  return { height, cells: cells.map(([label, labelWidth, text, width]) => ({ label, labelWidth, text, width })) }
}

const newCar: readonly RuledRow[] = [
  row(92, ['购买方名称及\n身份证号码/组织机构代码', 400, '{buyerName}\n{buyerIdNumber}', 660], ['纳税人识别号', 260, '{$buyerTaxId}', 620]),
  row(76, ['车辆类型', 200, '{vehicleType}', 380], ['厂牌型号', 180, '{vehicleModel}', 560], ['产地', 120, '{placeOfOrigin}', 500]),
  row(
    76,
    ['合格证号', 200, '{certificateNumber}', 380],
    ['进口证明书号', 230, '{$none}', 330],
    ['商检单号', 180, '{inspectionNumber}', 620],
  ),
  row(76, ['发动机号码', 200, '{engineNumber}', 560], ['车辆识别代号/车架号码', 380, '{vin}', 800]),
  row(76, ['价税合计', 200, '⊗{totalInWords}', 980], ['小写', 120, '¥{totalIncludingTax}', 640]),
  row(76, ['销货单位名称', 250, '{sellerName}', 930], ['电话', 120, '{sellerPhone}', 640]),
  row(76, ['纳税人识别号', 250, '{sellerTaxId}', 630], ['账号', 120, '{sellerBankAccount}', 940]),
  row(76, ['地址', 120, '{$sellerAddress}', 760], ['开户银行', 180, '{$sellerBank}', 880]),
  row(
    92,
    ['增值税税率\n或征收率', 200, '{taxRate}', 180],
    ['增值税\n税额', 140, '¥{totalTax}', 300],
    ['主管税务\n机关及代码', 200, '{taxAuthority}', 920],
  ),
  row(
    76,
    ['不含税价', 180, '小写 ¥{totalExcludingTax}', 360],
    ['完税凭证号码', 230, '{$none}', 350],
    ['吨位', 110, '{tonnage}', 210],
    ['限乘人数', 180, '{passengersLimited}', 320],
  ),
]

const usedCar: readonly RuledRow[] = [
  row(76, ['买方单位/个人', 260, '{buyerName}', 700], ['单位代码/身份证号码', 360, '{buyerIdNumber}', 620]),
  row(76, ['买方单位/个人住址', 310, '{buyerAddress}', 930], ['电话', 120, '{buyerPhone}', 580]),
  row(76, ['卖方单位/个人', 260, '{sellerName}', 700], ['单位代码/身份证号码', 360, '{sellerIdNumber}', 620]),
  row(76, ['卖方单位/个人住址', 310, '{sellerAddress}', 930], ['电话', 120, '{sellerPhone}', 580]),
  row(
    76,
    ['车牌照号', 180, '{plateNumber}', 300],
    ['登记证号', 180, '{registrationCertificateNumber}', 440],
    ['车辆类型', 180, '{vehicleType}', 660],
  ),
  row(
    92,
    ['车架号/车辆识别代码', 350, '{vin}', 450],
    ['厂牌型号', 170, '{vehicleModel}', 400],
    ['转入地车辆\n管理所名称', 200, '{transferOffice}', 370],
  ),
  row(76, ['车价合计（大写）', 300, '⊗{totalInWords}', 880], ['小写', 120, '¥{totalIncludingTax}', 640]),
  row(76, ['经营、拍卖单位', 260, '{$none}', 1680]),
  row(76, ['经营、拍卖单位地址', 330, '{$none}', 650], ['纳税人识别号', 240, '{$none}', 720]),
  row(76, ['开户银行、账号', 260, '{$none}', 980], ['电话', 120, '{$none}', 580]),
  row(76, ['二手车市场', 200, '{marketName}', 780], ['纳税人识别号', 240, '{marketTaxId}', 720]),
  row(76, ['地址', 120, '{$marketAddress}', 1820]),
  row(76, ['开户银行、账号', 260, '{$marketAccount}', 980], ['电话', 120, '{$marketPhone}', 580]),
]

/** Code and number are on the form at the right and machine print in the box at the left, beside the ciphers. */
function headPrint(title: string, isDigital: boolean): Print[] {
  return [
    [title, 1100, 130, 'title'],
    ['发 票 联', 1100, 205, 'copy'],
    ['发票代码', 1620, 150, 'label'],
    ['{invoiceCode}', 1760, 152, 'number'],
    ['发票号码', 1620, 205, 'label'],
    ['{invoiceNumber}', 1760, 207, 'number'],
    ['开票日期', 150, 250, 'label'],
    ['{issueDate}', 300, 251, 'value'],
    ['机打代码', 140, 310 + 60, 'label'],
    ['{invoiceCode}', 300, 311 + 60, 'value'],
    ['机打号码', 140, 310 + 108, 'label'],
    ['{invoiceNumber}', 300, 311 + 108, 'value'],
    ['机器编号', 140, 310 + 156, 'label'],
    ['{machineCode}', 300, 311 + 156, 'value'],
    ...(isDigital
      ? ([
          ['全电发票号码', 860, 370, 'label'],
          ['{fullInvoiceNumber}', 1080, 371, 'value'],
        ] as const)
      : ([
          ['税\n控\n码', 800, 370, 'upright'],
          ['{$cipher}', 860, 365, 'cipher'],
        ] as const)),
  ]
}

interface VehicleForm {
  title: string
  rows: readonly RuledRow[]
  isDigital?: boolean
  hasRemarks?: boolean
}

function vehicleForm({ title, rows, isDigital = false, hasRemarks = true }: VehicleForm): Face {
  const body = ruledRows(rows, { left, top: top + 160, colour })
  const bottom = top + 160 + rows.reduce((sum, { height }) => sum + height, 0)
  return {
    width: 2200,
    height: bottom + 130,
    paper: { plain: '#fbfaf6' },
    shapes: [
      ['seal', 1100, 150, 90, '#e2574c'],
      ['frame', left, top, 640, 160, colour],
      ['frame', left + 640, top, 1300, 160, colour],
      ...body.shapes,
    ],
    inks: {
      title: { size: 72, anchor: 'middle', spacing: 12, colour },
      copy: { size: 46, anchor: 'middle', spacing: 30, colour },
      label: { size: 32, leading: 38, colour },
      upright: { size: 32, anchor: 'middle', leading: 44, colour },
      value: { size: 33, leading: 38, colour: '#1d2030' },
      number: { size: 44, font: 'mono', colour: '#1d2030' },
      cipher: { size: 32, font: 'mono', leading: 36, colour: '#1d2030' },
    },
    print: [
      ...headPrint(title, isDigital),
      ...body.print,
      ['销货单位盖章', 160, bottom + 60, 'label'],
      ['开票人', 900, bottom + 60, 'label'],
      ['{issuedBy}', 1020, bottom + 61, 'value'],
      ...(hasRemarks
        ? ([
            ['备注：', 1460, bottom + 60, 'label'],
            ['{remarks}', 1560, bottom + 61, 'value'],
          ] as const)
        : []),
    ],
  }
}

/** Places of the form that stay empty. */
const withEmpty = (says: (fiction: Fiction) => Says) => (fiction: Fiction) => ({ ...says(fiction), $none: '', $buyerTaxId: '' })

/** What is printed and is no field of the kind. */
function beside(keys: readonly string[], card: Card): Card {
  const others = (says: Says): Says => Object.fromEntries(keys.map((key) => [`$${key}`, says[key] ?? '']))
  const renamed = (text: string): string => keys.reduce((sofar, key) => sofar.replace(`{${key}}`, `{$${key}}`), text)
  const print = card.front.print.map(([text, ...place]): Print => [renamed(text), ...place])
  return { ...card, says: (fiction) => ({ ...card.says(fiction), ...others(card.says(fiction)) }), front: { ...card.front, print } }
}

/** Sales of new cars and of used ones, on paper of the tax office's own and of fully digital invoices. */
export const vehicleInvoices: readonly Card[] = [
  {
    documentType: 'invoice-motor-vehicle-sale',
    says: withEmpty(newCarSays),
    front: vehicleForm({ title: '机动车销售统一发票', rows: newCar }),
  },
  beside(['machineCode'], {
    documentType: 'invoice-fully-digital-motor-vehicle',
    says: withEmpty(newCarSays),
    front: vehicleForm({ title: '机动车销售统一发票', rows: newCar, isDigital: true }),
  }),
  beside(['machineCode'], {
    documentType: 'invoice-used-car-sale',
    says: withEmpty(usedCarSays),
    front: vehicleForm({ title: '二手车销售统一发票', rows: usedCar }),
  }),
  beside(['machineCode', 'totalInWords'], {
    documentType: 'invoice-fully-digital-used-car',
    says: withEmpty(usedCarSays),
    front: vehicleForm({ title: '二手车销售统一发票', rows: usedCar, isDigital: true }),
  }),
]
