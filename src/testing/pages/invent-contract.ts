import { seededRandom } from '../seeded-random.ts'
import type { PageLayout, PageLine } from './page-layout.ts'

const titles = ['设备采购合同', '房屋租赁合同', '货物运输协议', '技术服务协议'] as const
const companies = ['海港文具有限公司', '绿谷食品有限公司', '老城五金商行', '北岸图书有限责任公司'] as const
const places = ['滨河路', '中山大道', '青年街', '解放北路'] as const
const clauses = [
  '甲方应在收到货物后十五日内付清全部款项。',
  '乙方负责将货物运送至甲方指定的仓库。',
  '双方发生争议时，应首先通过协商解决。',
  '本合同一式两份，双方各执一份，具有同等效力。',
  '逾期付款的，每日按未付金额的万分之五支付违约金。',
  '货物的质量保证期为自验收合格之日起十二个月。',
  '任何一方变更地址，应当书面通知对方。',
  '未经对方同意，不得将合同内容告知第三人。',
] as const
const size = { widthPx: 1240, marginPx: 110, linePx: 58, sizePx: 30 }

/** A Chinese contract: title, particulars side by side, clauses. The same for the same seed. */
export function inventContract(seed: string): PageLayout {
  const random = seededRandom(`contract ${seed}`)
  const lines: PageLine[] = []
  let y = 130
  const put = (...texts: readonly string[]) => {
    lines.push(...texts.map((text, index) => ({ text, x: size.marginPx + index * 540, y, sizePx: size.sizePx })))
    y += size.linePx
  }
  const address = () => `地址：${random.pick(places)}${random.integer(2, 398)}号`
  const amount = `¥${random.integer(1000, 98000)}.${random.integer(10, 99)}`
  lines.push({ text: random.pick(titles), x: size.widthPx / 2, y, sizePx: 48, anchor: 'middle', weight: 700 })
  y += 2 * size.linePx
  put(`合同编号：HT-2026-${random.integer(1000, 9999)}`, `签订日期：2026年${random.integer(1, 12)}月${random.integer(1, 28)}日`)
  put(`甲方：${random.pick(companies)}`, `乙方：${random.pick(companies)}`)
  put(address(), address())
  put(`电话：${random.integer(20000000, 89999999)}`, `税号：91310000${random.integer(10000000, 99999999)}X`)
  put(`合同金额：${amount}`, `税率：${random.pick(['6%', '9%', '13%'])}`)
  y += size.linePx / 2
  const count = random.integer(6, 12)
  for (let clause = 1; clause <= count; clause++) put(`${clause}. ${random.pick(clauses)}`)
  return { widthPx: size.widthPx, heightPx: y + 60, font: 'Noto Sans SC Variable', lines }
}
