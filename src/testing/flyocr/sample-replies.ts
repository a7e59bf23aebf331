/** Answers in the form of the reference's samples and of the vendor's other doors, with values of nobody. */

interface SampleItem {
  nID: null
  index: null
  desc: string
  content: string
}

/** Items of an answer as its samples have them. */
export function sampleItems(values: readonly (readonly [desc: string, content: string])[]): SampleItem[] {
  return values.map(([desc, content]) => ({ nID: null, index: null, desc, content }))
}

export function sampleCard(status: number, type: string, values: readonly (readonly [desc: string, content: string])[]) {
  return { message: { status, value: 'Recognition Completed' }, cardsinfo: [{ type, items: sampleItems(values) }] }
}

export const samplePassport = [
  ['Passport Type', 'P'],
  ['Passport Number MRZ', 'L898902C3'],
  ['English Name', 'ERIKSSON, ANNA MARIA'],
  ['Gender', 'F'],
  ['Date of Birth', '1974-08-12'],
  ['Expiration Date', '2034-04-15'],
  ['Issuing Country Code', 'UTO'],
  ['English Surname', 'ERIKSSON'],
  ['English Given Name', 'ANNA MARIA'],
  ['MRZ1', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'],
  ['MRZ2', 'L898902C36UTO7408122F3404159ZE184226B<<<<<10'],
  ['Portrait', '/9j/4AAQSkZJRg=='],
  ['Processed Image', '/9j/4AAQSkZJRg=='],
] as const

/** The vendor's Chinese door: another door of the same house, where the first item is kept free. */
export const sampleChineseIdCard = [
  ['保留', ''],
  ['姓名', '李文静'],
  ['性别', '女'],
  ['民族', '汉'],
  ['出生', '1990年3月7日'],
  ['住址', '某某省某某市甲路1号'],
  ['公民身份号码', '110105199003070025'],
  ['头像', '/9j/4AAQSkZJRg=='],
] as const

/** The whole name comes under the name of the given names, and they come again under theirs. */
export const sampleTd1 = [
  ['Document type', 'I'],
  ['Document Number', 'D23145890'],
  ['Issuing Country Code', 'UTO'],
  ['English Given Name', 'ERIKSSON ANNA MARIA'],
  ['Gender', 'F'],
  ['Date of Birth', '1974-08-12'],
  ['Date of Expiry', '2032-04-15'],
  ['English Surname', 'ERIKSSON'],
  ['English Given Name', 'ANNA MARIA'],
  ['MRZ1', 'I<UTOD231458907<<<<<<<<<<<<<<<'],
  ['MRZ2', '7408122F3204159UTO<<<<<<<<<<<6'],
  ['MRZ3', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  ['Country Code', 'UTO'],
  ['ID Number', ''],
] as const

export const sampleBankCard = [
  ['Card number', '4111111111111111'],
  ['Bank card type', 'credit'],
  ['Bank card name', 'Classic'],
  ['Bank name', 'Bank of Nowhere'],
  ['Bank code', '00000000'],
  ["Cardholder's name", 'A ERIKSSON'],
] as const

export const samplePlate = [
  ['License plate number', '京A88731'],
  ['License plate color', 'blue'],
  ['License plate type', 'ordinary'],
  ['Overall plate confidenc', '98'],
  ['Brightness evaluation', '61'],
  ['License plate motion direction', '0'],
  ['License plate position (left_top_right_bottom)', '64_240_320_336'],
] as const

/** Rows of a general page, each of pieces with their places. */
export function samplePage(rows: readonly (readonly (readonly [text: string, place: string])[])[]) {
  return {
    message: { status: 0, value: 'Recognition completion' },
    cardsinfo: {
      card: {
        type: '1996',
        rowitem: rows.map((pieces, row) => ({
          rowdesc: `row${row}`,
          pagedesc: '1',
          rowInfo: { left_top_right_bottom: pieces[0]?.[1] ?? '' },
          rowContext: {
            charitem: pieces.map(([charValue, place], index) => ({
              charInfo: { left_top_right_bottom: place },
              chardesc: `char${index}`,
              charValue,
            })),
          },
        })),
      },
    },
  }
}

const nowhere = [-1, -1, -1, -1, -1, -1, -1, -1]

/** One invoice of 1443 by 1070 pixels, with one line. */
export const sampleInvoice = {
  code: 0,
  flag: 0,
  orientation: 0,
  dataCode: -10_001,
  dataMsg: '未调用发票核验',
  imgOrgsize: [1070, 1443],
  region: [0, 0, 1443, 1070],
  regionFourPoint: [3, 118, 1441, 118, 1441, 1003, 3, 1003],
  regionFourPointOri: [3, 118, 1441, 118, 1441, 1003, 3, 1003],
  invoice: {
    invoiceType: 1,
    title: '某某增值税专用发票',
    administrativeDivisionName: '某某',
    invoiceCode: '4400000000',
    invoiceNumber: '00000001',
    billingDate: '2024年06月12日',
    totalAmount: '100.00',
    totalTax: '13.00',
    amountTax: '113.00',
    amountTaxCN: '壹佰壹拾叁圆整',
    salesName: '甲有限公司',
    purchaserName: '乙有限公司',
    remarks: '',
    sealMark: '1',
    invoiceLists: [
      {
        commodityName: '*纸制品*纸',
        specificationModel: '',
        unit: '个',
        quantity: '1',
        unitPrice: '100',
        amount: '100.00',
        taxRate: '0.13',
        tax: '13.00',
        taxPercentage: '13%',
      },
    ],
  },
  confidence: { salesNameConfidence: 0.999, purchaserNameConfidence: 0.4 },
  coord: {
    invoiceCodeCoord: [265, 194, 490, 194, 490, 234, 265, 234],
    oilMarkCoord: nowhere,
    invoiceListsCoord: [
      [148, 489, 441, 489, 441, 519, 148, 519],
      nowhere,
      [500, 489, 520, 489, 520, 519, 500, 519],
      [600, 489, 620, 489, 620, 519, 600, 519],
      [700, 489, 760, 489, 760, 519, 700, 519],
      [800, 489, 880, 489, 880, 519, 800, 519],
      [900, 489, 960, 489, 960, 519, 900, 519],
      [1000, 489, 1080, 489, 1080, 519, 1000, 519],
    ],
  },
  qrLists: { invoiceCode: '4400000000', invoiceNumber: '00000001', qrInfo: '01,01,4400000000,00000001,100.00,20240612,,XXXX,' },
  cutUrlImage: '',
}

/** Lines of an answer about a face. */
export function sampleFaces(lines: readonly (readonly [desc: string, content?: string])[]) {
  return {
    infoList: [{ veritem: lines.map(([desc, content = '']) => ({ desc, name: null, content })) }],
    messageString: { status: '2000', value: 'success' },
  }
}
