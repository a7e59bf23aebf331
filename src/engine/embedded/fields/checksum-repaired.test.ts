import { expect, test } from 'vitest'
import { cnTaxId } from '#domain/numbers/cn-tax-id.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { checksumRepaired } from './checksum-repaired.ts'
import { fieldLines } from './field-line.ts'
import { spacedText } from './spaced-text.ts'

const spec = { kind: 'document-number', group: 'seller', labels: [], required: false, checksum: cnTaxId } as const

function repaired(printed: string): string | null {
  const lines = fieldLines([{ index: 0, text: madePageText([printed]), aspect: 1 }])
  const text = spacedText(lines.map((line) => ({ line, start: 0, end: line.line.characters.length })))
  const typed = { start: 0, end: printed.length, text: printed, value: printed, isCenturyInferred: false, fit: 1 }
  return checksumRepaired(spec, typed, text)?.value ?? null
}

test('O and I are read as digits where the check digit then holds, and nowhere else', () => {
  expect(repaired('9IIIOOOO600037341L')).toBe('91110000600037341L')
  expect(repaired('9IIIOOOO600037341M')).toBeNull()
  expect(repaired('91110000600037341L')).toBeNull()
})
