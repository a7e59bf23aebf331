import { expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Source } from '#domain/reading.ts'
import { saidReadings } from '#testing/said-readings.ts'
import { remoteLines } from './remote-lines.ts'

const documentType = findDocumentType('invoice-vat-special')
const rowsOf = (rows: Readonly<Record<string, readonly [name: string, amount: string]>>) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, [name, amount]]) => [
      [`lineItems:${row}:name`, name],
      [`lineItems:${row}:amount`, amount],
    ]),
  )

function lines(...said: (readonly [Source, Readonly<Record<string, readonly [name: string, amount: string]>>])[]) {
  if (documentType === null) throw new Error('The type is gone.')
  const readings = said.flatMap(([source, rows]) => saidReadings(source, rowsOf(rows)))
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today: '2026-11-28' })
  return remoteLines(fields, documentType, 'en-GB')
}

test('rows that both read alike are told from others, and those that only one has read are among them', () => {
  const own = ['ocr', { 1: ['Paper', '10.00'], 2: ['Ink', '5.00'] }] as const
  const remote = ['flyocr', { 1: ['Paper', '10.00'], 1.5: ['String', '7.50'], 2: ['Ink', '6.00'] }] as const
  const [table, ...more] = lines(own, remote)
  expect([table?.table, table?.columns, more]).toEqual(['lineItems', ['name', 'amount'], []])
  const told = table?.lines.map(({ row, isAlike, cells }) => [
    row,
    isAlike,
    cells.map(({ says, verdict }) => [says.here, says.remote, verdict]),
  ])
  expect(told).toEqual([
    [
      1,
      true,
      [
        ['Paper', 'Paper', 'agree'],
        ['10.00', '10.00', 'agree'],
      ],
    ],
    [
      1.5,
      false,
      [
        [null, 'String', 'alone'],
        [null, '7.50', 'alone'],
      ],
    ],
    [
      2,
      false,
      [
        ['Ink', 'Ink', 'agree'],
        ['5.00', '6.00', 'differ'],
      ],
    ],
  ])
})

test('there is nothing to compare where only one of the two has read the table', () => {
  expect(lines(['ocr', { 1: ['Paper', '10.00'] }])).toEqual([])
})
