import type { Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { chinesePlace } from '../names/chinese-names.ts'
import { said } from '../said.ts'
import { chineseCapitals } from './chinese-capitals.ts'
import { inventCompany, inventDigitalNumber, inventInvoiceCode, inventPerson, saysOfSums, yuan } from './invoice-fiction.ts'

/** What the sales of new cars and of used ones both say. */
function sharedSays(fiction: Fiction): Says {
  const { digits, letters, pick, number, dateOfIssue } = fiction
  return {
    invoiceCode: inventInvoiceCode(fiction, 12, pick(['20', '60'])),
    invoiceNumber: digits(8),
    fullInvoiceNumber: inventDigitalNumber(fiction),
    issueDate: dateOfIssue,
    machineCode: digits(12),
    $cipher: [1, 2, 3, 4].map(() => `${digits(9)}/${digits(6)}<*${digits(7)}+${digits(6)}>`).join('\n'),
    vehicleType: pick(['小型轿车', '多用途乘用车', '小型越野客车']),
    vehicleModel: pick(['奥迪牌FV7201BACDG', '大众牌SVW71810DJ', '比亚迪牌BYD6480STHEV', '丰田牌CA64632TMG5']),
    vin: number('vin'),
    engineNumber: `${letters(3)}${digits(6)}`,
    issuedBy: inventPerson(fiction),
  }
}

/** The sale of a new car: its price with 13 % of tax in it. */
export function newCarSays(fiction: Fiction): Says {
  const { digits, letters, pick, random, number } = fiction
  const seller = inventCompany(fiction)
  const gross = random.integer(80_000, 420_000) * 100
  const net = Math.round(gross / 1.13)
  return {
    ...sharedSays(fiction),
    ...saysOfSums({ net, tax: gross - net, gross }),
    buyerName: inventPerson(fiction),
    buyerIdNumber: number('cnId'),
    placeOfOrigin: pick(['长春', '上海', '天津', '广州']),
    certificateNumber: `${letters(2)}${digits(13)}`,
    inspectionNumber: digits(15),
    sellerName: seller.name,
    sellerTaxId: seller.taxId,
    sellerPhone: seller.phone,
    $sellerAddress: seller.address,
    sellerBankAccount: seller.account,
    $sellerBank: seller.bank,
    taxRate: said('13', '13%'),
    taxAuthority: `国家税务总局${pick(['北京市朝阳区', '上海市徐汇区', '深圳市南山区'])}税务局 ${digits(11)}`,
    tonnage: yuan(random.integer(120, 240)),
    passengersLimited: pick(['5', '7']),
    remarks: '一车一票',
  }
}

/** The sale of a used car between two persons, over a market. */
export function usedCarSays(fiction: Fiction): Says {
  const { digits, pick, random, number } = fiction
  const price = random.integer(18_000, 160_000) * 100
  const market = inventCompany(fiction)
  const phone = () => `1${pick(['38', '59', '86'])}${digits(8)}`
  return {
    ...sharedSays(fiction),
    totalIncludingTax: yuan(price),
    totalInWords: chineseCapitals(price),
    buyerName: inventPerson(fiction),
    buyerIdNumber: number('cnId'),
    buyerAddress: chinesePlace(fiction).address,
    buyerPhone: phone(),
    sellerName: inventPerson(fiction),
    sellerIdNumber: number('cnId'),
    sellerAddress: chinesePlace(fiction).address,
    sellerPhone: phone(),
    plateNumber: `${pick(['京', '粤', '浙', '沪'])}${pick(['A', 'B', 'C'])}${digits(5)}`,
    registrationCertificateNumber: `${pick(['11', '33', '44'])}00${digits(8)}`,
    transferOffice: pick(['北京市公安局车辆管理所', '深圳市公安局交通警察局车辆管理所', '杭州市车辆管理所']),
    marketName: market.name.replace(
      /(?:科技|贸易|电子商务|餐饮管理|信息技术|物流|文化传媒|机械设备|建筑工程|汽车销售服务)有限公司$/,
      '旧机动车交易市场有限公司',
    ),
    marketTaxId: market.taxId,
    $marketAddress: market.address,
    $marketAccount: `${market.bank} ${market.account}`,
    $marketPhone: market.phone,
    remarks: pick(['转移登记', '无']),
  }
}
