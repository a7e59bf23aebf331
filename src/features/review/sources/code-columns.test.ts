import { describe, expect, it } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Reading, Source } from '#domain/reading.ts'
import { saidReadings } from '#testing/said-readings.ts'
import { codeColumns } from './code-columns.ts'
import { fileData, hasFileData } from './file-data.ts'

const documentType = findDocumentType('invoice-fully-digital-ordinary')
const box = quadOfBounds({ x: 0.05, y: 0.05, width: 0.1, height: 0.1 })

function says(source: Source, values: Readonly<Record<string, string>>): Reading[] {
  return saidReadings(source, values, { confidence: 0.999, box })
}

function judged(...readings: Reading[][]) {
  if (documentType === null) throw new Error('The type is gone.')
  return judgeRecord({ documentType, readings: readings.flat(), acceptedRules: [], today: '2026-11-28' }).fields
}

const code = says('barcode', { invoiceNumber: '26990000000041076012', issueDate: '2026-03-16', totalIncludingTax: '4107.60' })

describe('codeColumns', () => {
  it('holds each value of a code against print and file data', () => {
    const print = says('ocr', { invoiceNumber: '26990000000041076012', issueDate: '2026-03-18', totalExcludingTax: '3640.00' })
    const data = says('structured', { invoiceNumber: '26990000000041076012' })
    expect(
      codeColumns(judged(code, print, data), documentType, 'en-GB').map(({ field, says: told, verdict }) => [field, told, verdict]),
    ).toEqual([
      ['invoiceNumber', { data: '26990000000041076012', code: '26990000000041076012', print: '26990000000041076012' }, 'agree'],
      ['issueDate', { data: null, code: '16 Mar 2026', print: '18 Mar 2026' }, 'differ'],
      ['totalIncludingTax', { data: null, code: '4107.60', print: null }, 'alone'],
    ])
  })

  it('takes no other print on the page for what is printed in the value’s place, and no person’s word for print', () => {
    const other = says('ocr', { issueDate: '2026-03-18' }).map((reading) => ({ ...reading, notes: ['alternative' as const] }))
    const typed = says('person', { issueDate: '2026-03-18' })
    const column = codeColumns(judged(code, other, typed), documentType, 'en-GB').find(({ field }) => field === 'issueDate')
    expect(column).toMatchObject({ verdict: 'alone', state: 'verified', place: { pageIndex: 0, box } })
  })

  it('has nothing to show where no code was read', () => {
    expect(codeColumns(judged(says('ocr', { issueDate: '2026-03-16' })), documentType, 'en-GB')).toEqual([])
  })
})

describe('fileData', () => {
  const data = says('structured', {
    invoiceNumber: '26990000000041076012',
    sellerName: '甲公司',
    'lineItems:2:amount': '80.00',
    'lineItems:1:name': '*纸制品*复印纸',
    'lineItems:1:amount': '2240.00',
  })

  it('tells all that the data say, in the document’s order, and lines in theirs', () => {
    if (documentType === null) throw new Error('The type is gone.')
    const { groups, tables } = fileData(judged(data), documentType, 'en-GB')
    expect(groups.map(({ group, values }) => [group, values.map(({ shown, held }) => [shown, held])])).toEqual([
      ['document', [['26990000000041076012', null]]],
      ['seller', [['甲公司', null]]],
    ])
    expect(tables.map(({ table, columns }) => [table, columns])).toEqual([['lineItems', ['name', 'amount']]])
    expect(tables[0]?.rows.map((cells) => [...cells].map(([column, { shown }]) => [column, shown]))).toEqual([
      [
        ['name', '*纸制品*复印纸'],
        ['amount', '2240.00'],
      ],
      [['amount', '80.00']],
    ])
  })

  it('says where the record holds something else', () => {
    if (documentType === null) throw new Error('The type is gone.')
    const { groups } = fileData(judged(data, says('person', { sellerName: '乙公司' })), documentType, 'en-GB')
    expect(groups[1]?.values).toEqual([{ field: 'sellerName', shown: '甲公司', held: '乙公司' }])
  })

  it('is there only where a file holds data', () => {
    expect([hasFileData(judged(data)), hasFileData(judged(code))]).toEqual([true, false])
  })
})
