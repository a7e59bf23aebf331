import type { Card } from '../card.ts'
import { labelled, printOfTable, rulesOfTable } from './bill-table.ts'
import { generalSays } from './general-says.ts'
import { generalTable, machineInks } from './machine-form.ts'

/** A form of the tax office that any trade fills in with a needle printer. */
export const invoiceMachinePrinted: Card = {
  documentType: 'invoice-machine-printed',
  says: (fiction) => ({
    ...generalSays(fiction, generalTable.rows),
    $title: fiction.pick(['江苏省国家税务局通用机打发票', '广东省地方税务局通用机打发票', '四川省通用机打发票']),
    industry: fiction.pick(['批发零售业', '住宿餐饮业', '居民服务业', '租赁业']),
    remarks: fiction.pick(['货款已结清', '现金付讫', '门店自提']),
  }),
  front: {
    width: 1900,
    height: 1200,
    paper: { plain: '#fcfbf7' },
    shapes: [['seal', 950, 150, 92, '#d24a50'], ['frame', 100, 330, 1700, 670, '#8a5a2b'], ...rulesOfTable(generalTable)],
    inks: machineInks('#8a5a2b', 33, { x: 9, y: 40 }),
    print: [
      ['{$title}', 950, 110, 'title'],
      ['发 票 联', 950, 180, 'head'],
      ['发票代码', 1300, 190, 'label'],
      ['{invoiceCode}', 1450, 191, 'red'],
      ['发票号码', 1300, 245, 'label'],
      ['{invoiceNumber}', 1450, 246, 'red'],
      ...labelled([
        ['开票日期:', '{issueDate}', 100, 300, 270],
        ['行业分类:', '{industry}', 800, 300, 970],
        ['付款方名称:', '{buyerName}', 120, 385, 330],
        ['付款方识别号:', '{buyerTaxId}', 1000, 385, 1240],
        ['收款方名称:', '{sellerName}', 120, 448, 330],
        ['收款方识别号:', '{sellerTaxId}', 1000, 448, 1240],
      ]),
      ...printOfTable(generalTable),
      ...labelled([
        ['合计金额(大写):', '{totalInWords}', 120, 805, 390],
        ['合计金额(小写):', '￥{totalIncludingTax}', 1080, 805, 1350],
        ['备注:', '{remarks}', 120, 900, 230],
        ['开票人:', '{issuedBy}', 120, 1070, 250],
        ['收款人:', '{receivedBy}', 700, 1070, 830],
        ['复核:', '{reviewedBy}', 1250, 1070, 1350],
      ]),
      ['手写无效 超限额无效', 120, 1140, 'label'],
    ],
  },
}
