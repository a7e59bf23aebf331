import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordAsTsv } from './record-as-tsv.ts'

describe('recordAsTsv', () => {
  it('writes one row in the order given, empty where there is nothing', () => {
    expect(recordAsTsv(['L898902C3', null, 'ANNA MARIA'])).toBe('L898902C3\t\tANNA MARIA')
  })

  it('keeps a spreadsheet from running what a document says', () => {
    expect(recordAsTsv(['=HYPERLINK("x")', '+1', '@a', '-2'])).toBe("'=HYPERLINK(\"x\")\t'+1\t'@a\t'-2")
  })

  it('always has as many cells as values, in one line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n "aÉ漢😀0'), maxLength: 12 })), { minLength: 1, maxLength: 12 }),
        (values) => {
          const row = recordAsTsv(values)
          expect(row.split('\t')).toHaveLength(values.length)
          expect(row).not.toMatch(/[\r\n]/)
          for (const cell of row.split('\t')) expect(cell).not.toMatch(/^[=+@-]/)
        },
      ),
    )
  })
})
