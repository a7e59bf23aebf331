import type { Card } from '../card.ts'
import { said } from '../said.ts'
import { billInks, labelled } from './bill-table.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { chineseDay, inventCompany, yuan } from './invoice-fiction.ts'

const colour = '#8c2f39'

/** A bank's slip for a payment that was made. */
export const invoiceBankReceipt: Card = {
  documentType: 'invoice-bank-receipt',
  says: (fiction) => {
    const { random, pick } = fiction
    const [payer, payee] = [inventCompany(fiction), inventCompany(fiction)]
    const fen = random.integer(9_900, 98_000_000)
    return {
      $title: `${pick(['中国工商银行', '招商银行', '中国建设银行'])} ${pick(['电子回单', '网上银行电子回单'])}`,
      slipNumber: fiction.digits(16),
      serialNumber: fiction.digits(20),
      slipType: pick(['网银转账', '跨行汇款', '代发业务']),
      date: chineseDay(fiction.dateOfIssue),
      payerName: payer.name,
      payerAccount: payer.account,
      payerBank: payer.bank,
      payeeName: payee.name,
      payeeAccount: payee.account,
      payeeBank: payee.bank,
      currency: '人民币',
      amount: said(yuan(fen), `￥${yuan(fen)}`),
      totalInWords: chineseCapitals(fen),
      fee: yuan(pick([0, 500, 1050])),
      purpose: pick(['货款', '服务费', '房租', '工资']),
      branch: `${pick(['城东支行', '高新支行', '新区支行'])}营业部`,
      voucherNumber: fiction.digits(8),
      remarks: pick(['三月货款', '合同尾款', '设备采购']),
    }
  },
  front: {
    width: 1900,
    height: 1060,
    paper: { plain: '#ffffff' },
    shapes: [
      ['frame', 90, 260, 1720, 620, colour],
      ...[350, 440, 530, 620, 710, 800].map((y) => ['line', 90, y, 1810, y, colour] as const),
      ['line', 960, 260, 960, 530, colour],
      ['seal', 1600, 920, 96, '#d24a50'],
    ],
    inks: billInks(colour, 31),
    print: [
      ['{$title}', 950, 120, 'title'],
      ...labelled([
        ['回单编号：', '{slipNumber}', 90, 220, 250],
        ['日期：', '{date}', 1240, 220, 1340],
        ['付款人户名：', '{payerName}', 110, 318, 310],
        ['收款人户名：', '{payeeName}', 980, 318, 1180],
        ['付款人账号：', '{payerAccount}', 110, 408, 310],
        ['收款人账号：', '{payeeAccount}', 980, 408, 1180],
        ['付款人开户行：', '{payerBank}', 110, 498, 340],
        ['收款人开户行：', '{payeeBank}', 980, 498, 1210],
        ['币种：', '{currency}', 110, 588, 210],
        ['金额（大写）：', '{totalInWords}', 420, 588, 640],
        ['（小写）：', '{amount}', 1300, 588, 1450],
        ['业务类型：', '{slipType}', 110, 678, 270],
        ['凭证号码：', '{voucherNumber}', 760, 678, 920],
        ['手续费：', '{fee}', 1300, 678, 1430],
        ['用途：', '{purpose}', 110, 768, 210],
        ['交易流水号：', '{serialNumber}', 760, 768, 960],
        ['记账网点：', '{branch}', 110, 858, 270],
        ['备注：', '{remarks}', 760, 858, 860],
      ]),
      ['重要提示：本回单可用作记账凭证，不可重复记账。', 90, 960, 'label'],
    ],
  },
}
