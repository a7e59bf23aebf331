import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAamva } from './parse-aamva.ts'

/** As the standard's own example has it: version 10, two subfiles. */
const example = [
  '@\n\x1e\rANSI 636000100102DL00410278ZV03190008DLDAQT64235789',
  'DCSSAMPLE\nDDEN\nDACMICHAEL\nDDFN\nDADJOHN\nDDGN\nDCUJR\nDCAD\nDCBK\nDCDPH\nDBD06062019\nDBB06061986\nDBA12102024\nDBC1',
  'DAU068 in\nDAYBRO\nDAG2300 WEST BROAD STREET\nDAIRICHMOND\nDAJVA\nDAK232690000  \nDCGUSA\nDDAF\rZVZVA01\r',
].join('\n')

describe('the text of an AAMVA code', () => {
  test('has its issuer, version, subfiles and elements', () => {
    expect(parseAamva(example)).toMatchObject({
      issuer: '636000',
      version: 10,
      subfiles: ['DL', 'ZV'],
      elements: { DAQ: 'T64235789', DCS: 'SAMPLE', DAK: '232690000', DCG: 'USA', DDA: 'F' },
    })
  })

  test('is read without the separators that keyboards lose, and of the first versions', () => {
    expect(parseAamva('@ANSI 6360150102DL00290179DLDAQ12345678\nDAASMITH,JOHN\n')?.elements).toEqual({
      DAQ: '12345678',
      DAA: 'SMITH,JOHN',
    })
    expect(parseAamva('@\n\x1c\rAAMVA6360000102DL00390187DLDAQ0123\r')).toMatchObject({ version: 1, elements: { DAQ: '0123' } })
  })

  test('has no elements that say that there is nothing', () => {
    expect(parseAamva('@\n\x1e\rANSI 636000090001DL00310010DLDAQA1\nDADNONE\nDAHunavl\nDCU\n')?.elements).toEqual({ DAQ: 'A1' })
  })

  test('is no other text', () => {
    for (const text of ['', 'ANSI', 'https://example.org/ANSI 636000', '01,10,044001,12345678,1.00,20200101,,', example.slice(10)]) {
      expect(parseAamva(text)).toBeNull()
    }
  })

  test('gives back what was written, whatever the separators and the counted offsets', () => {
    const value = fc.stringMatching(/^[A-Z0-9][A-Z0-9 ,'/-]{0,20}[A-Z0-9]$/).filter((text) => !/^(?:none|unavl|unavail|n\/a)$/i.test(text))
    const elements = fc.dictionary(fc.stringMatching(/^D[A-D][A-Z]$/), value, { minKeys: 1 })
    const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
    const whole = fc.record({
      elements,
      issuer: digits(6),
      version: fc.integer({ min: 1, max: 10 }),
      counted: digits(8),
      separator: fc.constantFrom('\n', '\r', '\n\r', '\x1e\n'),
      subfile: fc.constantFrom('DL', 'ID'),
    })
    fc.assert(
      fc.property(whole, ({ elements: said, issuer, version, counted, separator, subfile }) => {
        const body = Object.entries(said).map(([name, content]) => `${name}${content}`)
        const head = `@\n\x1e\rANSI ${issuer}${String(version).padStart(2, '0')}0001${subfile}${counted}${subfile}`
        expect(parseAamva(`${head}${body.join(separator)}\r`)).toEqual({ issuer, version, subfiles: [subfile], elements: said })
      }),
    )
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAamva(`@\n\x1e\rANSI 636000100102${text}`)))
  })
})
