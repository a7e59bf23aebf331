import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { TextLine } from '#domain/page-text.ts'
import { madeLine } from '#testing/made-page-text.ts'
import { labelledPage, readFields } from './read-fields.ts'

const [step, height, first] = [0.06, 0.026, 0.3]
const printed = [
  ['车号', '京BM3835'],
  ['证号', '972144'],
  ['日期', '2024-07-28'],
  ['上车', '06:36'],
  ['下车', '07:29'],
  ['单价', '2.30元'],
  ['里程', '37.6km'],
  ['等候', '00:01:42'],
  ['金额', '100.00元'],
] as const

function lineAt(text: string, x: number, y: number): TextLine {
  return madeLine(text, { x, y, width: text.length * 0.04, height })
}

/** A taxi's slip on which the meter's print sits so many lines too low, and rises or falls towards the right as a turned picture does. */
function slip(linesOff: number, slope = 0): TextLine[] {
  const at = (x: number, y: number): number => y + slope * x
  return [
    lineAt('发票代码', 0.08, at(0.08, 0.1)),
    lineAt('111084456009', 0.37, at(0.37, 0.1)),
    lineAt('发票号码', 0.08, at(0.08, 0.16)),
    lineAt('96940505', 0.37, at(0.37, 0.16)),
    ...printed.flatMap(([label, value], index) => [
      lineAt(label, 0.08, at(0.08, first + index * step)),
      lineAt(value, 0.44, at(0.44, first + (index + linesOff) * step)),
    ]),
  ]
}

function valuesOf(lines: readonly TextLine[]): Record<string, string | null> {
  const documentType = findDocumentType('invoice-taxi')
  if (documentType === null) throw new Error('The catalogue has no taxis.')
  const text = { rows: lines.map((line) => ({ column: 0, lines: [line] })) }
  const found = readFields({
    documentType,
    page: labelledPage([{ index: 0, text, aspect: 0.42 }], documentType),
    zone: [],
    today: '2026-11-28',
  })
  return Object.fromEntries(found.map(({ reading }) => [reading.field, reading.value]))
}

const right = {
  invoiceCode: '111084456009',
  invoiceNumber: '96940505',
  plateNumber: '京BM3835',
  rideDate: '2024-07-28',
  timeOn: '06:36',
  timeOff: '07:29',
  unitPrice: '2.30',
  mileage: '37.6 km',
  amount: '100.00',
}

describe("a machine's print that sits off its form", () => {
  test('is taken to the labels that it is meant for, however far off it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -0.02, max: 0.02, noNaN: true }), (linesOff, slope) => {
        expect(valuesOf(slip(linesOff, slope))).toMatchObject(right)
      }),
      { numRuns: 25 },
    )
  })

  test('leaves alone what the form itself prints beside its labels', () => {
    expect(valuesOf(slip(0.9))).toMatchObject({ invoiceCode: '111084456009', invoiceNumber: '96940505' })
  })

  test('is found where a value was not read', () => {
    const lines = slip(0.8)
    const without = lines.filter(({ characters }) => characters.map(({ text }) => text).join('') !== '06:36')
    const { timeOn: _, ...others } = right
    expect(valuesOf(without)).toMatchObject(others)
    expect(valuesOf(without)['timeOn']).not.toBe('07:29')
  })
})
