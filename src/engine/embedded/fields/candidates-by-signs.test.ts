import { describe, expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { labelledPage, readFields } from './read-fields.ts'

function valuesOf(key: string, rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const documentType = findDocumentType(key)
  if (documentType === null) throw new Error(`The catalogue has no ${key}.`)
  const found = readFields({
    documentType,
    page: labelledPage([{ index: 0, text: madePageText(rows), aspect: 1.6 }], documentType),
    zone: [],
    today: '2026-11-28',
  })
  return Object.fromEntries(found.map(({ reading }) => [reading.field, reading.value]))
}

describe('values that no label names', () => {
  test('are told by what they look like and by what stands beside them', () => {
    expect(
      valuesOf('invoice-train-ticket', [
        ['Z156E032758', '检票:12A'],
        ['北京南站', 'G101', '上海虹桥站'],
        ['2024年06月05日 08:05开', '05车06A号'],
        ['￥553.0元', '二等座'],
        '1101011990****1234 欧阳静',
        '65432100010605E032758 北京南售',
      ]),
    ).toEqual({
      ticketNumber: 'Z156E032758',
      gate: '12A',
      departureStation: '北京南站',
      trainNumber: 'G101',
      arrivalStation: '上海虹桥站',
      departureDate: '2024-06-05',
      departureTime: '08:05',
      seatNumber: '05车06A号',
      fare: '553.0',
      seatClass: '二等座',
      passengerIdNumber: '1101011990****1234',
      passengerName: '欧阳静',
      serialNumber: '65432100010605E032758',
    })
  })

  test('are found too where the reader took a row for one line', () => {
    expect(valuesOf('invoice-train-ticket', ['北京南站 G101 上海虹桥站'])).toMatchObject({
      departureStation: '北京南站',
      trainNumber: 'G101',
      arrivalStation: '上海虹桥站',
    })
  })

  test('are none without their signs', () => {
    expect(valuesOf('invoice-taxi', ['北京市停车场专用发票'])).not.toHaveProperty('place')
    expect(valuesOf('invoice-taxi', ['北京市出租汽车专用发票'])).toMatchObject({ place: '北京市' })
  })
})
