import type { Card } from '../card.ts'
import { billInks, labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { generalSays } from './general-says.ts'
import { generalTable } from './machine-form.ts'

/** The electronic twin of the general form. */
export const invoiceGeneralElectronic: Card = {
  documentType: 'invoice-general-electronic',
  says: (fiction) => ({
    ...generalSays(fiction, generalTable.rows),
    $title: fiction.pick(['江苏省', '广东省', '浙江省']),
    orderNumber: fiction.digits(16),
    remarks: fiction.pick(['线上订单', '电子交付', '会员自提']),
  }),
  front: {
    width: 1900,
    height: 1160,
    paper: { plain: '#ffffff' },
    shapes: [['seal', 950, 130, 88, '#d24a50'], ['frame', 100, 330, 1700, 640, '#8a5a2b'], ...rulesOfTable(generalTable)],
    inks: billInks('#8a5a2b', 33),
    print: [
      ['{$title}通用(电子)发票', 950, 130, 'title'],
      ...labelled([
        ['发票代码:', '{invoiceCode}', 1300, 150, 1460],
        ['发票号码:', '{invoiceNumber}', 1300, 200, 1460],
        ['开票日期:', '{issueDate}', 1300, 250, 1460],
        ['校验码:', '{checkCode}', 1300, 300, 1430],
        ['订单号:', '{orderNumber}', 100, 300, 230],
        ['付款方名称:', '{buyerName}', 120, 385, 320],
        ['付款方纳税人识别号:', '{buyerTaxId}', 990, 385, 1320],
        ['收款方名称:', '{sellerName}', 120, 448, 320],
        ['收款方纳税人识别号:', '{sellerTaxId}', 990, 448, 1320],
      ]),
      ...printOfTable(generalTable),
      ...labelled([
        ['合计(大写):', '{totalInWords}', 120, 805, 320],
        ['合计(小写):', '￥{totalIncludingTax}', 1080, 805, 1280],
        ['备注:', '{remarks}', 120, 900, 230],
      ]),
    ],
  },
}
