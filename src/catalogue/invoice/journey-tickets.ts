import { type InvoiceFieldUse, type InvoiceKind, may, must } from './invoice-kind.ts'

type Told = InvoiceFieldUse['told']
const station = /(?<!\p{Script=Han})(\p{Script=Han}{1,6}?站)(?!\p{Script=Han})/u
const hiddenId: Told = { signs: [/(?<![A-Z\d])(\d{6,14}\*{2,8}[\dX]{1,4}|\d{17}[\dX])(?![A-Z\d])/u] }
const nameBehindId: Told = {
  signs: [/(?<![A-Z\d])(?:\d{6,14}\*{2,8}[\dX]{1,4}|\d{17}[\dX]) ?([\p{Script=Han}·]{2,12})(?!\p{Script=Han})/u],
}
const soldUnder: Told = { signs: [/(?<![A-Z\d])(\d{14}[A-Z]\d{6})(?![A-Z\d])/u] }
/** Behind a currency or the code of a tax: `CNY1130.00`, `YQ 20.00`. */
const figures = /\d[\d,]*\.\d{2}/u
const clock: Told = { shape: /\d{1,2}:\d{2}(?::\d{2})?/u }

/** Train tickets print hardly a label: what stands there shows by itself what it is. */
const ridesByTrain = {
  ticketNumber: { ...must, told: { signs: [/(?<![A-Z\d])((?:[A-Z]\d{3})?[A-Z]\d{6})(?![A-Z\d])/u] } },
  trainNumber: { ...must, told: { signs: [/(?<![A-Z\d])([GDCZTKYLS]\d{1,4})(?![A-Z\d])/u, /(?<!\d)(\d{4})次/u] } },
  departureStation: { ...must, told: { signs: [station], ofTwo: 'first' } },
  arrivalStation: { ...must, told: { signs: [station], ofTwo: 'second' } },
  departureDate: { ...must, told: { signs: [/(20\d{2}年\d{1,2}月\d{1,2}日)/u] } },
} as const satisfies Record<string, InvoiceFieldUse>

/** Journeys: tickets, itineraries and tolls. */
export const journeyTickets: readonly InvoiceKind[] = [
  {
    key: 'invoice-train-ticket',
    code: '20',
    title: '火车票',
    fields: {
      ...ridesByTrain,
      departureTime: { ...may, told: { signs: [/(\d{1,2}:\d{2})开/u] } },
      seatNumber: { ...may, told: { signs: [/(\d{1,2}车(?:\d{1,3}[A-Fa-f]?号?(?:[上中下]铺?)?|无座))/u] } },
      seatClass: {
        ...may,
        told: { signs: [/((?:新空调)?(?:商务座|特等座|优选一等座|[一二]等(?:软)?座|高级软卧|[一二]等卧|动卧|[软硬][座卧]))/u] },
      },
      fare: { ...must, told: { signs: [/[¥￥Y羊](\d{1,4}\.\d{1,2})元?/u] } },
      passengerName: { ...may, told: nameBehindId },
      passengerIdNumber: { ...may, told: hiddenId },
      serialNumber: { ...may, told: soldUnder },
      gate: may,
    },
  },
  {
    key: 'invoice-train-refund',
    code: '39',
    title: '火车退票凭证',
    fields: {
      ...Object.fromEntries(Object.entries(ridesByTrain).map(([key, use]) => [key, { ...use, required: false }])),
      refundFee: must,
      passengerName: { ...may, told: nameBehindId },
      passengerIdNumber: { ...may, told: hiddenId },
      serialNumber: { ...may, told: soldUnder },
    },
  },
  {
    key: 'invoice-ship-ticket',
    code: '22',
    title: '轮船票',
    fields: {
      invoiceCode: must,
      invoiceNumber: must,
      passengerName: may,
      departurePlace: must,
      arrivalPlace: must,
      departureDate: may,
      departureTime: { ...may, told: clock },
      fare: must,
      currency: { ...may, wire: 'currencyCode' },
    },
  },
  {
    key: 'invoice-bus-ticket',
    code: '26',
    title: '汽车票',
    isFilledIn: true,
    fields: {
      invoiceCode: must,
      invoiceNumber: must,
      departureStation: must,
      arrivalStation: must,
      departureDate: may,
      departureTime: { ...may, told: clock },
      busNumber: may,
      seatNumber: { ...may, wire: 'seatNumber' },
      gate: may,
      fare: must,
      passengerName: may,
      passengerIdNumber: may,
    },
  },
  {
    key: 'invoice-taxi',
    code: '25',
    title: '出租车发票',
    isFilledIn: true,
    otherLabels: ['证号', '等候', '监督电话', '电话', '发票联'],
    fields: {
      invoiceCode: must,
      invoiceNumber: must,
      rideDate: must,
      timeOn: { ...may, told: clock },
      timeOff: { ...may, told: clock },
      plateNumber: { ...may, wire: 'licensePlate' },
      mileage: may,
      unitPrice: may,
      fuelSurcharge: may,
      bookingFee: may,
      amount: must,
      place: { ...may, told: { signs: [/(\p{Script=Han}{2,4}[省市])\p{Script=Han}*(?:出租|的士)/u] } },
    },
  },
  {
    key: 'invoice-air-itinerary',
    code: '27',
    title: '航空运输电子客票行程单',
    fields: {
      eTicketNumber: { ...must, told: { labels: ['电子客票号码', 'E-TICKET NO.'] } },
      passengerName: { ...may, told: { labels: ['旅客姓名', 'NAME OF PASSENGER'] } },
      passengerIdNumber: { ...may, told: { labels: ['有效身份证件号码', 'ID.NO.'] } },
      checkCode: { ...may, told: { labels: ['验证码', 'CK.'] } },
      serialNumber: { ...may, wire: 'printNumber', told: { labels: ['印刷序号', 'SERIAL NUMBER'] } },
      flights: may,
      fare: { ...must, wire: 'fare', told: { labels: ['票价', 'FARE'], shape: figures } },
      fuelSurcharge: { ...may, told: { labels: ['燃油附加费', 'FUEL SURCHARGE'], shape: figures } },
      airportFee: { ...may, told: { labels: ['民航发展基金', '机场建设费', 'CAAC DEVELOPMENT FUND'], shape: figures } },
      otherTaxes: { ...may, told: { labels: ['其他税费', 'OTHER TAXES'], shape: figures } },
      insurance: { ...may, told: { labels: ['保险费', 'INSURANCE'] } },
      totalIncludingTax: { ...must, told: { labels: ['合计', 'TOTAL'], shape: figures } },
      issuingAgentCode: { ...may, told: { labels: ['销售单位代号', 'AGENT CODE'] } },
      issuedBy: { ...may, wire: 'issueBy | issueParty', told: { labels: ['填开单位', 'ISSUED BY'] } },
      issueDate: { ...may, told: { labels: ['填开日期', 'DATE OF ISSUE'] } },
      endorsements: { ...may, told: { labels: ['签注', 'ENDORSEMENTS/RESTRICTIONS(CARBON)'] } },
      domesticInternational: may,
    },
  },
  {
    key: 'invoice-ride-hailing-itinerary',
    code: '31',
    title: '滴滴行程单',
    fields: {
      applicationDate: may,
      tripStart: may,
      tripEnd: may,
      phone: may,
      trips: may,
      tripCount: { ...may, told: { signs: [/共(\d{1,4})[笔个次]/u] } },
      totalIncludingTax: must,
    },
  },
  {
    key: 'invoice-road-toll',
    code: '28',
    title: '过路费',
    isFilledIn: true,
    otherLabels: ['收费员'],
    fields: {
      invoiceCode: must,
      invoiceNumber: must,
      date: may,
      time: { ...may, wire: 'billingTime', told: clock },
      entry: may,
      exit: may,
      vehicleClass: may,
      amount: must,
    },
  },
  {
    key: 'invoice-vehicle-toll',
    code: '41',
    title: '车辆通行费通用(电子)发票',
    fields: {
      invoiceCode: must,
      invoiceNumber: must,
      issueDate: must,
      checkCode: may,
      plateNumber: { ...may, wire: null },
      vehicleClass: may,
      entry: { ...may, wire: null },
      exit: { ...may, wire: null },
      passageFrom: may,
      passageTo: may,
      sellerName: must,
      buyerName: may,
      buyerTaxId: may,
      totalIncludingTax: must,
      remarks: may,
    },
  },
]
