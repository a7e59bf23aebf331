import type { FieldLine } from '../fields/field-line.ts'

interface Sign {
  documentType: string
  /** Stands in the print of the page, its spaces left out. */
  print: RegExp
  worth: number
}

/** Fully digital invoices on the paper of older kinds: only there both numbers stand. */
const onPaperOfDigital: readonly Sign[] = [
  { documentType: 'invoice-fully-digital-paper-special', head: '(?:专用发票|值税专)' },
  { documentType: 'invoice-fully-digital-paper-ordinary', head: '普通发票' },
  { documentType: 'invoice-fully-digital-motor-vehicle', head: '机动车销售统一?发票' },
  { documentType: 'invoice-fully-digital-used-car', head: '二手车销售统一?发票' },
].map(({ documentType, head }) => ({ documentType, print: new RegExp(`${head}[^]*(?:全电|数电票?)(?:发票)?号码`, 'u'), worth: 12 }))

/** Where the label of its second number was misread: of special ones no other prints a number of twenty digits, its year and province first, but those that say to be electronic. */
const digitalNumber =
  /^(?![^]*(?:电子发票|电子专用))[^]*专用发票[^]*(?<!\d)2[3-9](?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{16}(?!\d)/u

/**
 * Kinds of Chinese bills by their heads and by words that no other has. Seals lie on these heads, so a part of one
 * counts; what several kinds share is no sign.
 */
const signs: readonly Sign[] = [
  { documentType: 'invoice-motor-vehicle-sale', print: /机动车销售统一?发票/u, worth: 6 },
  { documentType: 'invoice-used-car-sale', print: /二手车销售统一?发票/u, worth: 6 },
  { documentType: 'invoice-vat-roll', print: /[卷巻容]票[)）]/u, worth: 5 },
  { documentType: 'invoice-vat-roll', print: /机打号码[^]*机器编号[^]*收款员/u, worth: 3 },
  { documentType: 'invoice-vat-special', print: /专用发票(?!章|代码|号码)/u, worth: 3 },
  { documentType: 'invoice-vat-ordinary', print: /增值税普通发票/u, worth: 3 },
  ...onPaperOfDigital,
  { documentType: 'invoice-fully-digital-paper-special', print: digitalNumber, worth: 12 },
  { documentType: 'invoice-vat-electronic-ordinary', print: /电子普通发票|值.?电.?普通发票/u, worth: 4 },
  { documentType: 'invoice-vat-electronic-special', print: /电子专用发票/u, worth: 4 },
  { documentType: 'invoice-vat-toll', print: /通行费.*(?:普通发票|车牌号)|通行日期起/u, worth: 5 },
  { documentType: 'invoice-fully-digital-special', print: /电子发票[(（]增值税专用/u, worth: 5 },
  { documentType: 'invoice-fully-digital-ordinary', print: /电子发票[(（]普通/u, worth: 5 },
  { documentType: 'invoice-fully-digital-air', print: /电子发票[(（]航空/u, worth: 6 },
  { documentType: 'invoice-fully-digital-train', print: /电子发票[(（]铁路|铁路电子客票/u, worth: 6 },
  { documentType: 'invoice-taxi', print: /出租.{0,3}(?:车|汽车)|的士/u, worth: 3 },
  { documentType: 'invoice-train-ticket', print: /限乘当日当次车|中国铁路|仅供报销使用/u, worth: 3 },
  { documentType: 'invoice-train-refund', print: /退票费|退票报销/u, worth: 5 },
  { documentType: 'invoice-ship-ticket', print: /船票|客船|港务/u, worth: 4 },
  { documentType: 'invoice-bus-ticket', print: /汽车客票|客运站|汽车票/u, worth: 4 },
  { documentType: 'invoice-air-itinerary', print: /电子客票行程单|ITINERARY/iu, worth: 5 },
  { documentType: 'invoice-ride-hailing-itinerary', print: /行程单.*(?:TRIP|滴滴|行程人)|行程人手机号/iu, worth: 5 },
  { documentType: 'invoice-vehicle-toll', print: /车辆通行费(?:通用|电子)/u, worth: 5 },
  { documentType: 'invoice-fixed-amount', print: /定额发票/u, worth: 6 },
  { documentType: 'invoice-machine-printed', print: /通用机打发票|机打发票/u, worth: 5 },
  { documentType: 'invoice-general-electronic', print: /通用电子发票|通用\(电子\)发票/u, worth: 5 },
  { documentType: 'invoice-sales-list', print: /销货清单|应税劳务清单/u, worth: 6 },
  { documentType: 'invoice-fiscal-electronic', print: /(?:财政|非税|公益|往来).*票据|财政电子票据/u, worth: 4 },
  { documentType: 'invoice-customs-payment', print: /海关.*(?:专用缴款书|增值税专用)/u, worth: 6 },
  { documentType: 'invoice-tax-payment', print: /完税证明/u, worth: 6 },
  { documentType: 'invoice-medical', print: /医疗.*(?:票据|收费)|(?:门诊|住院).*票据/u, worth: 5 },
  { documentType: 'invoice-non-tax-payment', print: /非税收入.*缴款书/u, worth: 6 },
  { documentType: 'invoice-bank-receipt', print: /(?:银行|业务|电子).{0,6}回单/u, worth: 4 },
  { documentType: 'invoice-other', print: /小票|凭条|收据|[缴收]费(?:单|凭证)|付款凭证/u, worth: 4 },
  { documentType: 'invoice-blockchain', print: /区块链/u, worth: 5 },
]

/** Kinds by the code beside the head: of ten digits the eighth, of twelve the last two say what it is (tax office's rules of 2003 and 2015). */
const codes: readonly { documentType: string; code: RegExp; worth: number }[] = [
  { documentType: 'invoice-vat-special', code: /^\d{7}[15]\d{2}$/, worth: 3 },
  { documentType: 'invoice-vat-ordinary', code: /^\d{7}[36]\d{2}$/, worth: 3 },
  { documentType: 'invoice-vat-ordinary', code: /^0\d{9}0[45]$/, worth: 4 },
  { documentType: 'invoice-vat-roll', code: /^0\d{9}0[67]$/, worth: 4 },
  { documentType: 'invoice-vat-electronic-ordinary', code: /^0\d{9}11$/, worth: 4 },
  { documentType: 'invoice-vat-toll', code: /^0\d{9}12$/, worth: 4 },
  { documentType: 'invoice-vat-electronic-special', code: /^0\d{9}13$/, worth: 4 },
]

/** What a page's heads and codes say for kinds of Chinese bills, by document type. */
export function invoiceSigns(lines: readonly FieldLine[]): ReadonlyMap<string, number> {
  const texts = lines.map(({ line }) => line.characters.map(({ text }) => text).join(''))
  const all = texts.join('\n')
  const found = new Map<string, number>()
  const add = (documentType: string, worth: number): void => void found.set(documentType, (found.get(documentType) ?? 0) + worth)
  for (const { documentType, print, worth } of signs) if (print.test(all)) add(documentType, worth)
  if (!/发票|税/u.test(all)) return found
  const numbers = new Set(texts.flatMap((text) => text.match(/(?<!\d)(?:\d{10}|\d{12})(?!\d)/g) ?? []))
  for (const { documentType, code, worth } of codes) if ([...numbers].some((number) => code.test(number))) add(documentType, worth)
  return found
}
