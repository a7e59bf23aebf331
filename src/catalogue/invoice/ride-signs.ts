import type { InvoiceFieldUse } from './invoice-kind.ts'

const station = /(?<!\p{Script=Han})(\p{Script=Han}{1,6}?站)(?!\p{Script=Han})/u

/** Train tickets print hardly a label: what stands there shows by itself what it is. */
export const rideSigns = {
  ticketNumber: { signs: [/(?<![A-Z\d])((?:[A-Z]\d{3})?[A-Z]\d{6})(?![A-Z\d])/u] },
  trainNumber: { signs: [/(?<![A-Z\d])([GDCZTKYLS]\d{1,4})(?![A-Z\d])/u, /(?<!\d)(\d{4})次/u] },
  departureStation: { signs: [station], ofTwo: 'first' },
  arrivalStation: { signs: [station], ofTwo: 'second' },
  departureDate: { signs: [/(20\d{2}年\d{1,2}月\d{1,2}日)/u] },
  departureTime: { signs: [/(\d{1,2}:\d{2})开/u] },
  seatNumber: { signs: [/(\d{1,2}车(?:\d{1,3}[A-Fa-f]?号?(?:[上中下]铺?)?|无座))/u] },
  seatClass: { signs: [/((?:新空调)?(?:商务座|特等座|优选一等座|[一二]等(?:软)?座|高级软卧|[一二]等卧|动卧|[软硬][座卧]))/u] },
  fare: { signs: [/[¥￥Y羊](\d{1,4}\.\d{1,2})元?/u] },
  passengerName: {
    signs: [/(?<![A-Z\d])(?:\d{6,14}\*{2,8}[\dX]{1,4}|\d{17}[\dX]) ?([\p{Script=Han}·]{2,12})(?!\p{Script=Han})/u],
  },
  passengerIdNumber: { signs: [/(?<![A-Z\d])(\d{6,14}\*{2,8}[\dX]{1,4}|\d{17}[\dX])(?![A-Z\d])/u] },
  serialNumber: { signs: [/(?<![A-Z\d])(\d{14}[A-Z]\d{6})(?![A-Z\d])/u] },
} as const satisfies Record<string, InvoiceFieldUse['told']>
